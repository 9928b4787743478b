import Documents
import Scoring
import Synchronization

/// What was read and compiled in this run, by the content of its files: several role-plays with the same ones, and each
/// resume of one, read them once.
package final class PlayKits: Sendable {
  private struct Shelf {
    var books: [(files: [PlayFiles.File], decoded: RulebookDecoder.Decoded)] = []
    var kits: [(files: [PlayFiles.File], kit: PlayKit)] = []
  }

  private let shelf = Mutex(Shelf())

  package init() {}

  func kit(of files: PlayFiles) -> PlayKit? {
    let all = files.all
    return shelf.withLock { $0.kits }.first { $0.files == all }?.kit
  }

  func keep(_ kit: PlayKit, of files: PlayFiles) {
    let all = files.all
    shelf.withLock { $0.kits.append((all, kit)) }
  }

  func decoded(_ files: [PlayFiles.File], sources: () -> [SourceFile]) -> RulebookDecoder.Decoded {
    let known = shelf.withLock { $0.books }.first { $0.files == files }
    if let known { return known.decoded }
    let decoded = RulebookDecoder.decode(sources())
    shelf.withLock { $0.books.append((files, decoded)) }
    return decoded
  }
}
