import Foundation
import Scoring
import Terminal

/// A bar on standard error for what takes longer than a second; nothing where nobody watches.
final class WorkProgress {
  private static let width = 30
  private let title: String
  private let output: TerminalOutput?
  private let start = ContinuousClock.now
  private var shown = ""

  init(_ title: String, isWatched: Bool = isatty(STDERR_FILENO) == 1) {
    self.title = title
    output = isWatched ? TerminalOutput(descriptor: STDERR_FILENO) : nil
  }

  func show(_ done: Int, of total: Int) {
    guard let output, ContinuousClock.now - start > .seconds(1) else { return }
    let text = Self.text(title, done, of: total)
    guard text != shown else { return }
    shown = text
    output.write("\r" + text)
  }

  func finish() {
    guard !shown.isEmpty else { return }
    output?.write("\r" + String(repeating: " ", count: displayWidth(shown)) + "\r")
    shown = ""
  }

  static func text(_ title: String, _ done: Int, of total: Int) -> String {
    let (done, total) = (min(max(0, done), max(1, total)), max(1, total))
    let filled = done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return "\(title) [\(bar)] \(done * 100 / total)%"
  }
}
