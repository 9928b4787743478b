import Roleplay
import Scoring

/// Why a step was refused, and what to do instead.
struct RefusalText {
  let scenario: Scenario
  let language: Language

  func text(_ refusal: Conversation.StepError) -> String {
    switch refusal {
    case .alreadyEnded: language("这一场已经结束了", "this role-play has ended")
    case .notBegun, .alreadyBegun: language("现在不能这样做", "not possible now")
    case .noSuchActor(let actor): language("这里没有“\(actor)”", "there is no “\(actor)” here")
    case .isAway(let actor):
      language(
        "\(name(actor))不在跟前，找\(name(actor))用 /打给 \(name(actor))",
        "\(name(actor)) is not here; to reach them use /call \(name(actor))")
    case .timeHasPassed(let now):
      language(
        "现在已经 \(ClockText(language: language).day(now)) 了", "it is already \(ClockText(language: language).day(now))")
    case .nothingToRetract: language("没有可以收回的（只能收回最近一步）", "nothing to take back (only the last step can be)")
    case .notPossible(.goPrivate): language("这里没有群，或者已经在私聊", "there is no group here, or you are private already")
    case .notPossible(.goPublic): language("您没在私聊", "you are not in a private talk")
    case .notPossible(.escalate): language("他不是能上报的人", "he is nobody to escalate to")
    case .notPossible: language("这里不能这样做", "not possible here")
    }
  }

  private func name(_ actor: ActorID) -> String { scenario.actor(actor)?.name ?? actor.text }
}
