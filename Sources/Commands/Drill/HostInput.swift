/// What the host of a drill types: numbers first, then perhaps a sentence. 3 4 5 3 说得稳
struct HostInput: Equatable {
  let numbers: [Int]
  let sentence: String

  /// Nil when a number is out of range, so that the host is asked again.
  ///
  /// - Parameter isRunOfDigits: 3453 are four numbers, not one.
  init?(_ line: String, range: ClosedRange<Int>, isRunOfDigits: Bool) {
    var numbers: [Int] = []
    var rest = Substring(line)
    while true {
      rest = rest.drop { $0.isWhitespace || "，,、".contains($0) }
      let digits = rest.prefix { $0.wholeNumberValue.map { 0...9 ~= $0 } ?? false }
      guard !digits.isEmpty else { break }
      let values = digits.compactMap(\.wholeNumberValue)
      let found = isRunOfDigits ? values : [values.prefix(4).reduce(0) { $0 * 10 + $1 }]
      guard found.allSatisfy(range.contains) else { return nil }
      numbers += found
      rest = rest[digits.endIndex...]
    }
    self.numbers = numbers
    sentence = String(rest).trimmingBlanks()
  }
}
