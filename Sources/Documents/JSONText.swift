/// Writes JSON by hand, so that the same value gives the same bytes on every machine.
package enum JSONText {
  /// A text in quotes. Everything above ASCII stays as it is, except U+2028 and U+2029, which end lines in some readers.
  package static func quoted(_ text: String) -> String {
    var view = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": view.append(contentsOf: ["\\", scalar])
      case "\n": view.append(contentsOf: "\\n".unicodeScalars)
      case "\r": view.append(contentsOf: "\\r".unicodeScalars)
      case "\t": view.append(contentsOf: "\\t".unicodeScalars)
      case "\u{2028}", "\u{2029}", "\0"..<" ", "\u{7f}": view.append(contentsOf: escape(scalar).unicodeScalars)
      default: view.append(scalar)
      }
    }
    view.append("\"")
    return String(view)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
