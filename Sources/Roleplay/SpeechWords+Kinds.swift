extension SpeechWords {
  /// What a clause that asks wants to be told; whether it is so, if nothing says otherwise.
  func kind(of clause: [Unicode.Scalar]) -> QuestionKind {
    let kind = QuestionKind.allCases.first { isKind($0, clause) } ?? .whether
    return kind.isPlain && isAboutOthers(clause) ? .whether : kind
  }

  private func isAboutOthers(_ clause: [Unicode.Scalar]) -> Bool {
    if (others + names).contains(where: { Self.holds(clause, $0) }) { return true }
    return customers.contains { Self.holds(clause, $0) && !clause.starts(with: $0.unicodeScalars) }
  }

  /// 办家属卡, and not 办好给您打电话.
  func isErrand(_ promise: String) -> Bool {
    let words = Self.lowered(Array(promise.unicodeScalars)[...])
    return errands.contains { Self.holds(words, $0) } && !tidings.contains { Self.holds(words, $0) }
  }

  /// As it is meant among these people.
  func naming(_ actors: [Actor]) -> SpeechWords {
    func names(_ actors: [Actor]) -> [String] {
      actors.flatMap { [$0.name] + $0.aliases }.map(Self.lowered)
    }
    var words = self
    words.names = names(actors.filter { $0.role != .customer })
    words.customers = names(actors.filter { $0.role == .customer })
    return words
  }

  func isKind(_ kind: QuestionKind, _ clause: [Unicode.Scalar]) -> Bool {
    kinds[kind]?.contains { Self.fits($0, clause) } ?? false
  }

  /// The parts of a frame stand in the clause one after the other.
  private static func fits(_ frame: String, _ clause: [Unicode.Scalar]) -> Bool {
    var start = 0
    for part in frame.unicodeScalars.split(separator: "…") {
      let isEnd = part.last == "$"
      let words = Array(isEnd ? part.dropLast() : part)
      if let middle = doubled(words) { return clause.isDoubled(around: middle) }
      guard let found = place(of: words, in: clause, from: start) else { return false }
      let endings = [clause[start...], bare(clause).dropFirst(start)]
      if isEnd, !endings.contains(where: { $0.ends(with: words) }) { return false }
      start = found + words.count
    }
    return true
  }

  /// 没, of `=没=`.
  private static func doubled(_ words: [Unicode.Scalar]) -> Unicode.Scalar? {
    words.count == 3 && words[0] == "=" && words[2] == "=" ? words[1] : nil
  }

  static func holds(_ text: [Unicode.Scalar], _ words: String) -> Bool {
    place(of: Array(words.unicodeScalars), in: text, from: 0) != nil
  }

  /// Latin words are looked for as whole ones: there is no how in a shower.
  static func place(of words: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Int? {
    guard let first = words.first, let last = words.last, start + words.count <= text.count else { return nil }
    return (start...(text.count - words.count)).first { index in
      let end = index + words.count
      guard text[index..<end].elementsEqual(words) else { return false }
      if isLatin(first), index > 0, isLatin(text[index - 1]) { return false }
      return !(isLatin(last) && end < text.count && isLatin(text[end]))
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
}

extension [Unicode.Scalar] {
  /// 去没去: the same on both sides.
  func isDoubled(around middle: Unicode.Scalar) -> Bool {
    indices.dropFirst().dropLast().contains { self[$0] == middle && self[$0 - 1] == self[$0 + 1] }
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with words: [Unicode.Scalar]) -> Bool { suffix(words.count).elementsEqual(words) }
}
