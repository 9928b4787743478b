import Scoring

extension Debrief.BestSentence {
  /// Of the reply that did most for the customer, the sentence with most of what is good in it; nil where no reply did
  /// any good. A reply with a grave fault is no example.
  init?(of conversation: Conversation, in scenario: Scenario) {
    var best: (reply: Int, worth: Int)?
    for (index, reply) in conversation.replies.enumerated() {
      guard reply.hearing.isJudged, scenario.actor(reply.to)?.role != .colleague,
        (reply.hearing.worstFault?.severity ?? .soft) == .soft
      else { continue }
      let met = conversation.met.count { $0.reply == index }
      let gain = reply.moodBefore.anger - reply.moodAfter.anger + reply.moodAfter.trust - reply.moodBefore.trust
      let worth = gain + met * Self.worthOfExpectation
      if worth > best?.worth ?? 0 { best = (index, worth) }
    }
    guard let best else { return nil }
    let reply = conversation.replies[best.reply]
    let good = Self.goodPlaces(in: reply.hearing, of: conversation, reply: best.reply)
    let sentences = Sentence.cut(reply.text)
    guard let first = sentences.first else { return nil }
    let chosen = sentences.reduce(first) { $1.count(of: good) > $0.count(of: good) ? $1 : $0 }
    self.init(reply: best.reply, text: chosen.text)
  }

  /// One met expectation weighs as much as so many points of mood.
  private static let worthOfExpectation = 4

  private static func goodPlaces(in hearing: Hearing, of conversation: Conversation, reply: Int) -> [Int] {
    let findings = hearing.analysis.findings.filter { $0.severity == nil && $0.criterion.group != "courtesy" }
    return findings.compactMap { $0.spans.first?.lowerBound }
      + conversation.met.filter { $0.reply == reply }.flatMap { $0.evidence.map(\.lowerBound) }
  }
}

/// A sentence of a reply with its place, in scalars.
package struct Sentence: Equatable, Sendable {
  package let text: String
  package let place: Range<Int>

  func count(of places: [Int]) -> Int { places.count { place.contains($0) } }

  /// Ends with the marks that end it; blank ones are left out.
  package static func cut(_ text: String) -> [Sentence] {
    let scalars = Array(text.unicodeScalars)
    let ends = "。！？!?；;\n".unicodeScalars
    var sentences: [Sentence] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() {
      let isLast = index == scalars.count - 1
      let isEnd = ends.contains(scalar) && (isLast || !ends.contains(scalars[index + 1]))
      guard isEnd || isLast else { continue }
      let words = scalars[start...index]
      let front = words.drop { $0.properties.isWhitespace }
      let trimmed = front.reversed().drop { $0.properties.isWhitespace }.reversed()
      if !trimmed.isEmpty {
        sentences.append(
          Sentence(text: String(String.UnicodeScalarView(trimmed)), place: start..<index + 1))
      }
      start = index + 1
    }
    return sentences
  }
}
