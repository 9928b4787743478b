import Documents
import Glibc

/// All documents below a folder, in an order that no file system decides.
package struct FolderWalk {
  /// Paths by scalar order, as `root` was written plus what was found below.
  package private(set) var files: [String] = []
  /// Folders that could not be opened.
  package private(set) var faults: [Diagnostic] = []
  /// Device and number of each folder entered: a link back into one of them is a loop, a second link a double.
  private var entered: Set<[UInt64]> = []
  private let suffix: String

  /// Walks `root` and everything below. Hidden names are left out; links to folders are followed once.
  package init(_ root: String, suffix: String = ".json") {
    self.suffix = suffix
    enter(root)
    files.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  private mutating func enter(_ folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0 else { return fail(folder) }
    guard entered.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
    guard let names = Self.names(in: folder) else { return fail(folder) }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if DiskFile.isFolder(path), !isDocument(path) || !isLinkFree(path) {
        enter(path)
      } else if isDocument(path) {
        files.append(path)
      }
    }
  }

  /// A folder called `x.json` is listed like a file, so that reading it says what is wrong.
  private func isDocument(_ path: String) -> Bool { path.utf8.reversed().starts(with: suffix.utf8.reversed()) }

  private func isLinkFree(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFLNK
  }

  private mutating func fail(_ folder: String) {
    faults.append(Diagnostic(FileFault(errno: errno), file: folder, place: nil))
  }

  /// By scalar order, without hidden ones; nil when the folder cannot be opened.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
