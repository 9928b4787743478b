import Career
import Reports
import Roleplay
import Scoring

extension DrillPaper {
  /// The sheet as a page has it.
  func report(heldOn: CivilDateTime?) -> DrillReport {
    DrillReport(
      form: drill.plan.form == .relay ? language("接力", "relay") : language("一人一场", "hot seat"),
      topic: drill.plan.topic, heldOn: heldOn, players: drill.plan.players,
      rounds: rounds.enumerated().map { report($0.element, number: $0.offset) },
      guessErrorInTenths: drill.guessErrorInTenths, notes: drill.notes)
  }

  private func report(_ round: Round, number: Int) -> DrillReport.Round {
    let card = round.card
    let mood = round.conversation.mood(of: round.scenario.customer.id, in: round.scenario)
    return DrillReport.Round(
      title: round.scenario.header.title, players: round.plan.players,
      points: card.verdict == .awaitsReview ? nil : card.total, anger: mood.anger, trust: mood.trust,
      verdicts: drill.verdicts.filter { $0.round == number }.map {
        .init(
          player: $0.player, fingers: $0.fingers, sentence: $0.sentence, guesses: $0.guesses, anger: $0.actualAnger)
      },
      replies: round.conversation.replies.enumerated().map { index, reply in
        .init(player: round.player(of: index), text: reply.text, notes: notes(on: reply, round))
      })
  }

  private func notes(on reply: Conversation.Reply, _ round: Round) -> [ConversationReport.Note] {
    reply.hearing.analysis.findings.filter { $0.severity != nil || $0.criterion.group == "deescalation" }.map {
      .init(
        criterion: $0.criterion.text, name: round.coach.name(of: $0.criterion), rule: $0.rule.text,
        severity: $0.severity, spans: $0.spans, points: 0, heard: nil, say: nil, why: nil)
    }
  }
}
