import TestSupport
import Testing

/// Tests that drive a real terminal. One after the other, so that a small machine is not crowded.
@Suite(.serialized) struct ScreenTests {}

extension TerminalScreen {
  /// The probe at its first prompt, `王女士> ` in row 1, in a terminal of 41 columns and 12 rows.
  static func probe(
    columns: Int = 41, rows: Int = 12, _ environment: [String: String] = [:], editrc: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TerminalScreen {
    var environment = environment
    if let editrc { environment["EDITRC"] = try temporaryFile(editrc) }
    let screen = try TerminalScreen(
      columns: columns, rows: rows, command: [BuiltProgram.path("TerminalProbe")], environment: environment)
    try screen.show(
      ["ambiguous \(environment["PEILIAN_AMBIGUOUS"] ?? "1")", "王女士>"]
        + (environment["PROBE_FOOTER"].map { [$0] } ?? []),
      cursor: (1, 8), sourceLocation: sourceLocation)
    return screen
  }

  /// Below the first row, which says how wide ambiguous characters are.
  func showPrompt(
    _ rows: String..., cursor: (row: Int, column: Int), sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try show(["ambiguous 1"] + rows, cursor: (cursor.row + 1, cursor.column), sourceLocation: sourceLocation)
  }
}
