/// Decides by what stands around it whether an expression lies ahead at all.
struct TimeSense {
  let line: TokenLine
  let language: Language

  /// Nil for a bare span that is no time of anything: 一个月三千块.
  func use(of match: TimeMatch, from index: Int) -> TimeExpression.Use? {
    switch match.sense {
    case .vague: return .vague
    case .past: return .past
    case .standing: return .standing
    case .ahead: return isStanding ? .standing : isOver(index, match) ? .past : .stated
    case .bare: return bare(match, from: index)
    }
  }

  /// Opening hours and terms: the clause says what always holds.
  private var isStanding: Bool { line.contains(TimeKinds.standing) }

  /// 三点来过了 is over whatever its words say; only a past mark right at it counts.
  private func isOver(_ index: Int, _ match: TimeMatch) -> Bool {
    language == .chinese && line.has(index - 1, .done) && !line.has(index - 1, TimeKinds.vague)
      || language == .english && line.has(index - 1, .elapsed) && line.has(index - 1, .done)
  }

  private func bare(_ match: TimeMatch, from index: Int) -> TimeExpression.Use? {
    if language == .chinese, line.has(index - 1, .dayLead) { return .stated }
    if line.has(match.end, .aspect) || line.has(index - 1, .aspect) { return .past }
    if line.has(index - 1, .elapsed) { return .past }
    if line.has(index - 1, [.every, .lead]) || isStanding { return .standing }
    return language == .chinese ? chinese(match, index) : english(match, index)
  }

  private func chinese(_ match: TimeMatch, _ index: Int) -> TimeExpression.Use? {
    let goesOn = line.isEnd(match.end) || line.has(match.end, .goesOn)
    return goesOn || line.has(match.end, [.action, .weakAction, .benefit, .speaker, .post, .modal, .tag])
      ? .stated : nil
  }

  private func english(_ match: TimeMatch, _ index: Int) -> TimeExpression.Use? {
    let isAlone = index == line.clause.lowerBound && line.isEnd(match.end)
    if isAlone || line.has(match.end, .goesOn) { return .stated }
    return line.behind(index).contains { line.has($0, [.will, .speakerWill, .customerGets]) } ? .stated : nil
  }
}
