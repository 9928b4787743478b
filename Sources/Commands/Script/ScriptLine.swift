/// One line of a script: what it means, and where each character of the reply stands in the line as it was written.
struct ScriptLine {
  let line: String
  let input: PlayInput
  /// For each scalar of the reply's text its offset in `line`, and at last the offset of the end.
  private let places: [Int]

  /// `\n` stands for a line end, `\\` for a backslash.
  init(_ line: String) {
    self.line = line
    var text = String.UnicodeScalarView()
    var origins: [Int] = []
    let scalars = Array(line.unicodeScalars)
    var index = 0
    while index < scalars.count {
      origins.append(index)
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalars[index] == "\\", next == "n" || next == "\\" {
        text.append(next == "n" ? "\n" : "\\")
        index += 2
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    origins.append(scalars.count)
    // A lone digit is a reply here: there is no numbered line at the bottom of a script.
    let sorted = PlayInput(line: String(text))
    if case .digit = sorted { input = .reply(to: nil, text: String(text), offset: 0) } else { input = sorted }
    if case .reply(_, _, let offset) = input { places = Array(origins.dropFirst(offset)) } else { places = origins }
  }

  /// The rest of the reply from this scalar on, still knowing where it stands in the line.
  func piece(from start: Int) -> ScriptLine {
    ScriptLine(line: line, input: input, places: Array(places.dropFirst(start)))
  }

  private init(line: String, input: PlayInput, places: [Int]) {
    (self.line, self.input, self.places) = (line, input, places)
  }

  /// Where a range of the reply stands in the line.
  func place(_ range: Range<Int>) -> Range<Int> {
    let end = places.count - 1
    let start = places[min(range.lowerBound, end)]
    guard !range.isEmpty else { return start..<start }
    let last = min(range.upperBound, end)
    // Up to where the next character begins, so that an escape is whole.
    return start..<max(start, places[last])
  }
}
