import Scoring

/// A question for a fact, and what will come of it.
struct Question: Equatable {
  enum Answer: Equatable {
    case tells, hasTold, notYet
  }
  let fact: Fact
  let of: ActorID
  let answer: Answer
  /// By which it is asked; nil where it is wished for without a question, or comes back to his mind.
  var clause: AskedClause?
  /// Where it is asked; what comes back to his mind is said last.
  var start = Int.max
  /// The words by which it is asked, where they are known.
  var words = ""
}

extension Step {
  /// In the order in which they were asked, one for each thing that is asked.
  func questions(in hearing: Hearing, to actor: ActorID) -> [Question] {
    let docket = Docket(of: hearing, isTask: scenario.isOfTheHouse(actor))
    var possible: [(question: Question, places: [Range<Int>])] = []
    for member in scenario.party(of: actor) {
      for fact in member.facts {
        guard let question = question(for: fact, of: member.id, in: hearing) else { continue }
        let places = (hearing.cues[fact.cue] ?? []).filter { asks(question, at: $0, in: hearing, docket) }
        if !places.isEmpty { possible.append((question, places)) }
      }
    }
    let candidates = possible.map { question, places in
      Docket.Candidate(places: places, answers: question.fact.answers, isTold: question.answer == .hasTold)
    }
    return docket.awards(candidates).map { award in
      var question = possible[award.candidate].question
      question.clause = award.clause
      question.start = award.place.lowerBound
      question.words = words(at: award.place)
      return question
    }
  }

  /// 林女士你呢 does not ask him again what he has told of himself.
  private func isForAnother(_ question: Question, at place: Range<Int>, in hearing: Hearing) -> Bool {
    called(in: hearing.sentence(around: place), to: question.of).map { $0 != question.of } ?? false
  }

  /// Of people in company the one who is called by his name at either end of the sentence: 林女士你呢，工作几年了.
  func called(in sentence: Range<Int>, to actor: ActorID) -> ActorID? {
    let party = scenario.party(of: actor)
    guard party.count > 1 else { return nil }
    let words = String(String.UnicodeScalarView(text[sentence.clamped(to: 0..<text.count)]))
    return party.first { member in
      ([member.name] + member.aliases).contains { scenario.speech.turns(to: $0, in: words) }
    }?.id
  }

  /// What would come of it; nil when it is not asked for, or he has no words for it.
  private func question(for fact: Fact, of actor: ActorID, in hearing: Hearing) -> Question? {
    guard hearing.cues[fact.cue] != nil else { return nil }
    let isTold = state.told.contains(fact.id)
    let outlook = outlook(for: actor, says: hearing.signs)
    let isReady = outlook.holds(fact.when)
    // Where all words wait for something that has not happened yet it is as good as unknown.
    let words = isTold ? fact.says + fact.again : isReady ? fact.says : fact.notYet
    guard words.contains(where: { outlook.holds($0.when) }) else { return nil }
    return Question(fact: fact, of: actor, answer: isTold ? .hasTold : isReady ? .tells : .notYet)
  }

  /// What somebody restates is asked for only outright, and so is what he has told: not by one who only mentions it
  /// beside a question to which he has an answer of another kind. 还有什么可以帮您 asks for nothing said before it.
  private func asks(_ question: Question, at place: Range<Int>, in hearing: Hearing, _ docket: Docket) -> Bool {
    let isAgreed = question.fact.answers.contains(.consent) && docket.isAgreed(at: place)
    if isRestated(at: place, in: hearing), !scenario.isOfTheHouse(question.of), !isAgreed, !docket.isOutright(at: place)
    {
      return false
    }
    let beside = docket.clause(beside: place)
    if let beside, offersHelp(beside, hearing) { return false }
    guard question.answer == .hasTold else { return true }
    guard docket.isOutright(at: place), !isForAnother(question, at: place, in: hearing) else { return false }
    if isOther(question, at: place, in: hearing, docket) { return false }
    return beside.map { !isManners($0, hearing) && !hasOwnAnswer($0, by: question.of) } ?? true
  }

  /// Said again, in the sentence that holds the place.
  private func isRestated(at place: Range<Int>, in hearing: Hearing) -> Bool {
    let sentence = hearing.sentence(around: place)
    return hearing.places(of: .criterion(.restate)).contains { $0.overlaps(sentence) }
  }

  /// 有没有药要吃 is no second 有没有受伤: a plain yes or no about the same thing has a word of it in common. What changes
  /// with time is asked again in any words: 还在滴吗, later 水停了没.
  private func isOther(_ question: Question, at place: Range<Int>, in hearing: Hearing, _ docket: Docket) -> Bool {
    guard let kind = docket.clause(at: place)?.kind, kind.isPlain || kind == .wellbeing,
      question.fact.says.allSatisfy({ $0.when == .always }), let before = state.toldFor[question.fact.id]
    else { return false }
    let words = words(at: place)
    return !words.isEmpty && Gist.shared(before, words, in: scenario.header.language) == 0
  }

  /// Of the reply.
  private func words(at place: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[place.clamped(to: 0..<text.count)]))
  }

  /// In the order in which it was asked. Three answers are as many as one breath holds; the rest must be asked again.
  mutating func answerQuestions(_ heard: Heard) -> Bool {
    // What nobody can say he has been asked to say by then, or has been asked in a way that he does not answer.
    var clauses = heard.isStrange || hasAnsweredByForm ? [] : answeredByForm(heard)[...]
    guard heard.hearing.isJudged else { return false }
    for question in heard.questions.prefix(3) {
      let before = clauses.prefix { $0.place.lowerBound < question.start }
      clauses = clauses.dropFirst(before.count)
      for clause in before { answerByForm(clause, heard) }
      answer(question, heard)
    }
    for clause in clauses { answerByForm(clause, heard) }
    return !heard.questions.isEmpty
  }

  private mutating func answer(_ question: Question, _ heard: Heard) {
    switch question.answer {
    case .tells:
      if !question.words.isEmpty { state.toldFor[question.fact.id] = question.words }
      tell(question.fact, by: question.of)
    case .hasTold: tellAgain(question.fact, by: question.of)
    // Who does what he was asked to do has no more to say about not doing it yet.
    case .notYet where heard.movesOn: break
    case .notYet:
      if !say(question.fact.notYet, by: question.of, as: question.fact.id.text) {
        react(.general(.unknown), by: question.of)
      }
    }
  }

  private mutating func tell(_ fact: Fact, by actor: ActorID) {
    say(mostSpecial(fact.says, for: actor).filter { !isSaidAlready($0) }, by: actor, as: fact.id.text)
    state.told.insert(fact.id)
    effects.append(.told(fact.id))
    for deed in fact.deeds { perform(deed) }
  }

  /// As of moves: what is said only now goes before what may be said at any time.
  private func mostSpecial(_ lines: [Line], for actor: ActorID) -> [Line] {
    let special = fitting(lines, for: actor).filter { $0.when != .always }
    return special.isEmpty ? lines : special
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
