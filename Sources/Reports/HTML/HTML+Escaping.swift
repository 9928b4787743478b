extension HTML {
  /// Text that a browser shows letter for letter.
  ///
  /// Signs of markup become references. Control characters become their pictures (`␛`), marks of direction and others
  /// that cannot be seen `⟨U+202E⟩`: a name cannot turn the line round or hide in it. Line feeds and tabs stay.
  static func escaped(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": safe.append(scalar)
      default: safe.append(contentsOf: visible(scalar).unicodeScalars)
      }
    }
    return String(safe)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    // Joiners and variation selectors stay: names and emoji need them.
    case 0x200C, 0x200D: String(scalar)
    case 0x80..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE00FF, 0xFFFE, 0xFFFF:
      "\u{27E8}U+" + padded(String(scalar.value, radix: 16, uppercase: true)) + "\u{27E9}"
    default: String(scalar)
    }
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
