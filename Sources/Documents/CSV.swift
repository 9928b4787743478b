/// Tables as spreadsheets write and read them (RFC 4180).
package enum CSV {
  /// A row with the line in which it begins, from 1.
  package struct Row: Equatable, Sendable {
    package let line: Int
    package let cells: [String]

    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  package enum ReadError: Error, Equatable {
    /// A quotation mark that is never closed; the line in which it stands.
    case unclosedQuote(line: Int)
  }

  /// Reads rows; empty lines are left out. Where the first line has tabs and no comma, tabs separate.
  package static func rows(of text: String) throws(ReadError) -> [Row] {
    var reader = CSVReader(Array(text.unicodeScalars))
    return try reader.rows()
  }

  /// One cell: what a person typed is guarded, figures are not.
  package enum Cell: Equatable, Sendable {
    case text(String)
    case integer(Int)
    /// Nothing is known.
    case empty
  }

  /// UTF-8 with the byte order mark that lets Excel see Chinese; lines end in CR LF.
  package static func text(_ rows: [[Cell]]) -> String {
    "\u{feff}" + rows.map { $0.map(written).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .integer(let value): String(value)
    case .empty: ""
    case .text(let text): quoted(guarded(text))
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n\t;".unicodeScalars.contains($0) }) else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// A spreadsheet runs a cell that begins like a formula; an apostrophe in front keeps it a text (OWASP, "CSV Injection").
  static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  /// What was guarded, as it was typed.
  package static func unguarded(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isDangerous(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// Apostrophes before a sign count too, so that what is guarded can be told from what was typed so.
  private static func isDangerous(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }
}

/// Cuts a text into cells, sign by sign.
private struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var index = 0
  private var line = 1

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars.first == "\u{feff}" ? Array(scalars.dropFirst()) : scalars
    let first = self.scalars.prefix { $0 != "\n" && $0 != "\r" }
    separator = first.contains("\t") && !first.contains(",") ? "\t" : ","
  }

  mutating func rows() throws(CSV.ReadError) -> [CSV.Row] {
    var rows: [CSV.Row] = []
    while index < scalars.count {
      let start = line
      let cells = try row()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(CSV.Row(line: start, cells: cells)) }
    }
    return rows
  }

  private mutating func row() throws(CSV.ReadError) -> [String] {
    var cells = [try cell()]
    while index < scalars.count, scalars[index] == separator {
      index += 1
      cells.append(try cell())
    }
    takeLineEnd()
    return cells
  }

  private mutating func takeLineEnd() {
    guard index < scalars.count else { return }
    if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
  }

  private mutating func cell() throws(CSV.ReadError) -> String {
    var text = String.UnicodeScalarView()
    if index < scalars.count, scalars[index] == "\"" { text = try quoted() }
    // What stands behind a closing quotation mark belongs to the cell: that is how spreadsheets take it.
    while index < scalars.count, scalars[index] != separator, scalars[index] != "\n", scalars[index] != "\r" {
      text.append(scalars[index])
      index += 1
    }
    return String(text)
  }

  private mutating func quoted() throws(CSV.ReadError) -> String.UnicodeScalarView {
    let start = line
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\"" {
        guard index < scalars.count, scalars[index] == "\"" else { return text }
        index += 1
      }
      if scalar == "\n" || scalar == "\r" && (index >= scalars.count || scalars[index] != "\n") { line += 1 }
      text.append(scalar)
    }
    throw .unclosedQuote(line: start)
  }
}
