import CLibEdit
import Glibc

/// What the editor does to the terminal: painting, sizes, measuring, suspending.
extension EditorLineReader {
  var currentSize: TerminalSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cle_terminal_size(output.descriptor, &rows, &columns)
    return TerminalSize(rows: rows > 0 ? Int(rows) : 24, columns: columns > 0 ? Int(columns) : 80)
  }

  /// The prompt and a line of libedit's numbers as cells.
  func cells(of line: [UInt32]) -> [Cell] {
    Cell.cells(prompt.text, measure: measure) + line.map { cell(for: $0) }
  }

  private func cell(for code: UInt32) -> Cell {
    switch code {
    case 0x0A: return .lineBreak
    case ClusterCodes.newLine: return Cell(text: "⏎", width: 1, style: .dim, isUndisputed: false)
    default:
      let cluster = Cluster(scalars: codes.scalars(of: code))
      let style: Style = cluster.base.value < 0x20 || cluster.base.value == 0x7F ? .dim : .plain
      return Cell(cluster, style: style, measure: measure)
    }
  }

  func paint() {
    let sought = search.flatMap(searchPicture)
    let (line, cursor) = sought.map { ($0.line, $0.cursor) } ?? currentLine
    let painted = cells(of: line)
    let index = painted.count - line.count + cursor
    var layout = LineLayout(painted, cursor: index, size: size)
    let room = TerminalSize(rows: size.rows - layout.rows.count, columns: size.columns)
    let below = sought.map { [$0.row] } ?? rowsBelow(room: room)
    if room.rows > 0, !below.isEmpty { layout = LineLayout(painted, cursor: index, below: below, size: size) }
    let bell = cle_take_bell(editor) ? "\u{7}" : ""
    output.write(bell + painter.paint(layout, columns: size.columns))
  }

  private func rowsBelow(room: TerminalSize) -> [[Cell]] {
    offered.isEmpty
      ? prompt.footer.map { Cell.cells($0, measure: measure) }
      : CandidateColumns.rows(offered, size: room, measure: measure)
  }

  func resize() {
    let new = currentSize
    guard new != size else { return }
    output.write(painter.resized(columns: new.columns, terminalRewraps: terminalRewraps && new.columns != size.columns))
    size = new
    onResize?(new)
  }

  /// Ctrl-Z: gives the terminal back, stops, and goes on when the shell says so.
  func suspend() {
    output.write(painter.erase() + BracketedPaste.off)
    cle_release_signals()
    cle_set_raw(editor, false)
    cle_give_terminal_back()
    kill(0, SIGTSTP)
    cle_catch_signals(signals.writeEnd)
    resume()
  }

  /// The process was stopped and goes on: the shell may have changed the terminal's modes and its screen.
  func resume() {
    cle_set_raw(editor, false)
    cle_set_raw(editor, true)
    size = currentSize
    painter.forget()
    output.write(BracketedPaste.on)
  }

  func readKeyBindings(environment: [String: String], file: String?) {
    let path = file ?? environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
    cle_source(editor, path)
    if cle_is_vi(editor) {
      decoder.sequences = .decoded
    } else if let path, let bytes = FileBytes.read(path), Self.bindsSequence(String(decoding: bytes, as: UTF8.self)) {
      decoder.sequences = .passed
    }
  }

  /// True for a file with a line such as `bind "\e[5~" ed-search-prev-history`.
  private static func bindsSequence(_ bindings: String) -> Bool {
    bindings.split(separator: "\n").contains { line in
      line.contains("bind") && ["\\e[", "^[[", "\\033[", "\\eO", "^[O", "\\033O"].contains { line.contains($0) }
    }
  }

  /// Asks the terminal where the cursor is after `▇`, unless `PEILIAN_AMBIGUOUS` says how wide it is.
  ///
  /// Waits at most a second; a later answer still counts, when it comes.
  func measureAmbiguousWidth(environment: [String: String]) {
    if let set = environment["PEILIAN_AMBIGUOUS"].flatMap(Int.init), let width = DisplayWidth.Ambiguous(rawValue: set) {
      measure.ambiguous = width
      return
    }
    cle_set_raw(editor, true)
    defer { cle_set_raw(editor, false) }
    decoder.awaitedReports = 1
    output.write("\r▇\u{1B}[6n\r\u{1B}[K")
    let deadline = MonotonicSeconds.now + 1
    while decoder.awaitedReports > 0, ending == nil, MonotonicSeconds.now < deadline {
      if case .readable = signals.wait(for: input, milliseconds: Int32((deadline - MonotonicSeconds.now) * 1000) + 1) {
        readBytes()
      }
      while let key = decoder.next() {
        if case .cursorReport(_, let column) = key { setAmbiguous(column: column) } else { queuedKeys.append(key) }
      }
    }
  }

  func setAmbiguous(column: Int) {
    measure.ambiguous = column == 3 ? .wide : .narrow
  }
}
