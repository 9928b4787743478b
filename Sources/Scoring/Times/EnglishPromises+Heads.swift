extension EnglishPromises {
  func head(at index: Int, after last: Head?) -> Head? {
    if line.has(index, .speakerWill) { return speakerWill(at: index) }
    if line.has(index, .speakerIs), isOpening(index) {
      let action = skipAdverbs(index + 1)
      return line.has(action, .doing) ? Head(maker: .speaker, opening: index, action: action) : nil
    }
    if line.has(index, .customerGets), !line.has(index + 1, .negation) {
      return Head(maker: .speaker, opening: index, action: index)
    }
    if line.has(index, .will), let head = namedWill(at: index, after: last) { return head }
    return plain(at: index) ?? namedComes(at: index, after: last)
  }

  /// I can begin the announcement here: at the start, behind a small word, behind the time.
  private func isOpening(_ index: Int) -> Bool {
    index == line.clause.lowerBound || line.has(index - 1, [.conjunction, .modal]) || isInTime(index - 1)
  }

  /// I ring you at eleven, will call you by five: in the present tense or without its subject, to the customer and with
  /// its time.
  private func plain(at index: Int) -> Head? {
    guard hasStatedTime, isOpening(index) else { return nil }
    let isLed = line.has(index, .speaker) || line.has(index, .will)
    guard isLed || index == line.clause.lowerBound else { return nil }
    let action = isLed ? skipAdverbs(index + 1) : index
    guard line.has(action, .action), !line.has(action, [.stative, .negation]), line.has(action + 1, .customer) else {
      return nil
    }
    return Head(maker: .speaker, opening: index, action: action)
  }

  private func skipAdverbs(_ index: Int) -> Int {
    var index = index
    let limit = index + TokenLine.reach
    while index < limit, line.has(index, .modal) || line.has(index, TimeKinds.vague) || isInTime(index) { index += 1 }
    return index
  }

  private func isInTime(_ index: Int) -> Bool {
    let next = firstTime(from: index + 1)
    return next > 0 && times[next - 1].tokens.contains(index)
  }

  private func speakerWill(at index: Int) -> Head? {
    let action = skipAdverbs(index + 1)
    guard line.has(action, .action), !line.has(action, [.stative, .negation]) else { return nil }
    return Head(maker: .speaker, opening: index, action: action)
  }

  /// Kofi will reseal it, she'll phone you.
  private func namedWill(at index: Int, after last: Head?) -> Head? {
    let action = skipAdverbs(index + 1)
    let isAct = line.has(action, .action) || line.has(action, .weakAction)
    guard isAct, !line.has(action, [.stative, .negation]) else { return nil }
    if line.has(index, .third) {
      return context.named.map { Head(maker: .named($0), opening: index, action: action) }
    }
    guard let name = name(endingAt: index, after: last, isStrong: line.has(action, .action)) else { return nil }
    return Head(
      maker: .named(line[name.lowerBound].start..<line[name.upperBound - 1].end), opening: name.lowerBound,
      action: action)
  }

  /// The glazier comes Thursday at ten: a visit in the present tense with its time.
  private func namedComes(at index: Int, after last: Head?) -> Head? {
    guard line.has(index, .weakAction), !line.has(index, .action), hasStatedTime,
      let name = name(endingAt: index, after: last, isStrong: false)
    else { return nil }
    return Head(
      maker: .named(line[name.lowerBound].start..<line[name.upperBound - 1].end), opening: name.lowerBound,
      action: index)
  }

  /// The words before `index` that name a colleague: a post, a title with a name, or a lone unknown word (a first name).
  private func name(endingAt index: Int, after last: Head?, isStrong: Bool) -> Range<Int>? {
    let first = last.map { $0.action + 1 } ?? line.clause.lowerBound
    var start = index
    while start > first, isNamePart(start - 1), index - start < 5 { start -= 1 }
    guard start < index else { return nil }
    let range = start..<index
    if range.contains(where: { line.has($0, [.post, .title]) }) { return trimmed(range) }
    let isFirstName = isUnknown(start) && (start == line.clause.lowerBound || line.has(start - 1, .conjunction))
    let isFromDesk = range.count <= 4 && line.has(start + 1, [.clockLead, .dayLead])
    return isStrong && isFirstName && (range.count <= 2 || isFromDesk) ? range : nil
  }

  private func isNamePart(_ index: Int) -> Bool {
    if line.has(index, .post) || line.has(index, .title) { return true }
    if isInTime(index) || line.has(index, [.article]) { return line.has(index, .article) }
    return isUnknown(index) || line.has(index, [.clockLead, .dayLead]) && index > line.clause.lowerBound
  }

  private func isUnknown(_ index: Int) -> Bool {
    line.clause.contains(index) && line[index].times.isEmpty && line[index].speech.isEmpty
  }

  /// From the post or title on, or from a first name before from: Dawit from heating.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1, line.has(range.lowerBound, [.clockLead, .dayLead]), !line.has(range.lowerBound, [.article]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }
}
