import Career
import Roleplay
import Scoring
import Terminal

/// What stands on the projector while nobody may see a score.
struct DrillScreens {
  let language: Language

  func calling(_ round: DrillPlan.Round, _ title: String, round number: Int, of plan: DrillPlan) -> [StyledText] {
    let heading = language(
      "── 班前演练 · 第 \(number + 1)/\(plan.rounds.count) 场 · \(title) ──",
      "── Drill · round \(number + 1) of \(plan.rounds.count) · \(title) ──")
    return [StyledText(heading, .bold)] + who(round, plan)
  }

  private func who(_ round: DrillPlan.Round, _ plan: DrillPlan) -> [StyledText] {
    switch plan.form {
    case .hotSeat:
      let player = round.players.first ?? ""
      return [
        StyledText(
          language(
            "请 \(player) 到前面来，最多说 \(plan.replies) 句。其他人只听，说完一起亮手指（1–5）。",
            "\(player) to the front: up to \(plan.replies) replies. The others listen, then all show one to five fingers."
          ))
      ]
    case .relay:
      let order = round.players.joined(separator: " → ")
      return [
        StyledText(language("接力顺序：\(order)", "Order: \(order)")),
        StyledText(
          language(
            "每人一句，接着前面的话说，一共 \(plan.replies) 句。每句说完，其他人马上亮手指。",
            "One reply each, going on from the one before, \(plan.replies) in all. After each the others show fingers.")
        ),
      ]
    }
  }

  /// What everybody says and what happens; nothing of points, findings or moods.
  func turn(_ turn: PlaySession.Turn, of session: PlaySession) -> [StyledText] {
    var lines: [StyledText] = []
    var speaker: ActorID?
    for effect in turn.effects {
      switch effect {
      case .says(let actor, let text):
        if actor != speaker {
          lines.append(StyledText(session.scenario.actor(actor)?.name ?? actor.text, .accent))
          speaker = actor
        }
        lines.append(StyledText("  " + language("「\(text)」", "“\(text)”")))
      case .clock(let moment): lines.append(StyledText(ClockText(language: language).day(moment), .dim))
      case .did(let deed):
        lines.append(StyledText("  · \(session.scenario.deed(deed)?.title ?? deed.text)", .good))
      default: break
      }
    }
    return lines
  }

  var readyPrompt: Prompt { Prompt(StyledText(language("准备好了按回车 ", "Enter when ready "), .accent)) }

  func replyPrompt(_ player: String, _ session: PlaySession) -> Prompt {
    let listener = session.conversation.listener(in: session.scenario).flatMap(session.scenario.actor)?.name ?? ""
    return Prompt(
      StyledText("\(player) ", .bold) + StyledText("→ \(listener)› ", .accent),
      footer: [
        StyledText(
          language("@名字 说给他 · /等 30分 · /打给 名字 · /退出 先停", "@NAME · /wait 30min · /call NAME · /quit to stop"), .dim)
      ], completion: PlayCompletion(scenario: session.scenario, mode: .drill, language: language).complete)
  }

  func votePrompt(_ player: String) -> Prompt {
    Prompt(
      StyledText(
        language(
          "大家亮手指，给 \(player) 打几？（如 3 4 5 3 语气稳；没人亮就回车）› ",
          "Fingers for \(player)? (e.g. 3 4 5 3 calm voice; Enter for none) › "), .accent))
  }

  func guessPrompt(_ customer: String) -> Prompt {
    Prompt(
      StyledText(
        language(
          "猜猜 \(customer) 现在有多气？0–10（如 7 8 6；不猜就回车）› ",
          "How angry is \(customer) now, 0 to 10? (e.g. 7 8 6; Enter to skip) › "), .accent))
  }

  var hostPrompt: Prompt {
    Prompt(
      StyledText(
        language("这次谁主持的？（记入他的等级，回车跳过）› ", "Who led the drill? (counts on the ladder; Enter to skip) › "), .accent))
  }

  var notePrompt: Prompt {
    Prompt(
      StyledText(
        language("记一句（直接回车 = 讨论完了，看分）› ", "Note (Enter alone: done, show the scores) › "), .accent))
  }
}
