/// Judges one English clause: every I'll and will with an action behind it is a promise of its own.
struct EnglishPromises {
  /// No clause announces anything without one of these.
  static let acts: SpeechKinds = [.speakerWill, .speakerIs, .customerGets, .will, .weakAction]

  let line: TokenLine
  let times: [TimeExpression]
  let isAsked: Bool
  var context: ClauseContext
  let hasStatedTime: Bool

  init(line: TokenLine, times: [TimeExpression], isAsked: Bool, context: ClauseContext) {
    self.line = line
    self.times = times
    self.isAsked = isAsked
    self.context = context
    hasStatedTime = times.contains { $0.use == .stated }
  }

  mutating func judge() -> ClauseVerdict {
    let first = line.clause.lowerBound
    if line.contains(SpeechKinds.quoteLead) { return .nothing }
    if line.contains(SpeechKinds.general) { return ClauseVerdict(otherTimes: .standing) }
    if line.has(first, SpeechKinds.condition) {
      context.isConditional = true
      return .open
    }
    guard !context.isConditional, !line.contains(SpeechKinds.condition) || hasStatedTime else { return .open }
    if isQuestion { return isAskedOfCustomer ? .open : .nothing }
    let heads = heads()
    guard !heads.isEmpty else { return line.has(first, .request) ? .open : .nothing }
    return ClauseVerdict(promises: heads.indices.map { promise(heads, $0) })
  }

  /// Index of the first stated time among these tokens.
  private func firstTime(from begin: Int, to end: Int) -> Int? {
    var index = firstTime(from: begin)
    while index < times.count, times[index].tokens.upperBound <= end {
      if times[index].use == .stated { return index }
      index += 1
    }
    return nil
  }

  /// Index of the first time that begins at `token` or behind it.
  func firstTime(from token: Int) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A question that does not only ask for consent at its end.
  private var isQuestion: Bool {
    guard isAsked else { return line.has(line.clause.lowerBound, .question) }
    return !line.has(line.clause.upperBound - 1, .tag) || line.clause.count == 1
  }

  /// About what the customer might do; else it is about what we might.
  private var isAskedOfCustomer: Bool {
    (line.clause.lowerBound..<min(line.clause.lowerBound + 3, line.clause.upperBound)).contains {
      line.has($0, [.request, .customer])
    }
  }

  /// Where an announced action begins, who acts, and where its words about the time may begin.
  struct Head: Equatable {
    var maker: AnnouncedPromise.Maker
    /// Index of the token that begins the announcement: I'll, Kofi.
    var opening: Int
    /// Index of the action's first word.
    var action: Int
  }

  private mutating func heads() -> [Head] {
    var heads: [Head] = []
    var index = line.clause.lowerBound
    while index < line.clause.upperBound {
      if let head = head(at: index, after: heads.last) {
        heads.append(head)
        if case .named(let range) = head.maker { context.named = range }
        index = head.action + 1
      } else {
        if line.has(index, .post) { context.named = line[index].range }
        if line.has(index, .title), line.clause.contains(index + 1) {
          context.named = line[index].start..<line[index + 1].end
        }
        index += 1
      }
    }
    return heads
  }

  /// The time said in front holds, unless the one behind completes it (tomorrow I'll ring you at eleven) or something
  /// else stands between: Declan comes at ten and I'll ring you.
  private func timeBefore(_ head: Head, or after: Int?) -> Int? {
    guard let before = firstTime(from: line.clause.lowerBound, to: head.opening) else { return after }
    let between = times[before].tokens.upperBound..<head.opening
    if between.contains(where: { line.has($0, .conjunction) }) { return after }
    if case .moment(_, .exact) = times[before].value, between.isEmpty { return before }
    if case .moment(_, .eitherHalf) = times[before].value, between.isEmpty { return before }
    return after ?? before
  }

  private func promise(_ heads: [Head], _ number: Int) -> ClauseVerdict.Found {
    let head = heads[number]
    var end = number + 1 < heads.count ? heads[number + 1].opening : line.clause.upperBound
    let after = firstTime(from: head.opening, to: end)
    let time = number == 0 ? timeBefore(head, or: after) : after
    while end > head.action + 1, line.has(end - 1, [.conjunction, .particle, .tag]), !line.has(end - 1, .action) {
      end -= 1
    }
    return .init(maker: head.maker, place: line[head.action].start..<line[end - 1].end, time: time)
  }
}
