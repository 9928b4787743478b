import Career
import Library
import Reports
import Scoring

/// A gate of the ladder in words: what it asks for, what is missing, what to do next.
struct GateText {
  let shelf: ScenarioShelf
  let criteria: CriterionNames
  let language: Language

  func requirement(_ gate: CareerPath.Gate) -> String {
    switch gate {
    case .scenariosPassed(let scenarios, let count, let inExam, let unseen):
      let mode =
        !inExam
        ? language("练习或考试", "practice or exam")
        : unseen ? language("考试，没练过的变体", "exam, on a variant not seen before") : language("考试", "exam")
      return language(
        "通过 \(scenarios.count) 个指定场景中的 \(count) 个（\(mode)）",
        "pass \(count) of \(scenarios.count) named scenarios (\(mode))")
    case .satisfactionHeld(let tenths, let run):
      return language(
        "最近 \(run) 场平均满意度 ≥ \(Decimals.tenths(tenths))",
        "mean satisfaction of the last \(run) ≥ \(Decimals.tenths(tenths))")
    case .noFailFault(let run):
      return language("最近 \(run) 场没有红线", "no red-line fault in the last \(run)")
    case .criteriaMastered(let criteria, let times):
      let list = criteria.map { self.criteria[$0] }.joined(separator: language("、", ", "))
      return language("每项连续 \(times) 场都做到：\(list)", "met \(times) times in a row: \(list)")
    case .deeds(let kind, let count): return deeds(kind, count)
    }
  }

  private func deeds(_ kind: PastDeed.Kind, _ count: Int) -> String {
    switch kind {
    case .comments: language("给同事点评 \(count) 次", "give \(count) comments to colleagues")
    case .drills: language("带过 \(count) 次周练", "lead \(count) drills")
    case .newcomers: language("带教 \(count) 位新人", "coach \(count) newcomers")
    case .signOffs: language("带教签字 \(count) 次", "\(count) sign-offs by a mentor")
    case .knowledge: language("知识考核通过 \(count) 次", "pass \(count) knowledge tests")
    }
  }

  func missing(_ missing: Standing.GateState.Missing) -> String {
    switch missing {
    case .nothing: ""
    case .scenarios(let more, _): language("还差 \(more) 个", "\(more) more")
    case .satisfaction(let tenths, let conversations):
      tenths.map { language("现在 \(Decimals.tenths($0))", "now \(Decimals.tenths($0))") }
        ?? language("还差 \(conversations) 场", "\(conversations) more")
    case .cleanConversations(let count): language("还差连续 \(count) 场", "\(count) more in a row")
    case .criteria(let open):
      open.map { language("\(criteria[$0.id]) 还差 \($0.more) 场", "\(criteria[$0.id]) \($0.more) more") }
        .joined(separator: language("、", ", "))
    case .deeds(_, let more): language("还差 \(more) 次", "\(more) more")
    }
  }

  /// Exactly what to do next; nil when the gate is open.
  func step(_ state: Standing.GateState) -> String? {
    switch state.missing {
    case .nothing: nil
    case .scenarios(_, let open): scenarioStep(state.gate, open)
    case .satisfaction(_, let conversations):
      language(
        "再练 \(conversations) 场，每场都让客户满意到 5 分", "play \(conversations) more with a satisfaction of 5 each")
    case .cleanConversations(let count): language("再练 \(count) 场，不踩红线", "play \(count) more without a red-line fault")
    case .criteria(let open): open.first.map { criterionStep($0) }
    case .deeds(let kind, _): deedStep(kind)
    }
  }

  private func scenarioStep(_ gate: CareerPath.Gate, _ open: [String]) -> String? {
    guard let id = open.first else { return nil }
    if case .scenariosPassed(_, _, true, _) = gate {
      return language("考一场：peilian exam \(number(id))（\(title(id))）", "sit: peilian exam \(number(id)) (\(title(id)))")
    }
    return language("练一场：\(title(id))", "play \(title(id))")
  }

  private func criterionStep(_ open: Standing.GateState.OpenCriterion) -> String {
    language(
      "接下来 \(open.more) 场都做到“\(criteria[open.id])”", "meet “\(criteria[open.id])” in the next \(open.more)")
  }

  private func deedStep(_ kind: PastDeed.Kind) -> String {
    switch kind {
    case .comments: language("看一场同事的对话，写点评：peilian comment", "comment on a colleague's talk: peilian comment")
    case .drills: language("组织一次周练：peilian drill", "lead a drill: peilian drill")
    case .newcomers: language("带一位新人：peilian coach 新人姓名", "coach somebody: peilian coach NAME")
    case .signOffs: language("请带教签字：peilian sign-off", "ask the mentor: peilian sign-off")
    case .knowledge: language("参加知识考核", "take the knowledge test")
    }
  }

  private func number(_ id: String) -> String {
    shelf.entries.first { $0.header.id == id }.map { String($0.header.number) } ?? id
  }

  private func title(_ id: String) -> String {
    shelf.entries.first { $0.header.id == id }.map { "\($0.header.number) \($0.header.title)" } ?? id
  }

}
