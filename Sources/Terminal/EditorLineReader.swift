import CLibEdit
import Glibc

/// Reads lines from a person at a terminal, edited by libedit and painted by `LinePainter`.
///
/// While a line is read the terminal is raw, signals are caught and pasted text is bracketed. Between lines Ctrl-C makes
/// a signal as usual, but nothing typed is echoed: it appears at the next prompt. At exit everything is as it was before.
/// One editor at a time, used from one thread.
package final class EditorLineReader: LineReader {
  package enum Fault: Error, Equatable {
    /// Input or output is a pipe or a file: use a `PlainLineReader`.
    case notATerminal
    /// `TERM` is `dumb` or missing: use a `PlainLineReader` that prints prompts.
    case dumbTerminal
    /// The terminal speaks another encoding, e.g. `GB18030`; the user must set it to UTF-8.
    case otherEncoding(String)
    /// This machine has no UTF-8 locale, not even `C.UTF-8`.
    case noUTF8Locale
    /// libedit could not begin.
    case noEditor
  }

  /// Called when the terminal has changed its size while a line is read, before the line is painted again.
  package var onResize: ((TerminalSize) -> Void)?
  /// The widths of characters on this terminal.
  package internal(set) var measure = DisplayWidth()
  package internal(set) var size = TerminalSize(rows: 24, columns: 80)

  let input: Int32
  let output: TerminalOutput
  let terminalRewraps: Bool
  /// Set once in `init`, after everything that its callbacks touch.
  var editor: OpaquePointer!
  let signals = SignalPipe()
  var decoder = KeyDecoder()
  var codes = ClusterCodes()
  var painter: LinePainter
  var histories: [HistoryKind: KeptHistory] = [:]
  let noHistory: OpaquePointer

  // While one line is read.
  var prompt = Prompt("")
  var ending: Ending?
  var queuedKeys: [KeyDecoder.Key] = []
  var pasted = ""
  var extensionScalar: Unicode.Scalar?
  var offered: [Candidate] = []
  var search: Search?
  /// A key that ended a search and is still to be done.
  var pushedBack: UInt32?
  var draft: Draft?
  var lastKeyAt = MonotonicSeconds.now

  enum Ending: Equatable {
    case interrupted
    case endOfInput
    case idle(seconds: Int)
    case hungUp
  }

  /// What had been typed when the line was left, in libedit's numbers.
  struct Draft {
    var line: [UInt32]
    var cursor: Int
  }

  struct KeptHistory {
    let list: OpaquePointer
    let file: HistoryFile?
    /// Oldest first.
    var lines: [String]
  }

  /// Opens the editor and measures the terminal.
  ///
  /// `environment` decides: `TERM`, `PEILIAN_AMBIGUOUS`, the locale's variables. `editrc` is read instead of
  /// `~/.editrc` if given.
  package init(
    environment: [String: String], usesColour: Bool, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    editrc: String? = nil
  ) throws(Fault) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let term = environment["TERM"], term != "dumb", !term.isEmpty else { throw .dumbTerminal }
    try TerminalLocale.useUTF8()
    self.input = input
    self.output = TerminalOutput(descriptor: output)
    terminalRewraps = term != "linux" && environment["XTERM_VERSION"] == nil
    painter = LinePainter(usesColour: usesColour)
    guard let empty = cle_history_open(1) else { throw .noEditor }
    noHistory = empty
    editor = cle_open("peilian", input, output, callbacks)
    guard editor != nil else { throw .noEditor }
    readKeyBindings(environment: environment, file: editrc)
    size = currentSize
    measureAmbiguousWidth(environment: environment)
  }

  deinit {
    if let editor { cle_close(editor) }
    cle_history_close(noHistory)
    for kept in histories.values { cle_history_close(kept.list) }
  }

  package func readLine(prompt: Prompt) -> LineEvent {
    begin(prompt)
    let isWhole = cle_read_line(editor)
    cle_release_signals()
    return isWhole ? finished() : left()
  }

  package func keepHistory(of kind: HistoryKind, in file: String?) {
    guard let list = cle_history_open(Int32(HistoryFile.capacity)) else { return }
    if let old = histories[kind] {
      cle_use_history(editor, noHistory)
      cle_history_close(old.list)
    }
    let file = file.map(HistoryFile.init)
    let lines = file?.load() ?? []
    for line in lines { add(line, to: list) }
    histories[kind] = KeptHistory(list: list, file: file, lines: lines)
  }

  private func begin(_ prompt: Prompt) {
    self.prompt = prompt
    ending = nil
    offered = []
    pasted = ""
    extensionScalar = nil
    search = nil
    pushedBack = nil
    size = currentSize
    painter.forget()
    lastKeyAt = MonotonicSeconds.now
    if draft == nil, !prompt.draft.isEmpty {
      let line = codes.codes(for: prompt.draft.unicodeScalars)
      draft = Draft(line: line, cursor: line.count)
    }
    cle_use_history(editor, prompt.history.flatMap { histories[$0]?.list } ?? noHistory)
    cle_catch_signals(signals.writeEnd)
    output.write(BracketedPaste.on)
  }

  private func finished() -> LineEvent {
    var line = currentLine.line
    if line.last == 0x0A { line.removeLast() }
    output.write(painter.finish(cells(of: line)) + BracketedPaste.off)
    let text = codes.text(of: line)
    remember(text)
    return .line(text)
  }

  private func left() -> LineEvent {
    let draft = self.draft
    let ending = ending ?? (isatty(input) == 1 ? .endOfInput : .hungUp)
    let line = ending == .endOfInput ? [] : draft?.line ?? []
    switch ending {
    case .idle(let seconds):
      // The draft comes back with the next line.
      output.write(painter.erase() + BracketedPaste.off)
      return .idle(seconds: seconds)
    case .interrupted:
      self.draft = nil
      let mark = Cell.cells(StyledText("^C", .dim), measure: measure)
      output.write(painter.finish(cells(of: line) + mark) + BracketedPaste.off)
      return .interrupted
    case .endOfInput:
      self.draft = nil
      output.write(painter.finish(cells(of: [])) + BracketedPaste.off)
      return .endOfInput
    case .hungUp:
      self.draft = nil
      output.write("\r\n" + BracketedPaste.off)
      return .hungUp(draft: codes.text(of: line))
    }
  }

  private func remember(_ text: String) {
    guard let kind = prompt.history, let kept = histories[kind], kept.lines.last != text,
      text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return }
    add(text, to: kept.list)
    kept.file?.append(text)
    histories[kind]?.lines.append(text)
  }

  private func add(_ text: String, to list: OpaquePointer) {
    let line = codes.codes(for: text.unicodeScalars)
    cle_history_add(list, line, line.count)
  }
}

/// The marks that terminals put around pasted text, on and off.
enum BracketedPaste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"
}
