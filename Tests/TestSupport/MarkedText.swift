import Documents

/// A text with places marked in it: `{"next": 1️⃣"nowhere"}` marks the offset of the quote as 1.
package struct MarkedText: Sendable {
  /// Without the marks.
  package let text: String
  /// Scalar offsets into `text` of 1️⃣, 2️⃣, … in that order; a mark that is not there leaves a gap of -1.
  package let marks: [Int]

  package init(_ marked: String) {
    var kept = String.UnicodeScalarView()
    var count = 0
    var marks: [Int] = []
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.last == "\u{20e3}",
        let number = scalars[0].properties.numericType == nil ? nil : Int(scalars[0].value) - 0x30
      {
        while marks.count < number { marks.append(-1) }
        marks[number - 1] = count
      } else {
        kept.append(contentsOf: scalars)
        count += scalars.count
      }
    }
    text = String(kept)
    self.marks = marks
  }
}
