import Scoring

/// 床那边还是墙那边: who is asked so names one of the two.
extension SpeechWords {
  /// The second, as he says it himself; nil when there is no first, or it is too long to be taken up, or names nothing.
  func second(of clause: Range<Int>, in text: String, _ language: Language) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard clause.upperBound <= scalars.count else { return nil }
    let words = Array(scalars[clause])
    guard let (start, end) = divider(in: Self.lowered(words[...])) else { return nil }
    let rest = Array(words[end...])
    let before = scalars[..<clause.lowerBound].reversed().prefix { !Self.ends.contains($0) } + words[..<start]
    switch language {
    case .chinese: return chinese(rest, after: Array(before))
    case .english: return english(rest)
    }
  }

  /// The last that stands between two: 还是.
  private func divider(in words: [Unicode.Scalar]) -> (start: Int, end: Int)? {
    var found: (start: Int, end: Int)?
    for divider in kinds[.choice] ?? [] {
      while let start = divider.whole.place(in: words, from: found?.end ?? 0) {
        found = (start, start + divider.whole.count)
      }
    }
    return found
  }

  /// 您还是不放心 has no first.
  private func chinese(_ rest: [Unicode.Scalar], after before: [Unicode.Scalar]) -> String? {
    let first = before.filter { $0.properties.isAlphabetic && !"您你请问那就".unicodeScalars.contains($0) }
    guard first.count >= (rest.last == "吗" ? 3 : 1) else { return nil }
    var words = rest.filter { $0 != " " }[...]
    while let last = words.last, "呢呀啊吗嘛么哦哈".unicodeScalars.contains(last) { words = words.dropLast() }
    for tail in ["一点", "一些", "点儿"] where words.count > 2 && words.suffix(2).elementsEqual(tail.unicodeScalars) {
      words = words.dropLast(2)
    }
    if words.first == "是" || words.first == "说" { words = words.dropFirst() }
    guard (1...8).contains(words.count), isChosen(Array(words)) else { return nil }
    return turn(words)
  }

  /// 您二位先来 is 我俩先来: the longest word that has another.
  private func turn(_ words: ArraySlice<Unicode.Scalar>) -> String {
    var turned = String.UnicodeScalarView()
    var rest = words
    while let first = rest.first {
      let word = self.turned.filter { rest.starts(with: $0.key.unicodeScalars) }
        .max { $0.key.unicodeScalars.count < $1.key.unicodeScalars.count }
      turned.append(contentsOf: word?.value.unicodeScalars ?? String(first).unicodeScalars)
      rest = rest.dropFirst(word?.key.unicodeScalars.count ?? 1)
    }
    return String(turned)
  }

  private func english(_ rest: [Unicode.Scalar]) -> String? {
    let words = rest.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
    guard (1...3).contains(words.count), isChosen(Self.lowered(rest[...])) else { return nil }
    return words.map { turned[Self.lowered($0)] ?? $0 }.joined(separator: " ")
  }

  private func isChosen(_ words: [Unicode.Scalar]) -> Bool {
    !(notChosen + names + customers).contains { $0.isIn(words) }
  }
}
