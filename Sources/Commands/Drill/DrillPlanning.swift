import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// Plans drills and opens the one to be played.
struct DrillPlanning {
  let folder: LibraryFolder
  let store: RecordStore
  let rules: ExamRules
  let language: Language
  let screen: Screen

  /// Weeks that count for what a team is weak in.
  private static let weeks = 8
  private static let mostPlayers = 12

  struct Wish {
    var form: DrillPlan.Form
    var players: [String]
    var topic: String
    var scenario: String?
    var replies: Int?
    var seed: UInt64?
  }

  /// Names between commas of either width; whoever practised last where none are given.
  func names(_ text: String?) -> [String] {
    (text ?? "").split { "，,、;； ".contains($0) }.map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
  }

  func plan(_ wish: Wish) throws -> DrillPlan {
    let players = wish.players.isEmpty ? try store.recentTrainees(limit: 6) : wish.players
    guard !players.isEmpty else {
      throw Failure(
        language(
          "还没有人练过，请写上谁来练：peilian drill new --players 小林,小王", "Nobody has practised yet: name the players with --players"
        ))
    }
    guard players.count <= Self.mostPlayers, Set(players).count == players.count else {
      throw Failure(
        language("一次最多 \(Self.mostPlayers) 人，名字不能重复。", "At most \(Self.mostPlayers) players, each once."))
    }
    return DrillPlan(
      form: wish.form, topic: wish.topic, players: players, scenarios: [try scenario(wish)], replies: wish.replies,
      seed: wish.seed ?? UInt64.random(in: 0..<1_000_000_000))
  }

  private func scenario(_ wish: Wish) throws -> String {
    let shelf = ScenarioShelf(in: folder, language: language)
    if let words = wish.scenario {
      return try ScenarioChoice(shelf: shelf, language: language).entry(words, history: nil).header.id
    }
    var candidates = shelf.entries.map(\.header.id)
    if !wish.topic.isEmpty {
      switch shelf.find(wish.topic) {
      case .one(let entry): candidates = [entry.header.id]
      case .several(let entries): candidates = entries.map(\.header.id)
      case .none:
        throw Failure(
          language(
            "没有标题里带“\(wish.topic)”的场景。peilian list 看有哪些。", "No scenario is about “\(wish.topic)”. See peilian list."))
      }
    }
    let attempts = try BoardData(store: store, rules: rules).attempts(weeks: Self.weeks)
    guard let weakest = WeakestScenarios(of: candidates, attempts: attempts).ids.first else {
      throw Failure(language("库里还没有场景。", "The library holds no scenario yet."))
    }
    return weakest
  }

  func keep(_ plan: DrillPlan) throws -> DrillSummary {
    let players = try plan.players.map { try store.trainee(meaning: $0, language: language) }
    let key = try store.write(plan.record(in: language), at: RealTime.stamp(), about: players)
    guard let summary = try store.drills().first(where: { $0.key == key }) else {
      preconditionFailure("it was just planned")
    }
    return summary
  }

  /// A drill to go on with, or people to play a new one.
  func hasWhatItNeeds() throws -> Bool {
    try store.drills().contains { !$0.isFinished } || !store.recentTrainees(limit: 1).isEmpty
  }

  /// The latest one that is not over; without any, one is planned with the usual choices.
  func run(reading reader: inout some LineReader) throws -> DrillDesk.Leave {
    let open = try store.drills().first { !$0.isFinished }
    let summary = try open ?? keep(try ask(reading: &reader))
    let language = Language(rawValue: summary.plan.language) ?? language
    var desk = try DrillDesk(
      summary, store: store, folder: folder, language: language, screen: screen)
    return try desk.run(reading: &reader)
  }

  private func ask(reading reader: inout some LineReader) throws -> DrillPlan {
    let usual = try store.recentTrainees(limit: 6)
    let list =
      usual.isEmpty
      ? "" : language("（回车 = \(usual.joined(separator: "、"))）", " (Enter: \(usual.joined(separator: ", ")))")
    let players = line(language("谁来练？用逗号隔开\(list)› ", "Who plays? With commas\(list) › "), reading: &reader)
    let form = line(
      language("一人一场还是接力？（回车 = 一人一场，j = 接力）› ", "Hot seat or relay? (Enter: hot seat, r: relay) › "), reading: &reader)
    let isRelay = ["j", "r", "接力", "relay"].contains(form.lowercased())
    return try plan(Wish(form: isRelay ? .relay : .hotSeat, players: names(players), topic: ""))
  }

  private func line(_ question: String, reading reader: inout some LineReader) -> String {
    guard case .line(let answer) = reader.readLine(prompt: Prompt(StyledText(question, .accent))) else { return "" }
    return answer.trimmingBlanks()
  }

  // MARK: - What was planned

  func lines(_ plan: DrillPlan) -> [StyledText] {
    let shelf = ScenarioShelf(in: folder, language: language)
    let titles = plan.rounds.map { round in
      shelf.entries.first { $0.header.id == round.scenario }.map { "\($0.header.number) \($0.header.title)" }
        ?? round.scenario
    }
    let form = plan.form == .relay ? language("接力", "relay") : language("一人一场", "hot seat")
    let heading = language(
      "排好了：\(form)，每场最多 \(plan.replies) 句", "Planned: \(form), up to \(plan.replies) replies a round")
    return [StyledText(heading, .bold)]
      + zip(plan.rounds, titles).map { round, title in
        StyledText("  \(title)  ") + StyledText(round.players.joined(separator: " → "), .accent)
      } + [StyledText(language("开练：peilian drill run", "Play it: peilian drill run"), .dim)]
  }

  func json(_ plan: DrillPlan) -> JSONValue {
    [
      "form": .string(plan.form.rawValue), "topic": .string(plan.topic), "replies": .integer(plan.replies),
      "rounds": .array(
        plan.rounds.map { round in
          [
            "scenario": .string(round.scenario), "seed": .integer(Int(clamping: round.seed)),
            "players": .array(round.players.map(JSONValue.string)),
          ]
        }),
    ]
  }
}
