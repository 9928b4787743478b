import Library
import Roleplay
import Scoring

@testable import Commands

/// A role-play with the shipped library that is kept nowhere, typed line by line.
struct Rehearsal {
  private var session: PlaySession
  /// As it stood before the last line.
  private var before: Conversation

  init(_ path: String) throws {
    session = try PlayOpening.withoutRecords.begin(path, mode: .practice, seed: 1).session
    _ = try session.take(.began)
    before = session.conversation
  }

  /// Returns what was found in the line, if it was a reply.
  @discardableResult
  mutating func type(_ line: String) throws -> [Finding] {
    let player = ScriptPlayer(session: session, mode: .practice, output: .init())
    before = session.conversation
    let turn = try session.take(player.event(for: ScriptLine(line)))
    return turn.hearing?.analysis.findings ?? []
  }

  func mood(_ actor: ActorID) -> Mood { session.conversation.mood(of: actor, in: session.scenario) }
  func moodBefore(_ actor: ActorID) -> Mood { before.mood(of: actor, in: session.scenario) }
  var scorecard: Scorecard { Scorecard(of: session.conversation, in: session.scenario) }

  /// The last promise to call the customer.
  var callBack: PromiseLedger.Entry? {
    session.conversation.promises.entries.last { $0.pledge == PledgeID("call-back") }
  }

  func today(_ hour: Int, _ minute: Int) -> CivilDateTime {
    CivilDateTime(minutes: session.conversation.now.dayNumber * 1440 + hour * 60 + minute)
  }
}
