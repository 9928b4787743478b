import Scoring

/// A question that no fact answers is answered in its form, and nothing is said past it.
extension Step {
  /// The last clause that asks; nil when a fact answers some of it, or when it is mere manners: whether he can wait,
  /// whether there is more to do.
  func pending(in hearing: Hearing, answered: [Question]) -> AskedClause? {
    guard answered.isEmpty, let last = hearing.asked.last, !isManners(last, hearing) else { return nil }
    return last
  }

  /// The last clause that asks, beside another that was answered: no answer stands in it or has its form.
  func leftOver(in hearing: Hearing, answered: [Question]) -> AskedClause? {
    guard !answered.isEmpty, let last = hearing.asked.last, !last.wantsLeave, !isManners(last, hearing) else {
      return nil
    }
    let isAnswered = answered.contains { question in
      question.fact.answers.isEmpty || question.fact.answers.contains(last.kind)
        || hearing.cues[question.fact.cue, default: []].contains { $0.overlaps(last.place) }
    }
    return isAnswered ? nil : last
  }

  private static let manners: [CriterionID] = [.moreHelp, .restate, .hold, .closing]

  private func isManners(_ clause: AskedClause, _ hearing: Hearing) -> Bool {
    let sentence = hearing.questions.first { $0.overlaps(clause.place) } ?? clause.place
    return Self.manners.contains { criterion in
      hearing.places(of: .criterion(criterion)).contains { $0.overlaps(sentence) }
    }
  }

  /// Only a remark, which takes the case nowhere and has not the form of what was asked.
  func passesOver(_ move: Move, _ clause: AskedClause, _ hearing: Hearing) -> Bool {
    guard move.next == nil, move.deeds.isEmpty, move.mood.anger <= 0, !clause.wantsLeave else { return false }
    let places = move.when.signs.flatMap(hearing.places)
    if places.isEmpty { return move.to.map(scenario.isOfTheHouse) ?? false }
    return !(clause.isYesOrNo && places.contains { $0.overlaps(clause.place) })
  }

  /// The case goes on, and yet something was asked for that no word of it gives: a person, a reason, or a plain yes or
  /// no to which he has an answer of his own. Times and places often stand in what he says then.
  func isBesideTheStep(_ clause: AskedClause, _ heard: Heard) -> Bool {
    guard !heard.isStrange, !heard.isGrave, heard.lack == nil, let move = heard.move?.move, !isHot(heard.to),
      !isLast(heard)
    else { return false }
    if isMet(clause, by: move, heard) { return false }
    if [.who, .why].contains(clause.kind) { return heard.pending == clause && !move.says.isEmpty }
    return hasOwnAnswer(clause, by: heard.to) && !saysYesOrNo(move, by: heard.to)
  }

  private func isMet(_ clause: AskedClause, by move: Move, _ heard: Heard) -> Bool {
    move.when.signs.flatMap(heard.hearing.places).contains { $0.overlaps(clause.place) }
  }

  /// Lines made for questions of this form, rather than those that put off what one does not know.
  private func hasOwnAnswer(_ clause: AskedClause, by actor: ActorID) -> Bool {
    guard !scenario.isOfTheHouse(actor) else { return false }
    if clause.kind == .choice, let chosen = chosen(of: clause) {
      return lines(for: .unknown(.choice), by: actor, [Wording.choice: chosen]).contains(where: \.namesChoice)
    }
    return clause.kind.isPlain && !lines(for: .unknown(clause.kind), by: actor).isEmpty
  }

  private func saysYesOrNo(_ move: Move, by actor: ActorID) -> Bool {
    fitting(move.says, for: actor).contains { line in
      let text = SpeechWords.lowered(line.text)
      return scenario.speech.yesOrNo.contains { text.unicodeScalars.starts(with: $0.unicodeScalars) }
    }
  }

  /// Also to the second of two questions, unless the case goes on with words that leave no room for it.
  mutating func answerByForm(_ heard: Heard) {
    if isLast(heard) { return answerBeforeLeaving(heard) }
    let hasWords = !(heard.move?.move.says.isEmpty ?? true)
    if hasWords, let pending = heard.pending, isBesideTheStep(pending, heard) {
      answer(pending, by: heard.to)
    } else if let left = heard.leftOver, !hasWords || isBesideTheStep(left, heard) {
      answer(left, by: heard.to)
    }
  }

  /// His last words are no answer to 十点行不: that comes first, if he has one of his own.
  private mutating func answerBeforeLeaving(_ heard: Heard) {
    guard let clause = heard.pending ?? heard.leftOver, let move = heard.move?.move, !isHot(heard.to), !heard.isGrave,
      !isMet(clause, by: move, heard), !saysYesOrNo(move, by: heard.to)
    else { return }
    let agrees = clause.wantsLeave && move.says.isEmpty && !scenario.isOfTheHouse(heard.to)
    guard agrees || hasOwnAnswer(clause, by: heard.to) else { return }
    answer(clause, by: heard.to, as: .matter)
  }

  /// In its form.
  @discardableResult
  mutating func answer(_ clause: AskedClause, by actor: ActorID, as kind: Part.Kind = .reaction) -> Bool {
    voice(.unknown(clause.kind), by: actor, slots: chosen(of: clause).map { [Wording.choice: $0] } ?? [:], as: kind)
  }

  /// The one of two things that is taken up.
  func chosen(of clause: AskedClause) -> String? {
    guard clause.kind == .choice, let text = state.replies.last?.text else { return nil }
    return scenario.speech.naming(scenario.actors).second(of: clause.place, in: text, scenario.header.language)
  }

  func isHot(_ actor: ActorID) -> Bool { scenario.manners.temper(moodNow(actor).anger) >= .angry }

  /// The answer has said it: 白开水就行, and then nothing more about the tea. Who does something as well says so.
  func saysTheSame(_ move: Move, _ heard: Heard) -> Bool {
    guard !scenario.isOfTheHouse(heard.to), move.deeds.isEmpty, case .stage(let next) = move.next,
      scenario.stage(next)?.wants.isEmpty == false
    else { return false }
    let places = move.when.signs.flatMap(heard.hearing.places)
    return !places.isEmpty && places.allSatisfy { place in heard.hearing.questions.contains { $0.overlaps(place) } }
  }
}
