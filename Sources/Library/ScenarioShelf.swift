import Documents
import Roleplay
import Scoring

/// The scenarios of a library in one language, by their headers alone.
package struct ScenarioShelf: Sendable {
  package struct Entry: Equatable, Sendable {
    package let header: ScenarioHeader
    /// Below the library's folder.
    package let path: String
  }

  package let folder: LibraryFolder
  /// By number, then id.
  package let entries: [Entry]
  /// Files whose header cannot be read: they are left out, and `check` says why.
  package let faulty: [String]

  package init(in folder: LibraryFolder, language: Language) {
    let place = "Scenarios/\(language.folder)"
    let root = folder.path + "/" + place
    var entries: [Entry] = []
    var faulty: [String] = []
    for file in FolderWalk(root).files {
      let path = place + "/" + file.dropFirst(root.count + 1)
      if path.hasPrefix(place + "/personas/") { continue }
      if let header = Self.header(of: file), header.language == language {
        entries.append(Entry(header: header, path: path))
      } else {
        faulty.append(file)
      }
    }
    self.folder = folder
    self.entries = entries.sorted { ($0.header.number, $0.header.id) < ($1.header.number, $1.header.id) }
    self.faulty = faulty
  }

  package enum Match: Equatable, Sendable {
    case one(Entry)
    case several([Entry])
    case none
  }

  /// Finds what a person means: number, id, whole title, or part of a title.
  package func find(_ words: String) -> Match {
    let wanted = Self.folded(words)
    guard !wanted.isEmpty else { return .none }
    let exact = entries.filter {
      String($0.header.number) == words || Self.folded($0.header.id) == wanted || Self.folded($0.header.title) == wanted
    }
    if let first = exact.first { return .one(first) }
    let near = entries.filter { Self.contains(Self.folded($0.header.title), wanted) }
    return near.isEmpty ? .none : near.count == 1 ? .one(near[0]) : .several(near)
  }

  private static func header(of file: String) -> ScenarioHeader? {
    HeaderFile.read(
      file, keys: ScenarioHeader.keys, as: .object { ScenarioHeader.read(&$0) }, into: Diagnostics(file: file))
  }

  /// As the scorer folds text: case, width and traditional characters do not matter when one looks for a title.
  private static func folded(_ text: String) -> [UInt32] {
    text.unicodeScalars.flatMap { scalar -> [UInt32] in
      switch FoldingTable.fold(scalar) {
      case .dropped: []
      case .one(let folded): [folded]
      case .several(let run): Array(run)
      }
    }.filter { $0 != 0x20 }
  }

  private static func contains(_ text: [UInt32], _ words: [UInt32]) -> Bool {
    guard words.count <= text.count else { return false }
    return (0...(text.count - words.count)).contains { text[$0..<($0 + words.count)].elementsEqual(words) }
  }
}
