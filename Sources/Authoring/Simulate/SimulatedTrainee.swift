import Roleplay
import Scoring

/// One simulated person at the desk, who keeps to his kind.
struct SimulatedTrainee {
  let kind: TraineeKind
  let planner: Planner
  let phrasebook: Phrasebook
  private var dice: Dice
  /// His one sentence for everybody.
  private let stock: String

  init(_ kind: TraineeKind, seed: UInt64, planner: Planner, phrasebook: Phrasebook) {
    self.kind = kind
    self.planner = planner
    self.phrasebook = phrasebook
    dice = Dice(seed: seed, for: kind)
    stock = dice.pick(phrasebook.words.allPurpose) ?? ""
  }

  /// Nil when he has nothing to say and nothing to wait for.
  mutating func turn(in conversation: Conversation) -> TraineeTurn? {
    switch kind {
    case .model: return planner.turn(in: conversation, &dice)
    case .average:
      if dice.happens(percent: 55), let turn = planner.turn(in: conversation, &dice) { return turn }
      return weak(in: conversation)
    case .curt: return say(dice.pick(phrasebook.words.curt), in: conversation)
    case .rude: return rude(in: conversation)
    case .apologising: return say(dice.pick(phrasebook.apologies), in: conversation)
    case .allPurpose: return say(stock, in: conversation)
    case .offTopic: return say(dice.pick(phrasebook.words.offTopic), in: conversation)
    }
  }

  private func say(_ text: String?, in conversation: Conversation) -> TraineeTurn? {
    guard let text, let listener = conversation.listener(in: planner.composer.scenario) else { return nil }
    return planner.spoken(Utterance(text: text, to: listener, mayAskMore: false), in: conversation)
  }

  private mutating func rude(in conversation: Conversation) -> TraineeTurn? {
    guard let listener = conversation.listener(in: planner.composer.scenario), let fault = dice.pick(phrasebook.rude)
    else { return nil }
    let alone = planner.spoken(Utterance(text: fault, to: listener), in: conversation)
    guard dice.happens(percent: 50), let right = planner.guess(in: conversation, &dice) else { return alone }
    let both = Utterance(text: fault + "。" + right.text, to: right.to)
    let turn = planner.spoken(both, in: conversation)
    return turn.isGrave ? turn : alone
  }

  /// Manners without matter, a question at random, a stock phrase, a grunt, or a pause.
  private mutating func weak(in conversation: Conversation) -> TraineeTurn? {
    switch dice.below(7) {
    case 0, 1: return ask(in: conversation) ?? phrase(in: conversation)
    case 2: return say(dice.pick(phrasebook.words.curt), in: conversation)
    case 3: return say(dice.pick(phrasebook.apologies), in: conversation)
    case 4: return say(dice.pick(phrasebook.words.allPurpose), in: conversation)
    case 5: return wait(in: conversation)
    default: return phrase(in: conversation)
    }
  }

  private mutating func phrase(in conversation: Conversation) -> TraineeTurn? {
    guard let sign = dice.pick(phrasebook.signs), let phrase = dice.pick(phrasebook.phrases(for: sign)),
      let listener = conversation.listener(in: planner.composer.scenario)
    else { return nil }
    return planner.spoken(Utterance(text: phrase.text, to: listener), in: conversation)
  }

  /// For any fact, told or not, of whoever is there.
  private mutating func ask(in conversation: Conversation) -> TraineeTurn? {
    let (composer, scenario) = (planner.composer, planner.composer.scenario)
    guard let stage = conversation.stage.flatMap(scenario.stage),
      let actor = dice.pick(scenario.actors.filter { !stage.away.contains($0.id) }), let fact = dice.pick(actor.facts),
      let reply = composer.reply(
        for: Needs(facts: [fact.id]), to: actor.id, in: conversation, knowing: composer.known(in: conversation), &dice)
    else { return nil }
    return planner.spoken(reply, in: conversation)
  }

  private mutating func wait(in conversation: Conversation) -> TraineeTurn? {
    let minutes = [5, 10, 20, 45][dice.below(4)]
    return TraineeTurn(
      event: .waited(until: CivilDateTime(minutes: conversation.now.minutes + minutes)), utterance: nil)
  }
}

extension TraineeTurn {
  fileprivate var isGrave: Bool {
    guard case .replied(_, _, let hearing) = event else { return false }
    return (hearing.worstFault?.severity ?? .soft) > .soft
  }
}
