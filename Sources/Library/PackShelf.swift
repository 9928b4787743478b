import Career
import Documents

/// The packs of a library.
package struct PackShelf: Sendable {
  /// In the order of their files.
  package let packs: [Pack]
  /// Files with a fault: they are left out, and `check` says why.
  package let faulty: [String]

  package init(in folder: LibraryFolder) {
    var packs: [Pack] = []
    var faulty: [String] = []
    for file in DiskFile.isFolder(folder.packs) ? FolderWalk(folder.packs).files : [] {
      let diagnostics = Diagnostics(file: file)
      if let source = DiskFile.source(file, into: diagnostics), let node = JSONParser.parse(source, into: diagnostics),
        let pack = Pack.reading().read(node, diagnostics), !diagnostics.hasErrors
      {
        packs.append(pack)
      } else {
        faulty.append(file)
      }
    }
    self.packs = packs
    self.faulty = faulty
  }

  package func pack(_ id: String) -> Pack? {
    packs.first { $0.id == id || $0.title.zh == id || $0.title.en.lowercased() == id.lowercased() }
  }
}
