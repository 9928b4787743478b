import Terminal

/// Where text goes: lines with colours where they are wanted, cut into the width of the terminal.
struct Screen {
  let output: TerminalOutput
  let usesColour: Bool
  /// Cells in a row just now; nil leaves lines as they are, as for a pipe.
  var columns: () -> Int? = { nil }
  var measure = DisplayWidth()

  func show(_ lines: [StyledText]) {
    guard !lines.isEmpty else { return }
    output.write(lines.flatMap(fitted).map { $0.rendered(colour: usesColour) + "\n" }.joined())
  }

  /// What does not fit goes on below, under the beginning of the text.
  private func fitted(_ line: StyledText) -> [StyledText] {
    guard let columns = columns() else { return [line] }
    let indent = line.plain.prefix { $0 == " " }.count
    return line.wrapped(to: columns, indent: min(indent == 0 ? 2 : indent + 2, columns / 2), measure)
  }

  func show(_ line: StyledText) { show([line]) }

  /// Leaves nothing of what was shown on a terminal, not even above the screen; a pipe gets an empty line.
  func clear() { output.write(columns() == nil ? "\n" : "\u{1B}[H\u{1B}[2J\u{1B}[3J") }
}
