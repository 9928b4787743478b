/// The signs JSON is made of, and those that Chinese keyboards and word processors put in their place.
enum JSONSigns {
  /// The ASCII sign that a scalar is or stands for; nil when it is no sign between values.
  static func meaning(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ",", "，", "、", ";", "；": ","
    case ":", "：", "=", "＝": ":"
    case "{", "｛": "{"
    case "}", "｝": "}"
    case "[", "［", "【": "["
    case "]", "］", "】": "]"
    default: nil
    }
  }

  /// Quotes of other kinds than the straight double one, which alone may enclose a text.
  static func isWrongQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "„", "‟", "＂", "'", "‘", "’", "＇", "`", "「", "」", "『", "』", "«", "»": true
    default: false
    }
  }

  static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || isWrongQuote(scalar) }

  /// Blanks that look like a space, or like nothing, and are none in JSON.
  static func isStrangeSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0b, 0x0c, 0x85, 0xa0, 0x1680, 0x180e, 0x2000...0x200f, 0x2028...0x202f, 0x205f...0x2064, 0x3000, 0xfeff: true
    default: false
    }
  }
}
