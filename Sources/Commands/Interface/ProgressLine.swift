import Foundation
import Scoring
import Synchronization
import Terminal

/// How far a long job has come: a line on standard error that is wiped at the end. Nothing is shown in the first second,
/// nor where nobody watches.
///
/// A thread of its own draws it, so that it moves in a step that cannot tell how far it is.
final class ProgressLine: Sendable {
  private static let width = 24
  private static let pause = 0.25

  private struct State {
    var part: String?
    var done: Int?
    var total: Int?
    /// What stands on the terminal.
    var shown = ""
    var isOver = false
  }

  private let title: String
  private let output: TerminalOutput
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ title: String, isWatched: Bool = isatty(STDERR_FILENO) == 1, output: TerminalOutput = .init(descriptor: 2)) {
    self.title = title
    self.output = output
    if isWatched { Thread.detachNewThread { [self] in draw() } }
  }

  /// - Parameters:
  ///   - total: nil while it is not known.
  ///   - part: what is being done, in place of the title.
  func show(_ done: Int, of total: Int?, _ part: String? = nil) {
    state.withLock { ($0.done, $0.total, $0.part) = (done, total, part) }
  }

  /// A step that cannot tell how far it is.
  func show(_ part: String) {
    state.withLock { ($0.done, $0.total, $0.part) = (nil, nil, part) }
  }

  func finish() {
    state.withLock { state in
      if !state.shown.isEmpty { output.write(Self.wipe(state.shown)) }
      (state.shown, state.isOver) = ("", true)
    }
  }

  private func draw() {
    while true {
      Thread.sleep(forTimeInterval: Self.pause)
      let seconds = Int((ContinuousClock.now - start).components.seconds)
      let isOver = state.withLock { state -> Bool in
        guard !state.isOver, seconds >= 1 else { return state.isOver }
        let text = Self.text(state.part ?? title, state.done, of: state.total, seconds: seconds)
        guard text != state.shown else { return false }
        output.write(Self.wipe(state.shown) + text)
        state.shown = text
        return false
      }
      if isOver { return }
    }
  }

  private static func wipe(_ text: String) -> String {
    text.isEmpty ? "" : "\r" + String(repeating: " ", count: DisplayWidth().of(text)) + "\r"
  }

  /// A bar where the whole is known, a count where it is not, and always how long it has taken.
  static func text(_ title: String, _ done: Int?, of total: Int?, seconds: Int) -> String {
    guard let done else { return "\(title) … \(seconds) s" }
    guard let total else { return "\(title) \(done) · \(seconds) s" }
    let (part, whole) = (min(max(0, done), max(1, total)), max(1, total))
    let filled = part * width / whole
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return "\(title) [\(bar)] \(part * 100 / whole)% · \(seconds) s"
  }
}
