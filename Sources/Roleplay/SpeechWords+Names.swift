extension SpeechWords {
  /// Begins with the name and a pause: 王女士，… A space is one unless what follows tells of him: Ruth says ….
  func calls(_ name: String, in reply: String) -> Bool {
    let text = Array(reply.unicodeScalars)
    guard text.starts(with: name.unicodeScalars) else { return false }
    let rest = text.dropFirst(name.unicodeScalars.count)
    guard let next = rest.first, next == " " else { return rest.first.map("，,：:、".unicodeScalars.contains) ?? true }
    let word = Self.lowered(rest.dropFirst().prefix { $0.properties.isAlphabetic })
    return !tellsOf.contains { $0.count == word.count && $0.end(word[...]) }
  }

  /// A sentence begins with the name and a pause, perhaps after a word or two: 好消息赵先生，… — not 我跟赵先生，….
  func addresses(_ name: String, in reply: String) -> Bool {
    let (text, wanted) = (Array(reply.unicodeScalars), Array(name.unicodeScalars))
    guard !wanted.isEmpty, text.count > wanted.count else { return false }
    return (0..<(text.count - wanted.count)).contains { start in
      text[start..<(start + wanted.count)].elementsEqual(wanted)
        && "，,：:！!？?".unicodeScalars.contains(text[start + wanted.count]) && leadsToCall(text[..<start])
    }
  }

  /// One of those who are spoken to together is meant: by his name and a pause, or by his name and 你 after it.
  func turns(to name: String, in sentence: String) -> Bool {
    if addresses(name, in: sentence) { return true }
    let text = sentence.unicodeScalars.drop { !$0.properties.isAlphabetic }
    guard text.starts(with: name.unicodeScalars) else { return false }
    return text.dropFirst(name.unicodeScalars.count).first.map("你您".unicodeScalars.contains) ?? false
  }

  /// What stands before the name in its sentence is short, and no word after which somebody is spoken of.
  private func leadsToCall(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = (before.lastIndex { Self.ends.contains($0) || $0 == "." } ?? -1) + 1
    let lead = Self.lowered(before[start...]).filter { $0.properties.isAlphabetic || $0 == " " }
    let words = lead.split(separator: " ")
    guard let last = words.last else { return true }
    // Latin words stand apart, others do not.
    let isLatin = words.allSatisfy { $0.allSatisfy(\.isASCII) }
    guard isLatin ? words.count <= 2 : lead.count <= 3 else { return false }
    return !spokenOf.contains { $0.end(last) && (!isLatin || $0.count == last.count) }
  }
}
