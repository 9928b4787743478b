import Scoring

extension Step {
  /// He says what he wants now. Pressing: the last way of saying it did not help, so the next one is more insistent.
  mutating func push(_ stage: Stage, isPressing: Bool) {
    if stage.isSilent { return effects.append(.silence(stage.with)) }
    let levels = stage.wants
    guard !levels.isEmpty else { return }
    if isPressing, state.inStage.insistence < levels.count - 1 { state.inStage.insistence += 1 }
    for index in state.inStage.insistence..<levels.count {
      let fresh = toPush(levels[index].filter { state.spoken[$0.key] == nil }, by: stage.with)
      guard let line = lot(for: stage.with).pick(fresh, for: "want") else { continue }
      state.inStage.insistence = index
      return utter(line, by: stage.with, as: .want)
    }
    let all = levels.flatMap { $0 }
    let open = stillOpen(all, for: stage.with)
    // He has been told what he would ask for.
    if open.isEmpty, all.contains(where: { !$0.unless.isEmpty }) {
      if parts.isEmpty, !react(.general(.taken), by: stage.with) { react(.general(.polite), by: stage.with) }
      return
    }
    // All is said: it comes again only after a word about that.
    guard let line = leastRecent(apart(open, by: stage.with, as: .want)) else { return }
    react(.general(.insist), by: stage.with, as: .want)
    utter(line, by: stage.with, as: .want)
  }

  private func toPush(_ lines: [Line], by actor: ActorID) -> [Line] {
    apart(stillOpen(lines, for: actor), by: actor, as: .want)
  }

  /// What fits now, and asks for nothing that he was told: here, or before with a promise that still stands.
  private func stillOpen(_ lines: [Line], for actor: ActorID) -> [Line] {
    let known = state.inStage.heard.union(standing(for: actor))
    let given = given(to: actor)
    return fitting(lines, for: actor).filter { line in
      !line.unless.contains(where: known.contains) && !given.answers(line)
    }
  }

  /// What was said with the promises to him that are open and have a time.
  private func standing(for actor: ActorID) -> Set<Sign> {
    let lead = scenario.lead(of: actor)
    let made = Set(owed(to: lead).map(\.made))
    let replies = state.replies.filter { made.contains($0.at) && scenario.lead(of: $0.to) == lead }
    return replies.reduce(into: []) { $0.formUnion($1.hearing.signs) }
  }

  private func owed(to lead: ActorID) -> [PromiseLedger.Entry] {
    state.promises.entries.filter { $0.state == .open && $0.due != nil && $0.to == lead && $0.maker == .speaker }
  }

  /// Who or when, as it was said here; of news when he hears of it, as it was promised him.
  private func given(to actor: ActorID) -> Given {
    var here: Set<QuestionKind> = []
    if state.inStage.here.contains(.criterion(.deadline)) { here = [.when, .duration] }
    if state.inStage.here.contains(.criterion(.owner)) { here.insert(.who) }
    let calls = owed(to: scenario.lead(of: actor)).contains { entry in
      scenario.pledge(entry.pledge).map { $0.keptBy == .calling } ?? false
    }
    return Given(here: here, ofNews: calls ? [.when, .duration, .who] : [], speech: scenario.speech)
  }

  /// Whether he has another way of saying it without raising his voice.
  func canPushCalmly(_ stage: Stage) -> Bool {
    guard stage.wants.indices.contains(state.inStage.insistence) else { return false }
    return stillOpen(stage.wants[state.inStage.insistence], for: stage.with).contains { state.spoken[$0.key] == nil }
  }
}

/// What somebody has been told and need not ask for again, by the form of the question.
private struct Given {
  let here: Set<QuestionKind>
  let ofNews: Set<QuestionKind>
  let speech: SpeechWords

  /// The line asks, and for nothing else.
  func answers(_ line: Line) -> Bool {
    if here.isEmpty, ofNews.isEmpty { return false }
    let kinds = speech.news.contains(where: line.text.holds) ? ofNews : here
    guard !kinds.isEmpty else { return false }
    let asked = speech.sentences(of: line.text).flatMap(\.asked)
    return !asked.isEmpty && asked.allSatisfy { kinds.contains($0.kind) }
  }
}
