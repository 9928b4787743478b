import Scoring

/// A question that no fact answers is answered in its form, and nothing is said past it.
extension Step {
  /// The clauses that surely ask and that no fact answers, in order, but for mere manners: whether he can wait, whether
  /// there is more to do. Of what nobody understands those that may ask are all there is.
  func open(in hearing: Hearing, answered: [Question], by actor: ActorID, _ move: Move?) -> [AskedClause] {
    let asked = hearing.asked.filter { clause in
      (clause.isSure || !hearing.isJudged) && !isManners(clause, hearing) && !isByTheWay(clause, hearing)
        && !answered.contains { answers($0, clause, hearing) || specifies(clause, $0, hearing) }
    }
    guard !scenario.isOfTheHouse(actor), !hearing.isGoodbye else { return asked }
    let favours = hearing.bidden.filter { clause in
      isMereFavour(clause, hearing) && !answered.contains { answers($0, clause, hearing) }
        && !(move.map { isMet(clause, by: $0, hearing) } ?? false)
    }
    return (asked + favours).sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// October's not far off, is it? So what is your budget?
  private func isByTheWay(_ clause: AskedClause, _ hearing: Hearing) -> Bool {
    guard clause.kind == .so, let last = hearing.asked.last(where: \.isSure), last != clause else { return false }
    return hearing.sentence(around: clause.place).upperBound <= last.place.lowerBound && isTail(clause)
  }

  /// 您先别急 is comfort, or meant so.
  private func isMereFavour(_ clause: AskedClause, _ hearing: Hearing) -> Bool {
    if isManners(clause, hearing) { return false }
    return !hearing.analysis.findings.contains { finding in
      let isHeard = finding.severity != nil || scenario.manners.comfort.contains(finding.criterion)
      return (isHeard || finding.criterion == .safetyFirst) && finding.spans.contains { $0.overlaps(clause.place) }
    }
  }

  /// 怎么来的，坐地铁还是骑车: the answer to the first says which.
  private func specifies(_ clause: AskedClause, _ question: Question, _ hearing: Hearing) -> Bool {
    guard clause.kind.isChoice, let before = question.clause else { return false }
    return before.place.lowerBound < clause.place.lowerBound
      && hearing.asked.last { $0.place.lowerBound < clause.place.lowerBound } == before
      && hearing.sentence(around: clause.place).overlaps(before.place)
  }

  /// 行吗 or 对吗 at the end is answered with what the rest of the sentence asks.
  private func answers(_ question: Question, _ clause: AskedClause, _ hearing: Hearing) -> Bool {
    if question.clause == clause { return true }
    let isTail = [.consent, .so].contains(clause.kind) && isTail(clause)
    let around = isTail ? hearing.sentence(around: clause.place) : clause.place
    return hearing.cues[question.fact.cue, default: []].contains { $0.overlaps(around) }
  }

  private static let manners: [CriterionID] = [.moreHelp, .restate, .hold, .closing]

  func isManners(_ clause: AskedClause, _ hearing: Hearing) -> Bool {
    shows(Self.manners, hearing.questions.first { $0.overlaps(clause.place) } ?? clause.place, hearing)
  }

  func offersHelp(_ clause: AskedClause, _ hearing: Hearing) -> Bool {
    shows([.moreHelp, .offerHelp], clause.place, hearing)
  }

  private func shows(_ criteria: [CriterionID], _ place: Range<Int>, _ hearing: Hearing) -> Bool {
    criteria.contains { criterion in
      hearing.places(of: .criterion(criterion)).contains { $0.overlaps(place) }
    }
  }

  /// Only a remark, which takes the case nowhere and has not the form of what was asked.
  func passesOver(_ move: Move, _ clause: AskedClause, _ hearing: Hearing) -> Bool {
    let isColleague = move.to.map(scenario.isOfTheHouse) ?? false
    guard move.isRemark, move.mood.anger <= 0, !clause.wantsLeave || isColleague else {
      return false
    }
    let places = move.when.signs.flatMap(hearing.places)
    if places.isEmpty { return isColleague }
    let meant = isTag(clause) ? hearing.sentence(around: clause.place) : clause.place
    return !(clause.isYesOrNo && places.contains { $0.overlaps(meant) })
  }

  /// 行不 asks for leave for the rest of its sentence, 您能过来吗 for itself.
  private func isTag(_ clause: AskedClause) -> Bool { clause.kind == .consent && isTail(clause) }

  private func isTail(_ clause: AskedClause) -> Bool {
    scenario.speech.isTag(SpokenClause(text[clause.place.clamped(to: 0..<text.count)]), isAlone: false)
  }

  /// The case goes on, and yet something was asked for that no word of it gives: a person, a reason, or a plain yes or
  /// no to which he has an answer of his own. Times and places often stand in what he says then.
  func isBesideTheStep(_ clause: AskedClause, _ heard: Heard) -> Bool {
    guard !heard.isStrange, !heard.isGrave, heard.lack == nil, let move = heard.move?.move, !isHot(heard.to),
      !isLast(heard)
    else { return false }
    if isMet(clause, by: move, heard.hearing) { return false }
    if [.who, .why].contains(clause.kind) { return heard.pending == clause && !move.says.isEmpty }
    return hasOwnAnswer(clause, by: heard.to) && !saysYesOrNo(move, by: heard.to)
  }

  private func isMet(_ clause: AskedClause, by move: Move, _ hearing: Hearing) -> Bool {
    move.when.signs.flatMap(hearing.places).contains { $0.overlaps(clause.place) }
  }

  /// Lines made for questions of this form, rather than those that put off what one does not know.
  func hasOwnAnswer(_ clause: AskedClause, by actor: ActorID) -> Bool {
    guard !scenario.isOfTheHouse(actor) else { return false }
    if clause.kind.isChoice, let chosen = chosen(of: clause) {
      return lines(for: .unknown(clause.kind), by: actor, [Wording.choice: chosen]).contains(where: \.namesChoice)
    }
    return (clause.kind.isPlain || clause.kind == .wellbeing) && !lines(for: .unknown(clause.kind), by: actor).isEmpty
  }

  private func saysYesOrNo(_ move: Move, by actor: ActorID) -> Bool {
    fitting(move.says, for: actor).contains { line in
      let text = SpeechWords.lowered(line.text)
      return scenario.speech.yesOrNo.contains { text.unicodeScalars.starts(with: $0.unicodeScalars) }
    }
  }

  /// Of what no fact answers, in order: what he has a short answer to of his own, and of the rest, which he puts off,
  /// only the last. No more than three answers in a breath, and of each kind one.
  func answeredByForm(_ heard: Heard) -> [AskedClause] {
    let isLast = isLast(heard)
    let putOff = isLast ? nil : heard.open.last { isPutOff($0, heard) }
    var kinds: Set<QuestionKind> = []
    let answered = heard.open.filter { clause in
      if clause == putOff { return true }
      let isOwn = isLast ? isAnsweredBeforeLeaving(clause, heard) : hasRoom(for: clause, heard)
      return isOwn && kinds.insert(clause.kind).inserted
    }
    return Array(answered.prefix(max(0, 3 - heard.questions.count)))
  }

  /// Where no fact is asked for.
  mutating func answerByForm(_ heard: Heard) -> Bool {
    for clause in answeredByForm(heard) { answerByForm(clause, heard) }
    return hasAnsweredByForm
  }

  mutating func answerByForm(_ clause: AskedClause, _ heard: Heard) {
    let one = called(in: heard.hearing.sentence(around: clause.place), to: heard.to) ?? heard.to
    if answer(clause, by: one, as: isLast(heard) ? .matter : .reaction) { hasAnsweredByForm = true }
  }

  /// A short answer of his own, and nothing that is said afterwards gives it.
  private func hasRoom(for clause: AskedClause, _ heard: Heard) -> Bool {
    let hasWords = !(heard.move?.move.says.isEmpty ?? true)
    if hasWords { return isBesideTheStep(clause, heard) && hasOwnAnswer(clause, by: heard.to) }
    if heard.questions.isEmpty, !heard.isStrange { return isBesideTheStep(clause, heard) }
    return hasOwnAnswer(clause, by: heard.to)
      || [.offer, .consent, .favour, .wellbeing, .preference, .choice].contains(clause.kind)
        && !lines(for: .unknown(clause.kind), by: heard.to).isEmpty
  }

  /// Beside other answers only in words that show what they are about: when, or who.
  private func isPutOff(_ clause: AskedClause, _ heard: Heard) -> Bool {
    guard !hasRoom(for: clause, heard), !takesLeave(heard) else { return false }
    let hasWords = !(heard.move?.move.says.isEmpty ?? true)
    if hasWords || !heard.isStrange && heard.questions.isEmpty { return isBesideTheStep(clause, heard) }
    if heard.isStrange, clause == heard.pending { return true }
    let isTold = heard.questions.contains { $0.fact.answers.contains(clause.kind) }
    return !isTold && [.when, .duration, .who, .whereabouts, .count, .why].contains(clause.kind)
      && !lines(for: .unknown(clause.kind), by: heard.to).isEmpty
  }

  /// His last words are no answer to 十点行不: that comes first, if he has one of his own.
  private func isAnsweredBeforeLeaving(_ clause: AskedClause, _ heard: Heard) -> Bool {
    guard let move = heard.move?.move, !isHot(heard.to), !heard.isGrave, !isMet(clause, by: move, heard.hearing),
      !saysYesOrNo(move, by: heard.to)
    else { return false }
    let agrees = clause.wantsLeave && move.says.isEmpty && !scenario.isOfTheHouse(heard.to)
    return agrees || hasOwnAnswer(clause, by: heard.to)
  }

  /// In its form.
  @discardableResult
  mutating func answer(_ clause: AskedClause, by actor: ActorID, as kind: Part.Kind = .reaction) -> Bool {
    voice(.unknown(clause.kind), by: actor, slots: chosen(of: clause).map { [Wording.choice: $0] } ?? [:], as: kind)
  }

  /// The one of two things that is taken up.
  func chosen(of clause: AskedClause) -> String? {
    guard clause.kind.isChoice, let text = state.replies.last?.text else { return nil }
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
