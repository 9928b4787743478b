import Documents
import Scoring

/// Listens for one scenario: its cues compiled with the word classes of the rubrics, once per play.
package struct Ear: Sendable {
  private let patterns: PatternSet
  private let words: SpeechWords
  /// Of the facts that say so: what they answer, by the cue that asks for them.
  private let answers: [CueID: Set<QuestionKind>]
  /// Facts of the house: told as well when one of them is asked to find out about it, and those by which something is
  /// done when he is asked to do it.
  private let ofTheHouse: Set<CueID>
  private let doing: Set<CueID>
  private let manners: PlayRules
  /// By which a call to the customer is promised.
  private let call: CueID?

  /// `source` is the scenario's own file; patterns with a fault are reported there and left out.
  package init(for scenario: Scenario, from source: SourceFile, with rulebook: Rulebook, into diagnostics: Diagnostics)
  {
    let words = scenario.speech.naming(scenario.actors)
    self.words = words
    manners = scenario.manners
    call = scenario.pledges.first { $0.keptBy == .calling && $0.to == scenario.customer.id }?.cue
    let particular = scenario.facts.filter { !$0.answers.isEmpty }
    let facts = scenario.actors.filter(\.role.isOfTheHouse).flatMap(\.facts)
    ofTheHouse = Set(facts.map(\.cue))
    doing = Set(facts.filter { !$0.deeds.isEmpty }.map(\.cue))
    answers = Dictionary(particular.map { ($0.cue, $0.answers) }) { first, _ in first }
    let entries = scenario.patterns.map { entry in
      (
        id: PatternID(entry.id.text),
        patterns: entry.patterns.map { Placed(words.widened($0.value), at: $0.place) }
      )
    }
    let questions = entries.map(\.id).filter { $0.text.hasPrefix(Fact.questionPrefix) }
    patterns = PatternSet(
      entries, questions: Set(questions), in: scenario.header.language, with: rulebook, of: source, into: diagnostics)
  }

  /// What a reply holds, said at this moment of a conversation.
  ///
  /// - Parameter bench: kept from reply to reply where many are heard; it belongs to one thread.
  package func hear(
    _ reply: String, at moment: Moment, by analyzer: Analyzer, on bench: Workbench = Workbench()
  ) -> Hearing {
    var (analysis, hits) = analyzer.listen(reply, at: moment, for: patterns, on: bench)
    // What asks for one thing does not begin where another is asked for.
    if let punctuated = words.punctuated(reply) {
      let others = analyzer.listen(punctuated, at: moment, for: patterns, on: bench).hits
      for (id, places) in others where id.text.hasPrefix(Fact.questionPrefix) { hits[id] = places }
    }
    let sentences = words.sentences(of: reply)
    var cues = forms(of: sentences)
    for (id, found) in hits {
      let places = found.filter { isMeant(CueID(id.text), at: $0, in: sentences) }
      if !places.isEmpty { cues[CueID(id.text)] = places }
    }
    if let call, let promise = bareTime(in: reply, sentences, analysis, at: moment, by: analyzer) {
      analysis = analysis.adding(promise)
      cues[call, default: []].append(promise.place)
    }
    let hearing = Hearing(analysis: analysis, cues: cues)
    let inquiries = inquiries(in: hearing)
    let isParting =
      moment.tags.contains(Conversation.parting) && hearing.isGoodbye
    return hearing.without { finding in
      finding.criterion == .stockAnswer && (hearing.isOfCase || isParting)
        // To one who knows when he hears next it ends the call and does not cut him off.
        || finding.criterion == .hangUp && isParting
        || moment.listener != .customer && manners.toCustomers.contains(finding.criterion)
        || manners.notWhileAsking.contains(finding.criterion)
          && finding.spans.contains { span in inquiries.contains { $0.overlaps(span) } }
    }
  }

  /// 十一点半, to 几点给我个信儿 or after 您几点接电话方便: the call that was asked for, promised by its time alone.
  private func bareTime(
    in reply: String, _ sentences: [SpokenSentence], _ analysis: Analysis, at moment: Moment, by analyzer: Analyzer
  ) -> SpokenPromise? {
    guard moment.listener == .customer, let now = moment.now,
      let place = analysis.findings.last(where: { $0.criterion == .deadline })?.spans.last,
      analysis.promises.allSatisfy({ $0.due == .unstated }),
      asksForNews(moment.customer) || moment.earlierReplies.last.map(asksForNews) ?? false
    else { return nil }
    let text = Array(reply.unicodeScalars)
    let what = String(String.UnicodeScalarView(text[place]))
    if SpokenClause(text[place]).holds(anyOf: words.denials) { return nil }
    // The day may stand before it: 明天试完水十点半.
    let start = sentences.first { $0.place.overlaps(place) }?.place.lowerBound ?? place.lowerBound
    let upToIt = String(String.UnicodeScalarView(text[start..<place.upperBound]))
    return analyzer.moment(meantBy: upToIt, in: moment.language, from: now).map {
      SpokenPromise(maker: .speaker, what: what, place: place, due: .at($0))
    }
  }

  private func asksForNews(_ said: String) -> Bool {
    let text = SpeechWords.lowered(said)
    return words.news.contains(where: text.holds)
      && words.sentences(of: said).flatMap(\.asked).contains { $0.kind == .when || $0.kind == .duration }
  }

  /// Words that ask for something of which the scenario knows the answer.
  private func inquiries(in hearing: Hearing) -> [Range<Int>] {
    hearing.cues.filter { $0.key.text.hasPrefix(Fact.questionPrefix) }.flatMap(\.value)
      .filter { place in hearing.questions.contains { $0.overlaps(place) } }
  }

  private func forms(of sentences: [SpokenSentence]) -> [CueID: [Range<Int>]] {
    var forms: [CueID: [Range<Int>]] = [:]
    for sentence in sentences {
      if sentence.asks { forms[Hearing.question, default: []].append(sentence.place) }
      if sentence.wantsAnswer, !sentence.asks { forms[Hearing.wish, default: []].append(sentence.place) }
      if sentence.whole.holds(anyOf: words.goodbyes) { forms[Hearing.goodbye, default: []].append(sentence.place) }
      if sentence.wantsDeed { forms[Hearing.task, default: []].append(sentence.place) }
      for clause in sentence.asked {
        forms[Hearing.form(clause.kind), default: []].append(clause.place)
        if !clause.isSure { forms[Hearing.unsure, default: []].append(clause.place) }
      }
      for clause in bidden(in: sentence) { forms[Hearing.bidden, default: []].append(clause.place) }
      for (cue, places) in pieces(of: sentence) where !places.isEmpty { forms[cue, default: []] += places }
    }
    return forms
  }

  /// 您先把床挪一挪，好不好 is one thing, and asked.
  private func bidden(in sentence: SpokenSentence) -> [SpokenClause] {
    if sentence.asked.contains(where: \.wantsLeave) { return [] }
    return sentence.clauses.filter { clause in
      words.isBidding(clause) && !sentence.asked.contains { $0.place == clause.place }
    }
  }

  /// What tells apart the things that one sentence asks.
  private func pieces(of sentence: SpokenSentence) -> [(CueID, [Range<Int>])] {
    guard sentence.wantsAnswer || sentence.wantsDeed else { return [] }
    let asking = sentence.clauses.filter { clause in sentence.asked.contains { $0.place == clause.place } }
    return [
      (Hearing.clause, sentence.clauses.map(\.place)),
      (Hearing.wished, sentence.clauses.map(\.place).filter { isWished($0, in: sentence) }),
      (Hearing.requested, sentence.requests),
      (Hearing.word, asking.flatMap(words.questionWords)),
      (Hearing.joint, sentence.whole.places(ofAny: words.joints)),
    ]
  }

  /// Words that would ask for a fact tell of it in a sentence that asks for nothing, and ask for something else in one
  /// of another form.
  private func isMeant(_ cue: CueID, at place: Range<Int>, in sentences: [SpokenSentence]) -> Bool {
    guard cue.text.hasPrefix(Fact.questionPrefix), !words.asking.isEmpty else { return true }
    let around = sentences.filter { sentence in
      sentence.place.overlaps(place)
        && (asks(at: place, in: sentence) || !sentence.requests.isEmpty || isHinted(at: place, in: sentence)
          || isWanted(cue, at: place, in: sentence))
    }
    guard let answers = answers[cue] else { return !around.isEmpty }
    return around.contains { sentence in
      kinds(askedAt: place, in: sentence).map { !answers.isDisjoint(with: $0) } ?? true
    }
  }

  /// 麻烦您查一下经过: found out by one of the house, or done by him.
  private func isWanted(_ cue: CueID, at place: Range<Int>, in task: SpokenSentence) -> Bool {
    guard task.wantsDeed, ofTheHouse.contains(cue) else { return false }
    return doing.contains(cue) || task.clauses.contains { $0.place.overlaps(place) && $0.holds(anyOf: words.lookups) }
  }

  /// In what forms the words at a place ask: that of their own clause, else of the next that surely asks, else leave for
  /// the whole; nil where he wants to be told in whatever form.
  private func kinds(askedAt place: Range<Int>, in sentence: SpokenSentence) -> Set<QuestionKind>? {
    let own = sentence.asked.filter { $0.place.overlaps(place) }
    if !own.isEmpty { return Set(own.map(\.kind)) }
    if sentence.asked.isEmpty || wantsTelling(at: place, in: sentence) { return nil }
    if bidden(in: sentence).contains(where: { $0.place.overlaps(place) }) { return [.favour, .consent] }
    let asked = sentence.asked.filter { $0.kind != .consent }
    let sure = asked.filter(\.isSure)
    if let next = sure.first(where: { $0.place.lowerBound >= place.upperBound }) ?? sure.last { return [next.kind] }
    // 大彭送你们过去，可以吗 asks whether she goes, and not with whom she is.
    return asked.isEmpty ? [.consent] : []
  }

  /// Where only a mark asks it asks for nothing said before: 六点前给您回电话，请问还有什么可以帮您？
  private func asks(at place: Range<Int>, in sentence: SpokenSentence) -> Bool {
    sentence.asks && (!sentence.asked.isEmpty || sentence.clauses.last.map { $0.place.overlaps(place) } ?? false)
  }

  /// 照片明天拍，阿姨给您登记，好不好 asks nothing about photos: a hint is about what stands with it or just before.
  private func isHinted(at place: Range<Int>, in sentence: SpokenSentence) -> Bool {
    let clauses = sentence.clauses
    return clauses.indices.contains { index in
      sentence.hints.contains(clauses[index].place)
        && (clauses[index].place.overlaps(place) || index > 0 && clauses[index - 1].place.overlaps(place))
    }
  }

  private func wantsTelling(at place: Range<Int>, in sentence: SpokenSentence) -> Bool {
    sentence.clauses.contains { $0.place.overlaps(place) && isWished($0.place, in: sentence) }
  }

  private func isWished(_ clause: Range<Int>, in sentence: SpokenSentence) -> Bool {
    sentence.requests.contains(clause) || sentence.hints.contains(clause)
  }
}

extension Analysis {
  fileprivate func adding(_ promise: SpokenPromise) -> Analysis {
    Analysis(findings: findings, promises: promises + [promise], isJudged: isJudged, overall: overall)
  }
}
