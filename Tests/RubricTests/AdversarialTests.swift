import Foundation
import TestSupport
import Testing

@testable import Scoring

/// Replies that try to win points without serving the customer, or to hide what they say.
@Suite struct AdversarialTests {
  /// A row of `Tests/Fixtures/Adversarial`; `banned.*` names a whole family.
  struct Attack: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let kind: String
    let lang: String
    let customer: String
    let reply: String
    let earlier: [String]?
    /// Each of these must be found.
    let must: [String]?
    /// None of these may be found.
    let never: [String]?
    let judged: Bool?
    let overallAtMost: Int?

    var testDescription: String { "\(kind) \(id)" }

    static let all: [Attack] = Fixtures.names(in: "Fixtures/Adversarial").flatMap { name -> [Attack] in
      let data = FileManager.default.contents(atPath: Fixtures.url("Fixtures/Adversarial/" + name).path) ?? Data()
      return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(Attack.self, from: $0) }
    }
  }

  @Test(arguments: Attack.all)
  func nobodyGamesTheScore(_ attack: Attack) {
    let analysis = ShippedRubrics.analyzer.analyze(attack.reply, at: moment(attack))
    let found = analysis.findings.filter { $0.verdict == .met }.map(\.criterion.text)
    for wanted in attack.must ?? [] {
      #expect(found.contains { matches($0, wanted) }, "\(wanted) is missing from “\(attack.reply)”")
    }
    for unwanted in attack.never ?? [] {
      #expect(found.filter { matches($0, unwanted) && $0 != "courtesy.honorific" } == [], "“\(attack.reply)”")
    }
    if let judged = attack.judged { #expect(analysis.isJudged == judged, "“\(attack.reply)”") }
    if let limit = attack.overallAtMost { #expect(analysis.overall ?? 0 <= limit, "“\(attack.reply)”") }
  }

  @Test func theSuiteKnowsEveryKindOfAttack() {
    let kinds = Set(Attack.all.map(\.kind))
    let wanted = [
      "stuffing", "stock-answer", "parroting", "gibberish", "off-topic", "sarcasm", "polite-start-rude-end",
      "fault-then-repair", "not-in-earnest",
    ]
    #expect(wanted.filter { !kinds.contains($0) } == [])
    #expect(kinds.filter { $0.hasPrefix("disguise") }.count >= 8)
  }

  private func moment(_ attack: Attack) -> Moment {
    Moment(
      language: attack.lang == "zh" ? .chinese : .english, channel: .phone, customer: attack.customer,
      earlierReplies: attack.earlier ?? [])
  }

  private func matches(_ criterion: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? criterion.hasPrefix(pattern.dropLast()) : criterion == pattern
  }
}
