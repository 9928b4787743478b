import Documents
import Testing

@testable import Scoring

@Suite struct ShippedRubricsTests {
  private var rulebook: Rulebook { ShippedRubrics.rulebook }
  private var analyzer: Analyzer { ShippedRubrics.analyzer }

  @Test func everyRubricFileIsSound() {
    #expect(ShippedRubrics.decoded.diagnostics.filter { $0.severity == .error }.map(\.fault.code) == [])
  }

  @Test(arguments: Language.allCases)
  func everyExampleDoesWhatItSays(_ language: Language) {
    #expect(rulebook.exampleFaults(in: language).map { "\($0.fault)" } == [])
  }

  @Test(arguments: Language.allCases)
  func everyBetterWordingIsFreeOfFaultsAndMeetsWhatItTeaches(_ language: Language) {
    let bench = Workbench()
    for rule in rulebook.rules(in: language) {
      guard let say = rule.say, let teaches = rule.teaches else { continue }
      let moments = rule.hitExamples.prefix(3).map(\.moment)
      for moment in moments {
        expect(say, meets: teaches, at: moment, named: rule.id.text, on: bench)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func everyAdviceOfACriterionIsFreeOfFaultsAndMeetsWhatItTeaches(_ language: Language) {
    let bench = Workbench()
    for criterion in rulebook.criteria where criterion.isFault {
      guard let advice = criterion.advice[language] else { continue }
      let moment = Moment(language: language, channel: .phone, customer: "")
      expect(advice.say, meets: advice.teaches, at: moment, named: criterion.id.text, on: bench)
    }
  }

  private func expect(
    _ say: String, meets teaches: CriterionID, at moment: Moment, named name: String, on bench: Workbench
  ) {
    let reply = ShippedRubrics.spoken(say, at: moment)
    let findings = analyzer.analyze(reply, at: moment, on: bench).findings
    let faults = ShippedRubrics.faults(in: findings)
      .map { "\($0.rule.text) in “\(reply.words(at: $0.spans[0]))”" }
    #expect(faults == [], "\(name): \(reply) [\(moment.customer)]")
    #expect(findings.contains { $0.criterion == teaches }, "\(name) teaches \(teaches.text): \(reply)")
  }

  @Test(arguments: Language.allCases)
  func withoutAnyGraveRuleAnExampleFails(_ language: Language) {
    let bench = Workbench()
    for rule in rulebook.rules(in: language) where rule.severity == .fail || rule.severity == .heavy {
      let isNeeded = rule.hitExamples.contains { example in
        let found = analyzer.rulesFound(in: example.reply, at: example.moment, on: bench)
        return found.contains(rule.id)
          && !found.contains { $0 != rule.id && rulebook.rule($0, in: language)?.criterion == rule.criterion }
      }
      #expect(isNeeded, "\(rule.id.text): other rules find all its examples")
    }
  }
}
