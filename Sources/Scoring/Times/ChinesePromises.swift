/// Judges one Chinese clause: who is to act, and whether that is announced.
struct ChinesePromises {
  enum Subject: Equatable {
    case none, speaker, customer, third
    case named(Range<Int>)
  }

  /// No clause announces anything without one of these.
  static let acts: SpeechKinds = [.action, .weakAction, .benefit]

  let line: TokenLine
  let times: [TimeExpression]
  /// Indices of the times that lie ahead.
  let statedTimes: [Int]
  let isAsked: Bool
  var context: ClauseContext

  /// What has been read of the clause so far.
  var subject = Subject.none
  /// 请, 派, 让 of the speaker: whom he sets to work.
  var arranged: Range<Int>?
  var isOffered = false
  var isBlocked = false
  /// 马上, 这就, 会: the future in a word.
  var isAhead = false
  var hasBenefit = false
  /// An action has been passed over that only says when the next one comes.
  var isPrelude = false
  /// Index of the first time that has not been passed.
  var nextTime = 0
  /// The first token of the action's words.
  var start: Int?

  init(line: TokenLine, times: [TimeExpression], isAsked: Bool, context: ClauseContext) {
    self.line = line
    self.times = times
    self.isAsked = isAsked
    self.context = context
    statedTimes = times.indices.filter { times[$0].use == .stated }
  }

  mutating func judge() -> ClauseVerdict {
    let wasConditional = context.isConditional
    defer { if context.speakerGoesOn, subject == .customer { context.speakerGoesOn = false } }
    guard !isQuestion else { return isOwnProposal ? .nothing : .open }
    if line.has(lastWord, .request), !line.contains(SpeechKinds.speaker) { return .open }
    var verdict = scan()
    if wasConditional { verdict = subject == .customer ? .open : .nothing }
    context.speakerGoesOn =
      verdict.promises.contains { $0.maker == .speaker }
      || context.speakerGoesOn && subject == .none && !isBlocked
    switch subject {
    case .none: break
    case .named(let range) where line.contains(Self.acts): context.othersGoOn = range
    case .named, .speaker, .customer, .third: context.othersGoOn = nil
    }
    return verdict
  }

  /// 好吗 at the end asks for consent to what is announced; any other question announces nothing.
  private var isQuestion: Bool {
    let last = line[lastWord]
    if tagged { return line.behind(lastWord).contains { line.has($0, .question) && !hasActionBefore($0) } }
    return isAsked || last.has(.question) || line.has(line.clause.lowerBound, .tag) && line.clause.count == 1
  }

  /// A question about what the speaker or a colleague might do: 明早我陪您去？
  private var isOwnProposal: Bool { tagged || line.contains([.speaker, .benefit, .post]) }

  private var tagged: Bool { line.has(lastWord, .tag) && line.clause.count > 1 }

  /// The last token that is no particle.
  var lastWord: Int {
    var index = line.clause.upperBound - 1
    while index > line.clause.lowerBound, line.has(index, .particle), !line.has(index, [.tag, .question]) { index -= 1 }
    return index
  }

  private func hasActionBefore(_ index: Int) -> Bool {
    line.behind(index).contains { line.has($0, [.action, .benefit]) }
  }

  /// The stated time nearest before the action, else the first behind it; of a day and its hour the hour.
  func time(at index: Int) -> Int? {
    guard let near = statedTimes.last(where: { times[$0].tokens.upperBound <= index }) ?? statedTimes.first else {
      return nil
    }
    return statedTimes.first { $0 > near && isHour($0, of: near) } ?? near
  }

  /// 明天我去问清楚十一点前告诉您: both are of one day, and the later says when on it.
  private func isHour(_ later: Int, of earlier: Int) -> Bool {
    guard case .moment(let day, let clock?) = times[later].value, case .moment(day, let before) = times[earlier].value
    else { return false }
    if case .part = clock { return false }
    if case .part? = before { return day != .unsaid }
    return day != .unsaid && before == nil
  }

  /// Where the action's words end: before a closing 好吗 and particles.
  var end: Int {
    var end = line.clause.upperBound
    while end > line.clause.lowerBound + 1, line.has(end - 1, [.particle, .tag]),
      !line.has(end - 1, [.action, .weakAction, .benefit])
    {
      end -= 1
    }
    return end
  }
}
