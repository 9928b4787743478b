extension ChinesePromises {
  /// Walks over the words until one settles the clause.
  mutating func scan() -> ClauseVerdict {
    var index = line.clause.lowerBound
    var next = times.startIndex
    while index < line.clause.upperBound {
      if next < times.endIndex, times[next].tokens.contains(index) {
        if times[next].use == .vague { isAhead = true }
        index = times[next].tokens.upperBound
        next += 1
        continue
      }
      nextTime = next
      if let verdict = stop(at: index) { return verdict }
      if let end = person(at: index) {
        takePerson(index, end)
        index = end
        continue
      }
      if let verdict = action(at: index) { return verdict }
      takeWord(index)
      index += 1
    }
    return subject == .customer ? .open : .nothing
  }

  /// Words that leave no promise in the clause.
  private mutating func stop(at index: Int) -> ClauseVerdict? {
    let token = line[index]
    if token.has(SpeechKinds.condition) {
      context.isConditional = true
      return .open
    }
    if token.has(.quoteLead) { return .nothing }
    if token.has(.general) { return ClauseVerdict(otherTimes: .standing) }
    if token.has(.request), !(token.has(.cause) && isOwn) { return .open }
    // 过两分钟 is a time ahead.
    let isLead = token.has(.dayLead) && nextTime < times.count && times[nextTime].tokens.lowerBound == index + 1
    if token.has(.negation) || token.has(.done) && !isLead { return subject == .customer ? .open : .nothing }
    return token.has(.question) && start == nil && subject != .speaker ? .open : nil
  }

  /// The speaker acts: he said so, or goes on from the clause before.
  var isOwn: Bool { subject == .speaker || subject == .none && context.speakerGoesOn }

  private mutating func takeWord(_ index: Int) {
    let token = line[index]
    if token.has(SpeechKinds.speaker), !line.has(index + 1, .join) {
      start = nil
      subject = .speaker
      isBlocked = false
      isOffered = false
    } else if token.has(SpeechKinds.customer) {
      if subject == .none, start == nil || isPrelude { subject = .customer }
    } else if token.has(.third) {
      if subject == .none || subject == .customer { subject = context.named.map { .named($0) } ?? .third }
    } else if token.has(.stative), start == nil {
      isBlocked = true
    } else if token.has(.offer) {
      isOffered = true
    } else if token.has(.modal) {
      if token.has(TimeKinds.vague) { isAhead = true }
    } else if start == nil, !token.has(.particle) {
      start = index
    }
    if token.has(.benefit) { hasBenefit = true }
  }

  /// 陈师傅, 工程部王工, 小李, 师傅: the index after it.
  func person(at index: Int) -> Int? {
    var end = index
    if line.has(end, .post) {
      end += 1
      if line.has(end, .thing) { return nil }
    }
    if isSurname(end), line.has(end + 1, .title) { return end + 2 }
    if line.has(end, .namePrefix), line.has(end + 1, .surname) { return end + 2 }
    while end > index, line.has(end, .post) { end += 1 }
    return end > index ? end : nil
  }

  /// 向, 和, 都 are surnames too, but hardly ever meant so.
  private func isSurname(_ index: Int) -> Bool {
    line.has(index, .surname) && !line.has(index, [.conjunction, .modal, .offer, .done, .negation, .cause])
  }

  private mutating func takePerson(_ index: Int, _ end: Int) {
    let range = line[index].start..<line[end - 1].end
    context.named = range
    let isCaused =
      line.has(index - 1, .cause) || line.has(index - 2, .cause) && line[index - 1].times.contains(.measure)
    if isCaused, subject == .speaker || subject == .none {
      arranged = range
      if start == nil { start = index }
    } else if subject == .none || subject == .customer || subject == .third {
      subject = .named(range)
      start = nil
      isBlocked = false
    } else if start == nil {
      start = index
    }
  }
}
