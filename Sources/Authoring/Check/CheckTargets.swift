import Documents
import Library

/// What the user asked to have checked: files, by the library they belong to.
struct CheckTargets {
  /// Before `Scenarios/` or `Rubrics/` in the paths: empty for the working folder, `/srv/` for `/srv/Rubrics/…`. Nil for
  /// files that stand in no library.
  struct Group {
    let prefix: String?
    var files: [String]
  }

  private(set) var groups: [Group] = []
  /// Folders that could not be walked.
  private(set) var faults: [Diagnostic] = []

  /// Folders are walked; a file is taken whatever its name. The same file named twice is checked once.
  init(_ paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      let walk = DiskFile.isFolder(path) ? FolderWalk(path) : nil
      faults += walk?.faults ?? []
      for file in walk?.files ?? [path] where seen.insert(file).inserted { add(file) }
    }
  }

  private mutating func add(_ file: String) {
    let prefix = Self.prefix(of: file)
    if let index = groups.firstIndex(where: { $0.prefix == prefix }) {
      groups[index].files.append(file)
    } else {
      groups.append(Group(prefix: prefix, files: [file]))
    }
  }

  /// `/srv/` of `/srv/Scenarios/zh-Hans/a.json`: what stands before the last such folder.
  static func prefix(of file: String) -> String? {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard let index = parts.dropLast().lastIndex(where: { $0 == "Scenarios" || $0 == "Rubrics" }) else { return nil }
    return parts[..<index].map { $0 + "/" }.joined()
  }
}
