import Library
import Records
import Reports
import Roleplay
import Scoring

/// A recorded conversation played again, turn by turn, for a report.
///
/// A record that this program plays differently (another engine version) is shown as it was written down; what only a
/// replay can tell is then left out.
struct Replay {
  let scenario: Scenario
  private(set) var transcript: [ConversationReport.Entry] = []
  private(set) var moods: [ConversationReport.MoodPoint]
  private let texts: ReplayTexts
  private let language: Language
  private let isExam: Bool
  private var conversation: Conversation
  /// Cleared by the first turn that cannot be played.
  private var isFaithful = true

  init(_ kit: PlayKit, turns: [TurnRecord], of header: HeaderRecord, language: Language) {
    scenario = kit.scenario
    isExam = header.mode == PlayMode.exam.rawValue
    self.language = language
    conversation = Conversation(of: kit.scenario, seed: header.seed)
    let coach = Coach(rulebook: kit.analyzer.rulebook, language: language, scenario: kit.scenario)
    texts = ReplayTexts(scenario: kit.scenario, coach: coach, language: language)
    let mood = kit.scenario.customer.mood
    moods = [.init(at: kit.scenario.start, anger: mood.anger, trust: mood.trust)]
    for turn in turns { take(turn) }
  }

  private mutating func take(_ turn: TurnRecord) {
    let at = conversation.now
    var effects: [Conversation.Effect]?
    if isFaithful { effects = try? conversation.step(turn.replayed(), in: scenario) }
    if effects == nil { isFaithful = false }
    let after = CivilDateTime(turn.clock) ?? at
    if turn.event.kind == .retracted, effects?.takesReplyBack != false { takeLastReplyBack() }
    if let entry = texts.entry(for: turn, at: at) { transcript.append(entry) }
    transcript += lines(of: turn, effects ?? [], at: after)
    if let mood = turn.moods.first(where: { $0.actor == scenario.customer.id.text }), moved(mood) {
      moods.append(.init(at: after, anger: mood.anger, trust: mood.trust))
    }
  }

  private func moved(_ mood: MoodRecord) -> Bool {
    moods.last.map { $0.anger != mood.anger || $0.trust != mood.trust } ?? true
  }

  /// What was shown, in the order in which it came about; where the replay disagrees, what was shown alone.
  private func lines(of turn: TurnRecord, _ effects: [Conversation.Effect], at after: CivilDateTime)
    -> [ConversationReport.Entry]
  {
    let spoken = effects.count { $0.isShownAsLine }
    guard spoken == turn.shown.count else { return turn.shown.map { texts.line($0, at: after) } }
    var (rest, now) = (turn.shown[...], after)
    if let first = effects.lazy.compactMap({ $0.moment }).first { now = min(first, after) }
    return effects.compactMap { effect in
      if let moment = effect.moment { now = moment }
      if effect.isShownAsLine { return rest.popFirst().map { texts.line($0, at: now) } }
      return texts.happening(effect, in: conversation, at: now)
    }
  }

  private mutating func takeLastReplyBack() {
    for index in transcript.indices.reversed() {
      guard case .replied(let reply) = transcript[index], !reply.isTakenBack else { continue }
      transcript[index] = .replied(reply.takenBack)
      return
    }
  }
}

extension Replay {
  private var card: Scorecard? {
    isFaithful && conversation.outcome != nil ? Scorecard(of: conversation, in: scenario, isExam: isExam) : nil
  }

  var isCapped: Bool { card?.isCapped ?? false }
  var unjudgedReplies: Int { conversation.replies.count { !$0.hearing.isJudged } }

  var scorecard: ConversationReport.Card? {
    card.map { card in
      ConversationReport.Card(
        dimensions: card.dimensions.map { .init(dimension: $0.dimension, points: $0.sum.points, worth: $0.sum.worth) },
        items: card.items.map {
          .init(title: $0.title, dimension: $0.dimension, points: $0.points, worth: $0.worth)
        },
        deductions: card.deductions.map {
          .init(points: $0.points, reason: texts.reason($0.what, in: conversation))
        })
    }
  }

  var promises: [ConversationReport.Promise] {
    conversation.promises.entries.map { entry in
      let state: ConversationReport.Promise.State =
        switch entry.state {
        case .open: .open
        case .kept: .kept
        case .broken: .broken
        case .renewed(let number): .renewed(by: number)
        }
      return .init(
        number: entry.number, what: entry.what, to: texts.name(of: entry.to), due: entry.due, state: state,
        isGroundless: entry.isGroundless)
    }
  }

  var record: [ConversationReport.RecordLine] {
    guard let record = conversation.record else { return [] }
    let faulty = record.faulty(against: scenario.record)
    return CaseRecord.Item.allCases.map {
      .init(item: $0, text: record.items[$0] ?? "", isFaulty: faulty.contains($0))
    }
  }
}

extension [Conversation.Effect] {
  /// Not a call, a wait or an action.
  fileprivate var takesReplyBack: Bool {
    contains { effect in
      if case .tookBack(.reply) = effect { return true }
      return false
    }
  }
}

extension Conversation.Effect {
  /// As `ConversationLog` writes them down.
  fileprivate var isShownAsLine: Bool {
    switch self {
    case .says, .hint: true
    default: false
    }
  }

  fileprivate var moment: CivilDateTime? {
    if case .clock(let moment) = self { return moment }
    return nil
  }
}

extension ConversationReport.Reply {
  fileprivate var takenBack: Self {
    Self(to: to, at: at, text: text, notes: notes, isJudged: isJudged, isTakenBack: true)
  }
}
