/// Words whose letters are parted by spaces or signs to slip past a reader: 不 归 我 管, 不.归.我.管, s h u t.
extension TextReading {
  /// Marks the separators inside such words as joined, so that the cut passes over them.
  mutating func joinSpacedLetters() {
    var index = 0
    while index < typed.count {
      if isSingle(index) {
        index = joinRun(from: index)
      } else {
        index += 1
      }
    }
  }

  /// A Chinese character or letter with no other beside it.
  private func isSingle(_ index: Int) -> Bool {
    let kind = typed[index].kind
    guard kind == .han || kind == .letter else { return false }
    return !isContent(index - 1) && !isContent(index + 1)
  }

  private func isContent(_ index: Int) -> Bool { index >= 0 && index < typed.count && typed[index].kind.isContent }

  /// Follows singles of one kind from `start`, joins them if there are enough, and returns where to go on.
  ///
  /// Between letters a wider gap parts words: `n o t   m y   p r o b l e m`.
  private mutating func joinRun(from start: Int) -> Int {
    let kind = typed[start].kind
    var last = start
    var singles = 1
    var separator: UInt8 = 0
    var gaps: [Range<Int>] = []
    while true {
      if let next = nextSingle(after: last, kind: kind, separator: &separator) {
        last = next
      } else if kind == .letter, let next = nextSpacedWord(after: last) {
        gaps.append(last + 1..<next)
        last = next
      } else {
        break
      }
      singles += 1
    }
    let isWholeClause = isEdge(start - 1) && isEdge(last + 1)
    let needed = separator == 3 ? 4 : isWholeClause && kind == .han ? 2 : 3
    guard singles >= needed else { return last + 1 }
    for index in start..<last where !typed[index].kind.isContent { typed[index].isJoined = true }
    for gap in gaps { typed[gap.lowerBound].isJoined = false }
    if kind == .han && separator < 3 { joinEnds(start, last, separator) }
    return last + 1
  }

  /// The next lone character behind one or two separators of one class (one space only between letters).
  private func nextSingle(after index: Int, kind: ScalarKind, separator: inout UInt8) -> Int? {
    let longest = kind == .han ? 2 : 1
    for length in 1...longest {
      let between = index + length
      guard between + 1 < typed.count else { return nil }
      let found = typed[between].kind.separatorClass
      guard found > 0, separator == 0 || found == separator else { return nil }
      guard typed[between + 1].kind == kind else {
        if length == 1 { continue }
        return nil
      }
      guard isSingle(between + 1) else { return nil }
      separator = found
      return between + 1
    }
    return nil
  }

  /// The next lone letter behind two spaces or more.
  private func nextSpacedWord(after index: Int) -> Int? {
    var next = index + 1
    while next < typed.count, typed[next].kind == .space { next += 1 }
    guard next - index > 2, next < typed.count, typed[next].kind == .letter, isSingle(next) else { return nil }
    return next
  }

  /// Nothing, or a sign that bounds a clause by itself.
  private func isEdge(_ index: Int) -> Bool {
    guard index >= 0, index < typed.count else { return true }
    switch typed[index].kind {
    case .comma, .colon, .stop, .question, .exclamation, .newline: return true
    default: return false
    }
  }

  /// 这个不 归 我 管: the run goes on into the words at its two ends.
  private mutating func joinEnds(_ start: Int, _ last: Int, _ separator: UInt8) {
    if start >= 2, typed[start - 1].kind.separatorClass == separator, typed[start - 2].kind == .han {
      typed[start - 1].isJoined = true
    }
    if last + 2 < typed.count, typed[last + 1].kind.separatorClass == separator, typed[last + 2].kind == .han {
      typed[last + 1].isJoined = true
    }
  }
}
