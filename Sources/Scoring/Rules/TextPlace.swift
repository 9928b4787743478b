internal import Documents

/// Finds the place in a file of a part of a JSON text, past its escapes.
enum TextPlace {
  /// `part` counts scalars of the text's value; `text` is the place of the whole text with its quotes.
  static func place(of part: Range<Int>, in text: Range<Int>, of source: SourceFile) -> Range<Int> {
    let end = max(text.lowerBound + 1, text.upperBound - 1)
    var (offset, count) = (text.lowerBound + 1, 0)
    var start = offset
    while offset < end && count < part.upperBound {
      if count == part.lowerBound { start = offset }
      offset += length(at: offset, source.scalars)
      count += 1
    }
    if part.lowerBound >= count { start = offset }
    return start..<max(start, min(offset, end))
  }

  /// Scalars of the file that stand for one scalar of the value.
  private static func length(at offset: Int, _ scalars: [Unicode.Scalar]) -> Int {
    guard offset + 1 < scalars.count, scalars[offset] == "\\" else { return 1 }
    guard scalars[offset + 1] == "u" else { return 2 }
    let isPair =
      offset + 7 < scalars.count && scalars[offset + 6] == "\\" && "dD".unicodeScalars.contains(scalars[offset + 2])
      && "89abAB".unicodeScalars.contains(scalars[offset + 3])
    return isPair ? 12 : 6
  }
}
