import Foundation
import Scoring
import Terminal

/// Tells at a terminal how far a long run has come. Silent for short runs and where nobody watches.
struct ScoreProgress {
  private let language: Language
  private let size: Int?
  private let output: TerminalOutput?
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?

  /// - Parameters:
  ///   - size: of the whole input in bytes, if it is known.
  ///   - isWatched: standard error is a terminal, and results do not go to it.
  init(language: Language, size: Int?, isWatched: Bool) {
    self.language = language
    self.size = size
    output = isWatched ? TerminalOutput(descriptor: STDERR_FILENO) : nil
  }

  mutating func show(_ tally: ScoreTally, bytesRead: Int) {
    guard let output else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(2), lastShown.map({ now - $0 > .milliseconds(500) }) ?? true else { return }
    lastShown = now
    output.write("\r" + text(tally, bytesRead) + "  ")
  }

  func finish() {
    if lastShown != nil { output?.write("\r" + String(repeating: " ", count: 60) + "\r") }
  }

  func text(_ tally: ScoreTally, _ bytesRead: Int) -> String {
    let count = tally.replies + tally.invalid
    let share = size.map { $0 > 0 ? "  \(min(bytesRead * 100 / $0, 100))%" : "" } ?? ""
    return language("已评 \(count) 条", "\(count) replies scored") + share
  }
}
