/// Text from files and people, made safe to print.
///
/// Nothing in it can move the cursor, change colours, ring, answer to the terminal or turn the writing direction:
/// control characters become their pictures (`␛`), direction and other invisible controls `<U+202E>`. Line feeds stay
/// if `keepingLines`, otherwise they become `⏎`; a tab becomes a space. Joiners and variation selectors stay, since
/// names and emoji need them.
package func sanitised(_ text: String, keepingLines: Bool = true) -> String {
  if !text.unicodeScalars.contains(where: { $0.needsPicture }) { return text }
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\n", keepingLines {
      safe.append(scalar)
    } else if scalar.needsPicture {
      safe.append(contentsOf: scalar.picture.unicodeScalars)
    } else {
      safe.append(scalar)
    }
  }
  return String(safe)
}

extension Unicode.Scalar {
  fileprivate var needsPicture: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200C, 0x200D, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    default: isFormat
    }
  }

  fileprivate var picture: String {
    switch value {
    case 0x09: " "
    case 0x0A: "⏎"
    case 0..<0x20: String(Unicode.Scalar(0x2400 + value) ?? "?")
    case 0x7F: "␡"
    default: "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
    }
  }

  private var hex: String { String(value, radix: 16, uppercase: true) }
}
