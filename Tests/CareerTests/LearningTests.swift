import Testing

@testable import Career

@Suite struct WeakCriteriaTests {
  private func conversation(_ scenario: String, _ criteria: [(String, expected: Int, met: Int)]) -> PastConversation {
    var details = PastConversation.Details()
    details.criteria = criteria.map {
      PastConversation.Criterion(id: $0.0, expected: $0.expected, met: $0.met, faults: 0)
    }
    return PastConversation(
      scenario: scenario, isExam: false, isPassed: true, awaitsReview: false, satisfaction: 4, failFaults: 0,
      missed: [], day: 1, details: details)
  }

  private let demands = [
    ScenarioDemand(scenario: "sc-01", criteria: ["a", "b"], expectations: 9),
    ScenarioDemand(scenario: "sc-02", criteria: ["a"], expectations: 4),
    ScenarioDemand(scenario: "sc-03", criteria: ["a", "c"], expectations: 4),
  ]

  private func weak(_ missed: [[String]]) -> WeakSpots {
    WeakSpots.criteria(in: missed.map { conversation("x", $0.map { ($0, 1, 0) }) })
  }

  @Test func conversationsCountNotExpectationsAndOnlyTheLastFive() {
    let history =
      [conversation("x", [("a", 3, 0), ("b", 2, 1), ("c", 1, 1)]), conversation("x", [("b", 1, 0)])]
      + (0..<3).map { _ in conversation("x", []) } + [conversation("x", [("d", 1, 0)])]
    #expect(
      WeakSpots.criteria(in: history).spots == [
        .init(missed: "b", conversations: 2), .init(missed: "a", conversations: 1),
      ])
  }

  @Test func theShortestScenarioThatExercisesItIsProposed() {
    let proposal = Proposal(against: weak([["a"]]), outOf: demands, last: nil)
    #expect(proposal?.scenario == "sc-02")
    #expect(proposal?.reason == .exercises(criterion: "a", missedIn: 1))
  }

  @Test func theOneJustPlayedComesOnlyWhereNoOtherWillDo() {
    #expect(Proposal(against: weak([["a"]]), outOf: demands, last: "sc-02")?.scenario == "sc-03")
    #expect(Proposal(against: weak([["c"]]), outOf: demands, last: "sc-03")?.scenario == "sc-03")
  }

  @Test func whatNoScenarioExercisesGivesWayToTheNext() {
    let proposal = Proposal(against: weak([["z"], ["z", "b"]]), outOf: demands, last: nil)
    #expect(proposal?.reason == .exercises(criterion: "b", missedIn: 1))
    #expect(Proposal(against: weak([["z"]]), outOf: demands, last: nil) == nil)
    #expect(Proposal(against: weak([]), outOf: demands, last: nil) == nil)
  }
}

@Suite struct PhraseBookTests {
  private func phrase(
    _ text: String, _ origin: PhraseBook.Phrase.Origin = .rubric, topics: [String] = []
  ) -> PhraseBook.Phrase {
    PhraseBook.Phrase(text: text, meets: [], origin: origin, topics: topics)
  }

  private func search(_ words: String, _ phrases: [PhraseBook.Phrase]) -> [String] {
    PhraseBook(phrases).search(words, limit: 9).map(\.text)
  }

  @Test func whatSharesMoreWordsComesFirst() {
    let found = search("车位被占", [phrase("您的车位号是多少"), phrase("车位被占了，我马上联系车主"), phrase("请您坐")])
    #expect(found == ["车位被占了，我马上联系车主", "您的车位号是多少"])
  }

  @Test func thePhraseItselfCountsMoreThanItsTopics() {
    let found = search("车位", [phrase("我去请他挪开", topics: ["车位被占"]), phrase("车位我记下了")])
    #expect(found == ["车位我记下了", "我去请他挪开"])
  }

  @Test func ofEqualOnesTheApprovedComesFirstThenTheShorter() {
    let found = search(
      "车位", [phrase("车位我来办"), phrase("车位", .scenario(title: "")), phrase("车位这边我来", .approved(author: nil))])
    #expect(found == ["车位这边我来", "车位", "车位我来办"])
  }

  @Test(arguments: ["車位", "车 位", "「车位」", "车位？"])
  func writingDoesNotMatter(_ words: String) {
    #expect(search(words, [phrase("车位我记下了")]) == ["车位我记下了"])
  }

  @Test func englishIsFoundByWholeWords() {
    #expect(
      search("parking", [phrase("I park here"), phrase("Your parking space is noted")]) == [
        "Your parking space is noted"
      ])
  }

  @Test(arguments: ["", "  ", "？！", "飞机"])
  func nothingSharedIsNothingFound(_ words: String) {
    #expect(search(words, [phrase("车位我记下了")]) == [])
  }
}
