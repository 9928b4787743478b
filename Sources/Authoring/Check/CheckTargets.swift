import Documents
import Glibc
import Library

/// What the user asked to have checked: files, by the library they belong to.
struct CheckTargets {
  struct Target: Equatable {
    /// As the user named it or as found below a folder he named.
    let path: String
    /// Below the library: `Scenarios/zh-Hans/late-handover.json`. Nil for a file that stands in none.
    let place: String?
  }

  /// Files of one library, whose folder is what stands before `Scenarios/`, `Rubrics/` and the like: empty for the working folder.
  struct Group {
    let prefix: String?
    var targets: [Target]
  }

  private(set) var groups: [Group] = []
  /// Folders that could not be walked or hold nothing to check.
  private(set) var faults: [Diagnostic] = []

  /// Folders are walked; a file is taken whatever its name. The same file named twice is checked once.
  init(_ paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      for file in files(below: path) where seen.insert(file).inserted { add(file) }
    }
  }

  /// A folder that is named like a document is taken for one, so that reading it says what is wrong.
  private mutating func files(below path: String) -> [String] {
    guard DiskFile.isFolder(path), !path.utf8.reversed().starts(with: ".json".utf8.reversed()) else { return [path] }
    let walk = FolderWalk(path)
    faults += walk.faults
    if walk.files.isEmpty, walk.faults.isEmpty {
      faults.append(Diagnostic(LibraryFault.noDocuments, file: path, place: nil))
    }
    return walk.files
  }

  private mutating func add(_ file: String) {
    let named = Self.split(file)
    // Named from within the library: the full path tells.
    let (prefix, place) = named.prefix == nil ? Self.split(Self.resolved(file) ?? file) : named
    let target = Target(path: file, place: place)
    if let index = groups.firstIndex(where: { $0.prefix == prefix }) {
      groups[index].targets.append(target)
    } else {
      groups.append(Group(prefix: prefix, targets: [target]))
    }
  }

  /// `/srv/` and `Scenarios/zh-Hans/a.json` of `/srv/Scenarios/zh-Hans/a.json`, at the last such folder.
  private static func split(_ path: String) -> (prefix: String?, place: String?) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let index = parts.dropLast().lastIndex(where: { LibraryFolder.parts.contains(String($0)) }) else {
      return (nil, nil)
    }
    return (parts[..<index].map { $0 + "/" }.joined(), parts[index...].joined(separator: "/"))
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
