import Scoring

/// A question for a fact, and what will come of it.
struct Question: Equatable {
  enum Answer: Equatable {
    case tells, hasTold, notYet
  }
  let fact: Fact
  let of: ActorID
  let answer: Answer
}

extension Step {
  /// In the order in which they were asked. A restatement of what was told is no question.
  func questions(in hearing: Hearing, to actor: ActorID) -> [Question] {
    let isRestating = hearing.shows(.criterion(.restate))
    var found: [(at: Int, question: Question)] = []
    for actor in scenario.party(of: actor) {
      for fact in actor.facts {
        guard let place = hearing.cues[fact.cue]?.first else { continue }
        let isTold = state.told.contains(fact.id)
        let isAsking = hearing.questions.contains { $0.overlaps(place) }
        if isTold, isRestating, !isAsking { continue }
        let outlook = outlook(for: actor.id, says: hearing.signs)
        let isReady = outlook.holds(fact.when)
        // Where all words wait for something that has not happened yet it is as good as unknown.
        let words = isTold ? fact.says + fact.again : isReady ? fact.says : fact.notYet
        guard words.contains(where: { outlook.holds($0.when) }) else { continue }
        let answer: Question.Answer = isTold ? .hasTold : isReady ? .tells : .notYet
        found.append((place.lowerBound, Question(fact: fact, of: actor.id, answer: answer)))
      }
    }
    return found.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element.question)
  }

  /// Three answers are as many as one breath holds; the rest must be asked again.
  mutating func answerQuestions(_ heard: Heard) -> Bool {
    guard heard.hearing.isJudged else { return false }
    for question in heard.questions.prefix(3) {
      switch question.answer {
      case .tells: tell(question.fact, by: question.of)
      case .hasTold: tellAgain(question.fact, by: question.of)
      // Who does what he was asked to do has no more to say about not doing it yet.
      case .notYet where heard.movesOn: break
      case .notYet:
        if !say(question.fact.notYet, by: question.of, as: question.fact.id.text) {
          react(.general(.unknown), by: question.of)
        }
      }
    }
    return !heard.questions.isEmpty
  }

  private mutating func tell(_ fact: Fact, by actor: ActorID) {
    if !fitting(fact.says, for: actor).contains(where: isSaidAlready) { say(fact.says, by: actor, as: fact.id.text) }
    state.told.insert(fact.id)
    effects.append(.told(fact.id))
    for deed in fact.deeds { perform(deed) }
  }

  /// Another answer in the same breath has said it.
  private func isSaidAlready(_ line: Line) -> Bool {
    parts.contains { $0.kind == .matter && Likeness.isAlike($0.text, line.text, in: scenario.header.language) }
  }

  /// Never in the words of the first time, unless there are no others: what is new since then, else in short, else in
  /// short after a word about it, else once more in the only words there are, else only a word about it.
  private mutating func tellAgain(_ fact: Fact, by actor: ActorID) {
    let decision = fact.id.text
    if fact.says.contains(where: isSaidAlready) { return }
    let short = fact.again.isEmpty ? fact.says : fact.again
    // Once he has told it here as well, it is only asked again.
    if state.toldElsewhere.remove(fact.id) != nil, react(.omission(.toldTwice), by: actor) {
      say(fact.says.contains { state.spoken[$0.key] != nil } ? short : fact.says, by: actor, as: decision)
      return
    }
    if say(news(of: fact, by: actor), by: actor, as: decision) { return }
    if say(fact.again.filter { state.spoken[$0.key] == nil }, by: actor, as: decision) { return }
    let others = fitting(fact.says, for: actor).filter { state.spoken[$0.key] == nil }
    let left = others.isEmpty ? fitting(short, for: actor).filter { !isRecent($0) } : others
    if left.isEmpty {
      if let line = onlyLine(of: fact, by: actor), state.retold.insert(fact.id).inserted {
        react(.general(.again), by: actor)
        return utter(line, by: actor)
      }
      if !react(.criterion(.asksAgain), by: actor) { react(.general(.repeated), by: actor) }
      return
    }
    react(.general(.again), by: actor)
    say(left, by: actor, as: decision)
  }

  /// So short, and the only one: rather than to put off who asks he says it once more, once.
  private func onlyLine(of fact: Fact, by actor: ActorID) -> Line? {
    let lines = fitting(fact.says, for: actor)
    let limit = scenario.header.language == .chinese ? 20 : 45
    guard fact.again.isEmpty, lines.count == 1, lines[0].text.unicodeScalars.count <= limit else { return nil }
    return lines[0]
  }

  /// What he can say of it only since something has changed.
  private func news(of fact: Fact, by actor: ActorID) -> [Line] {
    let known = fact.says.filter { state.spoken[$0.key] != nil }.map(\.when)
    return fitting(fact.says, for: actor).filter { line in
      line.when != .always && state.spoken[line.key] == nil && !known.contains(line.when)
    }
  }
}
