import Foundation

/// Keeps what was being typed when the terminal vanished, until the role-play is resumed.
struct DraftKeeper {
  let file: URL

  func keep(_ draft: String) {
    guard !draft.isEmpty else { return }
    // Nothing can be shown any more, so a failure stays silent: the turns themselves are in the records.
    try? Data(draft.utf8).write(to: file, options: .atomic)
  }

  /// What was kept, once.
  func take() -> String? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    try? FileManager.default.removeItem(at: file)
    return String(decoding: data, as: UTF8.self)
  }
}
