/// Where replies and commands come from: a terminal with an editor, a pipe, or a test.
///
/// | reader | for |
/// |---|---|
/// | `EditorLineReader` | a person at a terminal: keys, history, completion, colour |
/// | `PlainLineReader` | a pipe, a file, or `TERM=dumb`: plain lines, no escape sequence ever |
/// | `ScriptedLineReader` | tests: events given beforehand |
package protocol LineReader {
  /// Shows the prompt and waits for what happens next.
  mutating func readLine(prompt: Prompt) -> LineEvent
  /// Remembers the lines of one kind of prompt, in `file` across runs, or only until the end of this run if nil.
  ///
  /// Lines are kept only for prompts that name the kind, so an exam whose prompt has no `history` keeps none.
  mutating func keepHistory(of kind: HistoryKind, in file: String?)
}

/// What happened at a prompt.
package enum LineEvent: Equatable, Sendable {
  /// Enter. Without the line end; a paste of several lines is one line with `\n` in it.
  case line(String)
  /// Ctrl-C: what was typed is abandoned. The next call begins with an empty line.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a pipe. The next call may well return it again.
  case endOfInput
  /// Nobody has pressed a key for so many seconds (`Prompt.idleAfter`). The prompt is gone from the screen, so that
  /// something can be printed; what was typed comes back with the next call.
  case idle(seconds: Int)
  /// The terminal has vanished, or the process was asked to end. `draft` is what had been typed: save it, and leave.
  case hungUp(draft: String)
}

/// The name of one history, e.g. `home`, `reply`. Each trainee has files of his own.
package struct HistoryKind: Hashable, Sendable, ExpressibleByStringLiteral {
  package let name: String
  package init(_ name: String) { self.name = name }
  package init(stringLiteral name: String) { self.name = name }
}

/// What a reader shows and offers while one line is typed.
package struct Prompt {
  /// Before what is typed. May have several lines.
  package var text: StyledText
  /// Lines under what is typed, e.g. the numbered actions. Cut at the right edge; gone after Enter.
  package var footer: [StyledText]
  /// The history that Up recalls from and that the line is kept in; nil recalls and keeps nothing.
  package var history: HistoryKind?
  /// What Tab offers.
  package var completion: Completer?
  /// Seconds without a key until `LineEvent.idle`; nil waits for ever.
  package var idleAfter: Int?
  /// Idle only while the line is empty, so that nobody is hurried in the middle of a word.
  package var idlesOnlyWhenEmpty: Bool
  /// Stands in the line from the beginning, to be changed. A pipe takes no notice of it.
  package var draft: String

  package init(
    _ text: StyledText, footer: [StyledText] = [], history: HistoryKind? = nil, completion: Completer? = nil,
    idleAfter: Int? = nil, idlesOnlyWhenEmpty: Bool = false, draft: String = ""
  ) {
    self.text = text
    self.footer = footer
    self.history = history
    self.completion = completion
    self.idleAfter = idleAfter
    self.idlesOnlyWhenEmpty = idlesOnlyWhenEmpty
    self.draft = draft
  }
}

/// Offers ways to go on from a line and a cursor (in Unicode scalars from its beginning), best first.
package typealias Completer = (_ line: String, _ cursor: Int) -> Completion

/// What Tab offers at one place.
package struct Completion: Equatable, Sendable {
  /// The scalars of the line that a candidate stands for, usually the word before the cursor.
  package var replaced: Range<Int>
  /// One is inserted at once; of several, the common beginning is inserted and all are shown.
  package var candidates: [Candidate]

  package init(replacing replaced: Range<Int>, candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  package static let none = Completion(replacing: 0..<0, candidates: [])
}

package struct Candidate: Equatable, Sendable {
  /// What goes into the line, with a space after it where one is wanted.
  package var insert: String
  /// What the list shows.
  package var display: String

  package init(insert: String, display: String? = nil) {
    self.insert = insert
    self.display = display ?? insert
  }
}

/// Rows and columns of a terminal, in cells.
package struct TerminalSize: Equatable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
