import Library
import Records
import Roleplay
import Scoring

/// The moment in which a faulted sentence was said, restored from the record with the files that were in force.
struct MistakeMoment {
  let kit: PlayKit
  let mode: PlayMode
  let actor: Actor?
  /// As it stood before the reply.
  let moment: Moment
  let original: String
  let now: CivilDateTime
  private let customersWords: String

  /// Nil when the record holds no such reply.
  init?(_ mistake: MistakeBook.Mistake, opening: PlayOpening, store: RecordStore) throws {
    let opened = try opening.resume(mistake.conversation)
    let scenario = opened.kit.scenario
    var conversation = Conversation(of: scenario, seed: mistake.conversation.header.seed)
    var before: [Conversation] = []
    for turn in try store.turns(of: mistake.conversation.number) {
      let standing = conversation
      _ = try conversation.step(turn.replayed(), in: scenario)
      // A reply that was taken back counts as never said.
      if conversation.replies.count > before.count { before.append(standing) }
      before = Array(before.prefix(conversation.replies.count))
    }
    let index = mistake.fault.reply - 1
    guard before.indices.contains(index) else { return nil }
    let reply = conversation.replies[index]
    kit = opened.kit
    mode = opened.mode
    actor = scenario.actor(reply.to)
    moment = before[index].moment(to: reply.to, in: scenario)
    original = reply.text
    now = reply.at
    customersWords = before[index].lastWords[reply.to] ?? ""
  }

  var spoken: Language { kit.scenario.header.language }

  /// Who said what before; nil where nobody had said anything.
  var before: (name: String, words: String)? {
    guard let actor, !customersWords.isEmpty else { return nil }
    return (actor.name, customersWords)
  }
}
