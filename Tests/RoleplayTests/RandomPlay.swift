import Scoring
import TestSupport

@testable import Roleplay

/// Plays at random: any signs of the scenario, any actor, now and then a wait, a call, a hint, a reply taken back.
struct RandomPlay {
  let scenario: Scenario
  var conversation: Conversation
  private(set) var events: [Conversation.Event] = []
  private(set) var effects: [[Conversation.Effect]] = []
  private var generator: SeededGenerator
  /// Also holds, transfers and whatever else can be done besides speaking.
  private let acts: Bool

  static let good = [
    "courtesy.greeting", "courtesy.apology", "courtesy.honorific", "courtesy.request", "courtesy.thanks",
    "courtesy.closing", "courtesy.more-help", "deescalation.listen", "deescalation.empathy", "deescalation.validate",
    "deescalation.reassure", "deescalation.restate", "deescalation.clarify", "deescalation.explain",
    "deescalation.record", "deescalation.action", "deescalation.deadline", "deescalation.owner",
    "deescalation.consent", "deescalation.follow-up", "deescalation.escalate",
  ]
  static let faults = [
    "banned.blame-shift!fail", "banned.rude!fail", "banned.refusal!heavy", "banned.brush-off!heavy",
    "banned.impatience!heavy", "banned.belittle!soft", "conduct.but-after-empathy!soft",
  ]

  init(of scenario: Scenario, seed: UInt64, acts: Bool = false) {
    self.scenario = scenario
    self.acts = acts
    generator = SeededGenerator(seed: seed)
    conversation = Conversation(of: scenario, seed: seed)
  }

  mutating func run(turns: Int) {
    take(.began)
    for _ in 0..<turns where conversation.outcome == nil { take(event()) }
  }

  private mutating func take(_ event: Conversation.Event) {
    do {
      let new = try conversation.step(event, in: scenario)
      events.append(event)
      effects.append(new)
    } catch {
      // Refused: nothing has changed, and the log holds no trace of it.
    }
  }

  private mutating func event() -> Conversation.Event {
    if acts, Int.random(in: 0..<4, using: &generator) == 0 { return action() }
    switch Int.random(in: 0..<24, using: &generator) {
    case 0:
      let minutes = [5, 20, 60, 240].randomElement(using: &generator) ?? 5
      return .waited(until: CivilDateTime(minutes: conversation.now.minutes + minutes))
    case 1, 2: return .called(scenario.actors.randomElement(using: &generator)?.id ?? scenario.customer.id)
    case 3: return .hintAsked
    case 4: return .retracted
    default: return reply()
    }
  }

  private mutating func action() -> Conversation.Event {
    let anybody = scenario.actors.randomElement(using: &generator)?.id ?? scenario.customer.id
    let other = scenario.actors.randomElement(using: &generator)?.id ?? scenario.customer.id
    let actions: [Action] = [
      .hold(minutes: 3), .transfer(to: other), .escalate(to: other), .goPrivate, .goPublic, .pause(seconds: 5),
      .takeMessage(Message(items: [.caller: "何女士"])),
    ]
    if Int.random(in: 0..<8, using: &generator) == 0 { return .idled(seconds: 40) }
    return .acted(actions.randomElement(using: &generator) ?? .goPrivate, with: anybody)
  }

  private mutating func reply() -> Conversation.Event {
    let toOthers = Int.random(in: 0..<4, using: &generator) == 0
    let anybody = scenario.actors.randomElement(using: &generator)?.id ?? scenario.customer.id
    let to = toOthers ? anybody : conversation.listener(in: scenario) ?? anybody
    let cues = scenario.patterns.map(\.id.text)
    var signs: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let source = [Self.good, cues, cues, Self.good, Self.faults].randomElement(using: &generator) ?? cues
      if let sign = source.randomElement(using: &generator), !signs.contains(sign) { signs.append(sign) }
    }
    var promises: [SpokenPromise] = []
    if Int.random(in: 0..<5, using: &generator) == 0 {
      let due = CivilDateTime(minutes: conversation.now.minutes + Int.random(in: 5...240, using: &generator))
      promises.append(SpokenPromise(maker: .speaker, what: "回您电话", place: 0..<4, due: .at(due)))
    }
    let judged = Int.random(in: 0..<12, using: &generator) > 0
    return .replied(
      to: to, text: signs.joined(separator: " "), Hearing(signs: signs, judged: judged, promises: promises))
  }
}
