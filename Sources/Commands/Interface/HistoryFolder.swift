import Foundation
import Records
import Terminal

/// Beside the records: what was typed, kept for each trainee by himself, so that nobody leafs through another's words.
struct HistoryFolder {
  let folder: URL

  private static let kinds: [HistoryKind] = ["home", "reply", "record"]

  func open(for trainee: Trainee, on reader: inout some LineReader) {
    for kind in Self.kinds { reader.keepHistory(of: kind, in: file(kind, of: trainee).path) }
  }

  /// Erases what one has typed, and files of earlier versions, in which nobody is told from others.
  func forget(_ trainee: Trainee) {
    for kind in Self.kinds {
      try? FileManager.default.removeItem(at: file(kind, of: trainee))
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(kind.name))
    }
  }

  private func file(_ kind: HistoryKind, of trainee: Trainee) -> URL {
    folder.appendingPathComponent("\(kind.name)-\(trainee.key)")
  }
}
