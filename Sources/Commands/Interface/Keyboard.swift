import Foundation
import Terminal

/// The reader that fits what stdin is: an editor at a terminal, plain lines otherwise.
enum Keyboard: LineReader {
  case editor(EditorLineReader)
  case plain(PlainLineReader)

  /// Lines are kept across runs only once it is known whose they are: see `HistoryFolder`.
  init(_ surroundings: Surroundings, screen: Screen) throws {
    do {
      let editor = try EditorLineReader(environment: surroundings.environment, usesColour: screen.usesColour)
      self = .editor(editor)
    } catch {
      switch error {
      case .notATerminal: self = .plain(PlainLineReader())
      case .dumbTerminal, .noEditor: self = .plain(PlainLineReader(promptOutput: 1))
      case .otherEncoding, .noUTF8Locale:
        throw Failure(TerminalFaultText(language: surroundings.language).text(error))
      }
    }
  }

  var isInteractive: Bool {
    if case .editor = self { return true }
    return false
  }

  mutating func readLine(prompt: Prompt) -> LineEvent {
    switch self {
    case .editor(let editor): return editor.readLine(prompt: prompt)
    case .plain(var plain):
      defer { self = .plain(plain) }
      return plain.readLine(prompt: prompt)
    }
  }

  mutating func keepHistory(of kind: HistoryKind, in file: String?) {
    switch self {
    case .editor(let editor): editor.keepHistory(of: kind, in: file)
    case .plain: break
    }
  }
}
