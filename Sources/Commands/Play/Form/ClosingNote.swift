import Library
import Roleplay
import Scoring

/// `/备注`: a note that a colleague could take over from.
struct ClosingNote {
  enum Gap: CaseIterable, Equatable {
    /// Fewer characters than a sentence has.
    case tooShort
    /// Whose case it is cannot be told: no place, name or number of it.
    case noCase
    /// Nothing that somebody does next.
    case noNextStep
    /// No time ahead.
    case noTime
  }

  let text: String

  private static let shortest = 12
  private static let steps: Set<CriterionID> = [
    CriterionID("deescalation.action"), CriterionID("deescalation.follow-up"), CriterionID("deescalation.owner"),
    CriterionID("deescalation.escalate"),
  ]

  /// In the order of the cases.
  func gaps(in conversation: Conversation, with kit: PlayKit) -> [Gap] {
    var gaps: [Gap] = []
    if text.unicodeScalars.count(where: { !$0.properties.isWhitespace }) < Self.shortest { gaps.append(.tooShort) }
    if !names(kit.scenario).contains(where: text.contains) { gaps.append(.noCase) }
    if !namesNextStep(conversation, kit) { gaps.append(.noNextStep) }
    if kit.analyzer.moment(meantBy: text, in: kit.scenario.header.language, from: conversation.now) == nil {
      gaps.append(.noTime)
    }
    return gaps
  }

  private func namesNextStep(_ conversation: Conversation, _ kit: PlayKit) -> Bool {
    let moment = Moment(
      language: kit.scenario.header.language, channel: conversation.channel,
      listener: .colleague(customerListens: false), customer: "", now: conversation.now)
    let analysis = kit.hear(text, at: moment).analysis
    return !analysis.promises.isEmpty || analysis.findings.contains { Self.steps.contains($0.criterion) }
  }

  /// The customer's name and the places, people and numbers that the form asks for.
  private func names(_ scenario: Scenario) -> [String] {
    let customer = scenario.customer
    let form = [CaseRecord.Item.place, .contact].flatMap { scenario.record[$0] ?? [] }
    return [customer.name] + customer.aliases.filter { $0.unicodeScalars.count > 2 } + form
  }
}

extension ClosingNote.Gap {
  func text(in language: Language) -> String {
    switch self {
    case .tooShort: language("太短了，接班的人看不懂", "too short for whoever takes over")
    case .noCase: language("没写是谁家的事（房号、姓名或电话）", "does not say whose case it is (flat, name or number)")
    case .noNextStep: language("没写下一步谁去做什么", "does not say who does what next")
    case .noTime: language("没写几点之前（答应了什么时候）", "names no time that was promised")
    }
  }
}
