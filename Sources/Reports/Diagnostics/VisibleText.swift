/// Text of a file as it may be shown in a terminal, and how many cells it takes there.
enum VisibleText {
  /// Control characters as their pictures (␛), a tab as a space, and what steers the direction of writing or has no
  /// width as �: nothing in a file moves the cursor or turns the line round.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"
    case 0x7f: "\u{2421}"
    case 0x80..<0xa0, 0xad, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb:
      "\u{fffd}"
    case 0xe0000...0xe0fff: "\u{fffd}"
    default: scalar
    }
  }

  static func visible(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.lazy.map(visible))
    return String(view)
  }

  /// 0, 1 or 2 cells: a coarse table, enough to place a caret under a line.
  static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36f, 0x483...0x489, 0x591...0x5bd, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff,
      0xfe00...0xfe0f,
      0xfe20...0xfe2f:
      0
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff,
      0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1faff,
      0x20000...0x3fffd:
      2
    default: 1
    }
  }
}
