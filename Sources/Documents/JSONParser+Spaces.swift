extension JSONParser {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" || JSONSigns.isStrangeSpace(scalar)
  }

  /// Steps over blanks; comments and blanks that JSON does not know are reported.
  mutating func skipSpace() {
    while let scalar = peek {
      if JSONSigns.isStrangeSpace(scalar) {
        let start = index
        while let next = peek, JSONSigns.isStrangeSpace(next) { index += 1 }
        report(.strangeSpace(scalar), at: start..<index)
      } else if Self.isSpace(scalar) {
        index += 1
      } else if !skipComment() {
        return
      }
    }
  }

  private mutating func skipComment() -> Bool {
    let start = index
    switch (scalars[index], index + 1 < scalars.count ? scalars[index + 1] : nil) {
    case ("#", _), ("/", "/"):
      index = endOfLine(from: index)
    case ("/", "*"):
      index += 2
      while index < scalars.count, !(scalars[index] == "/" && scalars[index - 1] == "*" && index > start + 2) {
        index += 1
      }
      index = min(index + 1, scalars.count)
    default:
      return false
    }
    report(.comment, at: start..<min(endOfLine(from: start), max(index, start + 1)))
    return true
  }
}
