/// Tables for Excel: UTF-8 with a mark at the beginning, so that it opens Chinese, and lines that end as it ends them.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe, which shows it as text; so does one that
/// begins with an apostrophe of its own, and `unguarded` gives back what was there.
package enum CSVText {
  package static let mark = "\u{FEFF}"

  /// A whole file. Rows may differ in length.
  package static func text(_ rows: [[String]]) -> String { mark + rows.map(line).joined() }

  package static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// In quotes if need be (RFC 4180).
  static func cell(_ text: String) -> String {
    let guarded = isDangerous(text) ? "'" + text : text
    let needsQuotes = guarded.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard needsQuotes else { return guarded }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// What a cell said before it was guarded.
  package static func unguarded(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let rest = String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst()))
    return isDangerous(rest) ? rest : cell
  }

  /// Full-width signs too: a spreadsheet with a Chinese input method takes them for the plain ones.
  private static func isDangerous(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
