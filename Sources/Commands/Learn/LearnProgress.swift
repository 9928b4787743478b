import Foundation
import Learning
import Scoring
import Synchronization
import Terminal

/// A bar on a terminal; nothing where nobody watches.
final class LearnProgress: Sendable {
  private static let width = 30
  private let language: Language
  private let isWatched: Bool
  /// The text shown last.
  private let shown = Mutex("")

  init(language: Language, isWatched: Bool) {
    self.language = language
    self.isWatched = isWatched
  }

  func show(_ step: Learning.Step) {
    guard isWatched else { return }
    let text = text(step)
    shown.withLock { last in
      guard last != text else { return }
      last = text
      TerminalOutput(descriptor: STDERR_FILENO).write("\r" + text)
    }
  }

  func finish() {
    guard isWatched else { return }
    TerminalOutput(descriptor: STDERR_FILENO).write("\r" + String(repeating: " ", count: Self.width + 30) + "\r")
  }

  func text(_ step: Learning.Step) -> String {
    let (name, done, total) =
      switch step {
      case .reading(let done, let total): (language("读语料", "reading "), done, total)
      case .training(let done, let total): (language("训练　", "training"), done, total)
      }
    let filled = total == 0 ? 0 : done * Self.width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    return "\(name) [\(bar)] \(total == 0 ? 0 : done * 100 / total)%"
  }
}
