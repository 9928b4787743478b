/// Finds the promises: own actions announced for the future, by the speaker or by a colleague arranged through him.
///
/// Each clause is judged by its subject, its first action and what stands in the way of an announcement: a question, a
/// condition, a negation, a rule, the past, somebody else's words. A clause that is nothing but a time lends it to the
/// promise beside it.
struct PromiseReader {
  let text: SpeechText
  let words: SpokenWords
  var times: [TimeExpression]
  var promises: [AnnouncedPromise] = []

  /// What the clauses before have left open in this sentence.
  var context = ClauseContext()

  init(text: SpeechText, words: SpokenWords, times: [TimeExpression]) {
    self.text = text
    self.words = words
    self.times = times
  }

  mutating func read() {
    let words = words
    words.tokens.withUnsafeBufferPointer { judgeClauses($0) }
    lendTimes()
  }

  private mutating func judgeClauses(_ tokens: UnsafeBufferPointer<SpeechToken>) {
    var sentence = -1
    var firstTime = 0
    for index in 0..<telling {
      if text.clauses[index].sentence != sentence { context.beginSentence() }
      sentence = text.clauses[index].sentence
      let clauseTimes = times(of: index, from: &firstTime)
      let line = TokenLine(tokens, words.clauses[index])
      let verdict = text.clauses[index].isQuoted ? ClauseVerdict() : judge(line, index, clauseTimes)
      take(verdict, index, clauseTimes)
    }
  }

  /// The number of clauses up to the last that holds a time or may announce something: what follows says nothing.
  private var telling: Int {
    let acts = text.language == .chinese ? ChinesePromises.acts : EnglishPromises.acts
    let last = words.clauses.lastIndex { !$0.speech.isDisjoint(with: acts) }
    return max(last ?? -1, times.last?.clause ?? -1) + 1
  }

  private func times(of clause: Int, from first: inout Int) -> Range<Int> {
    let start = first
    while first < times.count, times[first].clause == clause { first += 1 }
    return start..<first
  }

  private mutating func judge(_ line: TokenLine, _ index: Int, _ clauseTimes: Range<Int>) -> ClauseVerdict {
    switch text.language {
    case .chinese:
      var clause = ChinesePromises(
        line: line, times: Array(times[clauseTimes]), isAsked: text.clauses[index].isAsked, context: context)
      let verdict = clause.judge()
      context = clause.context
      return verdict
    case .english:
      var clause = EnglishPromises(
        line: line, times: Array(times[clauseTimes]), isAsked: text.clauses[index].isAsked, context: context)
      let verdict = clause.judge()
      context = clause.context
      return verdict
    }
  }

  private mutating func take(_ verdict: ClauseVerdict, _ index: Int, _ clauseTimes: Range<Int>) {
    for found in verdict.promises {
      promises.append(
        AnnouncedPromise(
          maker: found.maker, place: found.place, clause: index,
          time: found.time.map { times[clauseTimes][clauseTimes.lowerBound + $0].value }))
      if let time = found.time { times[clauseTimes.lowerBound + time].use = .announced }
    }
    guard let use = verdict.otherTimes else { return }
    for time in clauseTimes where times[time].use == .stated { times[time].use = use }
  }

  /// 我去叫他，三分钟: a clause of nothing but a time belongs to the promise before it, else to the one after it, also over
  /// a short word between them: I'll ring you, in person, at eleven. One in its own sentence goes before one in another.
  private mutating func lendTimes() {
    lendTimes(withinSentence: true)
    lendTimes(withinSentence: false)
  }

  private mutating func lendTimes(withinSentence: Bool) {
    for index in times.indices where times[index].use == .stated && isAlone(times[index]) {
      let clause = times[index].clause
      let (before, after) = (firstPromise(from: clause) - 1, firstPromise(from: clause + 1))
      let sides = [before, after].filter { side in
        guard promises.indices.contains(side), isBeside(promises[side].clause, clause) else { return false }
        return !withinSentence || text.clauses[promises[side].clause].sentence == text.clauses[clause].sentence
      }
      guard let promise = sides.first(where: { promises[$0].time == nil }) else { continue }
      promises[promise].time = times[index].value
      times[index].use = .announced
    }
  }

  /// At most an aside stands between: three words that announce nothing.
  private func isBeside(_ first: Int, _ second: Int) -> Bool {
    switch abs(first - second) {
    case 1: return true
    case 2:
      let aside = words.clauses[min(first, second) + 1]
      let acts = text.language == .chinese ? ChinesePromises.acts : EnglishPromises.acts
      return aside.range.count <= 3 && aside.speech.isDisjoint(with: acts)
        && !times.contains { aside.range.overlaps($0.tokens) }
    default: return false
    }
  }

  /// Index of the first promise in this clause or a later one.
  private func firstPromise(from clause: Int) -> Int {
    var (low, high) = (0, promises.count)
    while low < high {
      let middle = (low + high) / 2
      if promises[middle].clause < clause { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isAlone(_ time: TimeExpression) -> Bool {
    words.clauses[time.clause].range.count <= TokenLine.reach
      && words.clauses[time.clause].range.allSatisfy { index in
        let token = words.tokens[index]
        return time.tokens.contains(index) || token.has(TimeKinds.around) || token.has([.particle, .modal])
      }
  }
}
