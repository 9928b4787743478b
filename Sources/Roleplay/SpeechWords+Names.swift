extension SpeechWords {
  /// Begins with one of somebody's names, the longest that it is, and a pause.
  func calls(anyOf names: [String], in reply: String) -> Bool {
    let text = Self.lowered(reply).unicodeScalars
    let begun = names.filter { text.starts(with: Self.lowered($0).unicodeScalars) }
    return begun.max { $0.unicodeScalars.count < $1.unicodeScalars.count }.map { calls($0, in: reply) } ?? false
  }

  /// Begins with the name and a pause: 王女士，…, or with the name and a greeting: 王女士早上好. A space is a pause unless what
  /// follows tells of him: Ruth says …; and Ruth, my manager, wants … tells of her as well.
  func calls(_ name: String, in reply: String) -> Bool {
    let text = Array(Self.lowered(reply).unicodeScalars)
    guard text.starts(with: Self.lowered(name).unicodeScalars) else { return false }
    let rest = text.dropFirst(name.unicodeScalars.count)
    guard let next = rest.first else { return true }
    if next == " " { return !tells(rest) }
    guard "，,：:、".unicodeScalars.contains(next) else { return greetings.contains { $0.begin(rest) } }
    let after = rest.dropFirst()
    return after.firstIndex(of: ",").map { !(tells(after) && tells(after[($0 + 1)...])) } ?? true
  }

  /// The first word is one of those after whose name he is spoken of.
  private func tells(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = rest.drop { $0 == " " }.prefix { $0.properties.isAlphabetic }
    return tellsOf.contains { $0.count == word.count && $0.end(word) }
  }

  /// A sentence begins with the name and a pause, perhaps after a word or two: 好消息赵先生，… — not 我跟赵先生，….
  func addresses(_ name: String, in reply: String) -> Bool {
    let (text, wanted) = (Array(Self.lowered(reply).unicodeScalars), Array(Self.lowered(name).unicodeScalars))
    guard !wanted.isEmpty, text.count > wanted.count else { return false }
    return (0..<(text.count - wanted.count)).contains { start in
      text[start..<(start + wanted.count)].elementsEqual(wanted)
        && "，,：:！!？?".unicodeScalars.contains(text[start + wanted.count]) && leadsToCall(text[..<start])
    }
  }

  /// One of those who are spoken to together is meant: by his name and a pause, by his name and 你 after it, or by his
  /// name after the last pause.
  func turns(to name: String, in sentence: String) -> Bool {
    if addresses(name, in: sentence) { return true }
    let name = Self.lowered(name).unicodeScalars
    let text = Self.lowered(sentence).unicodeScalars.drop { !$0.properties.isAlphabetic }
    if let pause = text.lastIndex(where: "，,".unicodeScalars.contains),
      text[pause...].filter(\.properties.isAlphabetic).elementsEqual(name)
    {
      return true
    }
    guard text.starts(with: name) else { return false }
    return text.dropFirst(name.count).first.map("你您".unicodeScalars.contains) ?? false
  }

  /// What stands before the name in its sentence is short, and no word after which somebody is spoken of.
  private func leadsToCall(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = (before.lastIndex { Self.ends.contains($0) || $0 == "." } ?? -1) + 1
    let lead = before[start...].filter { $0.properties.isAlphabetic || $0 == " " }
    let words = lead.split(separator: " ")
    guard let last = words.last else { return true }
    // Latin words stand apart, others do not.
    let isLatin = words.allSatisfy { $0.allSatisfy(\.isASCII) }
    guard isLatin ? words.count <= 2 : lead.count <= 3 else { return false }
    return !spokenOf.contains { $0.end(last) && (!isLatin || $0.count == last.count) }
  }
}
