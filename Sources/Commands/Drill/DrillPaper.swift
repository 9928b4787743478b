import Career
import Documents
import Records
import Reports
import Roleplay
import Scoring
import Terminal

/// A drill looked back at: questions for the discussion, and after it the sheet for the file.
struct DrillPaper {
  let language: Language
  let drill: Drill
  let rounds: [Round]

  /// One conversation of the drill, played again from its records.
  struct Round {
    let plan: DrillPlan.Round
    let scenario: Scenario
    let conversation: Conversation
    let coach: Coach

    var card: Scorecard { Scorecard(of: conversation, in: scenario) }

    func player(of reply: Int) -> String { plan.players[reply % plan.players.count] }
  }

  init(log: DrillLog, opening: PlayOpening, language: Language) throws {
    self.language = language
    drill = log.drill
    rounds = try zip(log.drill.plan.rounds, log.drill.conversations).compactMap { plan, key in
      guard let summary = try log.store.conversation(keyed: key) else { return nil }
      let opened = try opening.resume(summary)
      let coach = Coach(
        rulebook: opened.kit.analyzer.rulebook, language: language, spoken: opened.kit.scenario.header.language)
      return Round(
        plan: plan, scenario: opened.session.scenario, conversation: opened.session.conversation, coach: coach)
    }
  }

  // MARK: - Questions, without a score

  /// Asked before anybody sees a point.
  var questions: [StyledText] {
    let heading = StyledText(language("── 先讨论，后看分 ──", "── Talk first, scores later ──"), .bold)
    return [heading] + rounds.flatMap(moments)
      + [
        language("· 哪一句换你来说，会怎么说？说出来听听。", "· Which sentence would you have said otherwise? Say it aloud."),
        language("· 有没有一句，你明天就想用？", "· Is there a sentence that you will use tomorrow?"),
      ].map { StyledText($0) }
  }

  /// The reply after which the customer's mood moved most, either way; quoted, not judged.
  private func moments(_ round: Round) -> [StyledText] {
    let replies = round.conversation.replies
    let moved = replies.indices.filter { round.scenario.actor(replies[$0].to)?.role == .customer }
      .max { change(replies[$0]) < change(replies[$1]) }
    guard let moved, change(replies[moved]) > 0 else { return [] }
    let name = round.scenario.actor(replies[moved].to)?.name ?? ""
    return [
      StyledText(
        language(
          "· \(round.player(of: moved))说：「\(replies[moved].text)」——你要是\(name)，听到这句心里怎么想？",
          "· \(round.player(of: moved)) said “\(replies[moved].text)”. As \(name), what goes through your mind?"))
    ]
  }

  private func change(_ reply: Conversation.Reply) -> Int { abs(reply.moodAfter.anger - reply.moodBefore.anger) }

  // MARK: - The sheet

  /// Everything, for the file.
  var lines: [StyledText] {
    var lines = [StyledText(language("── 演练单 ──", "── Drill sheet ──"), .bold)]
    lines += rounds.enumerated().flatMap { sheet($0.element, $0.offset) }
    if let error = drill.guessErrorInTenths {
      lines.append(
        StyledText(
          language(
            "猜怒气：平均差 \(Decimals.tenths(error)) 格", "Guessing anger: off by \(Decimals.tenths(error)) steps on average"))
      )
    }
    if !drill.notes.isEmpty {
      lines.append(StyledText(language("讨论记下的：", "From the discussion:"), .bold))
      lines += drill.notes.map { StyledText("  · \($0)") }
    }
    return lines
  }

  private func sheet(_ round: Round, _ number: Int) -> [StyledText] {
    let names = round.plan.players.joined(separator: language("、", ", "))
    var lines = [
      StyledText("\(number + 1) \(round.scenario.header.title)  ", .bold) + StyledText(names, .accent),
      StyledText("  " + result(round)),
    ]
    lines += Set(round.plan.players).sorted().compactMap { fingers($0) }
    for (index, reply) in round.conversation.replies.enumerated() {
      lines += findings(reply, by: round.player(of: index), round)
    }
    lines += drill.verdicts.filter { $0.round == number && !$0.sentence.isEmpty }.map {
      StyledText("  ☞ \($0.player)\(language("：", ": "))\($0.sentence)")
    }
    return lines
  }

  private func result(_ round: Round) -> String {
    let card = round.card
    let points = card.verdict == .awaitsReview ? language("待复核", "awaiting review") : "\(card.total)"
    let mood = round.conversation.mood(of: round.scenario.customer.id, in: round.scenario)
    return language(
      "得分 \(points) · 说了 \(round.conversation.replies.count) 句 · 收场时怒气 \(mood.anger) 信任 \(mood.trust)",
      "score \(points) · \(round.conversation.replies.count) replies · at the end anger \(mood.anger), trust \(mood.trust)"
    )
  }

  private func fingers(_ player: String) -> StyledText? {
    drill.fingersInTenths(of: player).map {
      StyledText(
        "  " + language("大家给 \(player)：\(Decimals.tenths($0)) 指", "fingers for \(player): \(Decimals.tenths($0))"))
    }
  }

  /// The faults of a reply, or, where there is none, the good things in it.
  private func findings(_ reply: Conversation.Reply, by player: String, _ round: Round) -> [StyledText] {
    let all = reply.hearing.analysis.findings
    let faults = all.filter { $0.severity != nil }
    let shown = faults.isEmpty ? all.filter { $0.criterion.group == "deescalation" } : faults
    var seen: Set<CriterionID> = []
    let names = shown.filter { seen.insert($0.criterion).inserted }.prefix(3).map { finding in
      language(
        "\(round.coach.name(of: finding.criterion))「\(reply.text.scalars(finding.spans))」",
        "\(round.coach.name(of: finding.criterion)) “\(reply.text.scalars(finding.spans))”")
    }
    guard !names.isEmpty else { return [] }
    let mark = faults.isEmpty ? StyledText("  ✓ ", .good) : StyledText("  ✗ ", .bad)
    return [mark + StyledText("\(player)  ", .dim) + StyledText(names.joined(separator: language("，", ", ")))]
  }

  var json: JSONValue {
    [
      "form": .string(drill.plan.form.rawValue), "topic": .string(drill.plan.topic),
      "players": .array(drill.plan.players.map(JSONValue.string)),
      "finished": .bool(drill.phase == .ended),
      "rounds": .array(rounds.enumerated().map { json($0.element, $0.offset) }),
      "guessErrorTenths": .optional(drill.guessErrorInTenths, JSONValue.integer),
      "notes": .array(drill.notes.map(JSONValue.string)),
    ]
  }

  private func json(_ round: Round, _ number: Int) -> JSONValue {
    let card = round.card
    return [
      "scenario": .string(round.plan.scenario), "seed": .integer(Int(clamping: round.plan.seed)),
      "players": .array(round.plan.players.map(JSONValue.string)),
      "points": card.verdict == .awaitsReview ? .null : .integer(card.total),
      "replies": .array(
        round.conversation.replies.enumerated().map { index, reply in
          ["player": .string(round.player(of: index)), "text": .string(reply.text)]
        }),
      "verdicts": .array(
        drill.verdicts.filter { $0.round == number }.map { verdict in
          [
            "player": .string(verdict.player), "afterReplies": .integer(verdict.replies),
            "fingers": .array(verdict.fingers.map(JSONValue.integer)), "sentence": .string(verdict.sentence),
            "guesses": .array(verdict.guesses.map(JSONValue.integer)),
            "anger": .optional(verdict.actualAnger, JSONValue.integer),
          ]
        }),
    ]
  }
}
