import Scoring

/// What somebody need not say any more, because he has just said it in the same breath.
struct Breath {
  let language: Language
  let speech: SpeechWords
  /// What he has said already, in order.
  let said: [String]

  /// Without a second 行 at its beginning, and without the first clauses that say again what has been said; as it is where
  /// nothing would be left.
  func rest(of text: String) -> String {
    guard !said.isEmpty else { return text }
    var rest = Array(text.unicodeScalars)[...]
    if said.contains(where: { assent(in: Array($0.unicodeScalars)[...]) != nil }), let end = assent(in: rest) {
      rest = rest[end...]
    }
    while let end = firstEnd(in: rest), isSaid(rest[..<end]) { rest = rest[end...].drop { $0 == " " } }
    return rest.count == text.unicodeScalars.count ? text : Wording.capital(String(String.UnicodeScalarView(rest)))
  }

  /// Where it ends, if more follows: 行，.
  private func assent(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let words = SpeechWords.lowered(text)
    let count = speech.assents.filter { words.starts(with: $0.unicodeScalars) }.map(\.unicodeScalars.count).max()
    guard let count, text.count > count, Self.pauses.contains(text[text.startIndex + count]) else { return nil }
    let rest = text[(text.startIndex + count + 1)...].drop { $0 == " " }
    return rest.isEmpty ? nil : rest.startIndex
  }

  /// Of its first clause, in English of its first sentence, if something to say follows and it asks nothing.
  private func firstEnd(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let ends = language == .chinese ? Self.clauseEnds : Self.sentenceEnds
    guard let end = text.firstIndex(where: { ends.contains($0) }), !Self.marks.contains(text[end]) else { return nil }
    let rest = text[(end + 1)...].drop { $0 == " " }
    return rest.count < 4 ? nil : end + 1
  }

  /// All that it says, of a longer one all but one sign, stands in one of the parts before; a no as well.
  private func isSaid(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(clause))
    let count = Gist(of: text, language).contents.count
    let least = language == .chinese ? 4 : 2
    let isDenied = isDenied(text)
    return count >= least
      && said.contains { earlier in
        let shared = Gist.shared(earlier, text, in: language)
        return shared >= (count > 5 ? count - 1 : count) && (!isDenied || self.isDenied(earlier))
      }
  }

  private func isDenied(_ text: String) -> Bool {
    SpokenClause(SpeechWords.lowered(Array(text.unicodeScalars)[...])[...]).holds(anyOf: speech.denials)
  }

  private static let pauses = "，,。.".unicodeScalars
  private static let clauseEnds = "，。！？；".unicodeScalars
  private static let sentenceEnds = ".!?".unicodeScalars
  private static let marks = "？?".unicodeScalars
}
