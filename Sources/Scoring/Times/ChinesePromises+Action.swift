extension ChinesePromises {
  /// The clause's verdict if the word at `index` is an action that settles it.
  mutating func action(at index: Int) -> ClauseVerdict? {
    let token = line[index]
    guard token.has([.action, .weakAction, .benefit]), !isBlocked, !(token.has(.stative) && !token.has(.benefit)) else {
      return nil
    }
    if line.has(index + 1, .negation) { return .nothing }
    if token.has(.benefit) { hasBenefit = true }
    guard token.has([.action, .weakAction]) || isWholeAction(index) else { return nil }
    if isOver(index) { return laterAction(than: index) ? nil : ClauseVerdict(otherTimes: isDated ? nil : .past) }
    if laterSubject(than: index) {
      isPrelude = true
      return nil
    }
    guard let maker = maker(at: index), isAnnounced(token, maker) else { return nil }
    return found(maker, at: index)
  }

  private func isLast(_ index: Int) -> Bool { index == line.clause.upperBound - 1 }

  /// 给您一个结果: what is done for the customer, with a time and no other action behind.
  private func isWholeAction(_ index: Int) -> Bool {
    !isLast(index) && !statedTimes.isEmpty && !laterAction(than: index)
  }

  /// 联系了, 查过: done, unless the future is said with it (我先把阀门关了).
  private func isOver(_ index: Int) -> Bool {
    guard line.has(index + 1, .aspect) || line.has(lastWord, .aspect) && statedTimes.isEmpty else { return false }
    if line.has(index + 1, .done) { return true }
    if case .named = subject { return line.has(index + 1, .aspect) }
    return !isAhead && !line.behind(index).contains { line.has($0, [.will, .conjunction]) }
  }

  /// 今晚八点我约了他: what is named by its day lies ahead though the arrangement is made.
  private var isDated: Bool {
    statedTimes.contains { index in
      if case .moment(let day, _) = times[index].value { return day != .unsaid }
      return true
    }
  }

  private func laterAction(than index: Int) -> Bool {
    line.ahead(of: index + 1).contains { line.has($0, [.action, .benefit]) && !line.has($0 + 1, .aspect) }
  }

  /// 修好我给您打, 修完您再看: the action before the subject is only the time of what follows.
  private func laterSubject(than index: Int) -> Bool {
    guard subject != .speaker else { return false }
    if line.has(index + 1, .completion), line.has(index + 2, SpeechKinds.customer) { return true }
    return line.ahead(of: index + 1).contains { line.has($0, SpeechKinds.speaker) }
  }

  /// Who acts, or nil when it is nobody of ours.
  private func maker(at index: Int) -> AnnouncedPromise.Maker? {
    if let arranged { return (arranged.upperBound <= line[index].start) ? .named(arranged) : .speaker }
    switch subject {
    case .speaker: return causedPerson(after: index).map { .named($0) } ?? .speaker
    case .named(let range): return .named(range)
    case .customer: return hasBenefit ? .speaker : nil
    case .third: return nil
    case .none: break
    }
    let isTimed = isTimed(line[index])
    guard hasBenefit || (context.speakerGoesOn || isTimed) && beginsWithAction(index) else { return nil }
    if !hasBenefit, !context.speakerGoesOn, let other = context.othersGoOn { return .named(other) }
    return causedPerson(after: index).map { .named($0) } ?? .speaker
  }

  /// A bare 到 needs 就 beside its time: 半小时就到, not the 到 of a record.
  private func isTimed(_ token: SpeechToken) -> Bool {
    guard !statedTimes.isEmpty || isAhead else { return false }
    return token.has(.action) || line.contains(SpeechKinds.modal)
  }

  /// Other words in front of the action would be somebody else's: 系统五点就关.
  private func beginsWithAction(_ index: Int) -> Bool {
    guard let start, start < index else { return true }
    return line.has(start, [.action, .weakAction, .benefit, .conjunction, .cause])
  }

  /// 安排陈师傅过去: the one who is set to work, if he has an action of his own behind him.
  private func causedPerson(after index: Int) -> Range<Int>? {
    guard line.has(index, .cause) else { return nil }
    let first = line.has(index + 1, .measure) ? index + 2 : index + 1
    guard let end = person(at: first), end < line.clause.upperBound else { return nil }
    let acts = line.ahead(of: end).contains { line.has($0, [.action, .weakAction, .benefit]) }
    return acts ? line[first].start..<line[end - 1].end : nil
  }

  private func isAnnounced(_ token: SpeechToken, _ maker: AnnouncedPromise.Maker) -> Bool {
    let isTimed = !statedTimes.isEmpty
    if isOffered, !isTimed { return false }
    if arranged != nil { return true }
    if !token.has([.action, .benefit]), !isTimed, !isAhead { return false }
    if case .named = maker, arranged == nil, case .named = subject { return isTimed || isAhead || hasWill }
    return true
  }

  private var hasWill: Bool { line.contains(SpeechKinds.will) }

  private mutating func found(_ maker: AnnouncedPromise.Maker, at index: Int) -> ClauseVerdict {
    let first = subject == .none && !beginsWithAction(index) ? index : min(start ?? index, index)
    let last = max(end - 1, index)
    if case .named(let range) = maker { context.named = range }
    let place = line[first].start..<line[last].end
    return ClauseVerdict(promises: [.init(maker: maker, place: place, time: time(at: index))])
  }
}
