import Terminal

/// Where text goes: lines with colours where they are wanted, cut into the width of the terminal.
struct Screen {
  let output: TerminalOutput
  let usesColour: Bool
  /// Cells in a row; nil leaves lines as they are, as for a pipe.
  var columns: Int?
  var measure = DisplayWidth()

  func show(_ lines: [StyledText]) {
    guard !lines.isEmpty else { return }
    output.write(lines.map { $0.rendered(colour: usesColour) + "\n" }.joined())
  }

  func show(_ line: StyledText) { show([line]) }
}
