extension SpeechWords {
  /// What a clause that asks wants to be told; whether it is so, if nothing says otherwise.
  func kind(of clause: SpokenClause) -> QuestionKind {
    let isVerbFirst = beginsWithVerb(clause) && !clause.holds(anyOf: asksAbout)
    let kind = QuestionKind.allCases.first { !(isVerbFirst && $0.hasWord) && isKind($0, clause) } ?? .whether
    return kind.isPlain && isAboutOthers(clause) ? .whether : kind
  }

  /// Have you a key, and has he one.
  func beginsWithVerb(_ clause: SpokenClause) -> Bool { clause.begins(withAny: verbs, after: conjunctions) }

  private func isAboutOthers(_ clause: SpokenClause) -> Bool {
    clause.holds(anyOf: others) || clause.holds(anyOf: names)
      || customers.contains { clause.holds($0) && !$0.begin(clause.scalars) }
  }

  /// 办家属卡, and not 办好给您打电话.
  func isErrand(_ promise: String) -> Bool {
    let clause = SpokenClause(Array(promise.unicodeScalars)[...])
    return clause.holds(anyOf: errands) && !clause.holds(anyOf: tidings)
  }

  /// 给您回电话, whoever does it.
  func isTidings(_ promise: String) -> Bool {
    SpokenClause(Array(promise.unicodeScalars)[...]).holds(anyOf: tidings)
  }

  /// As it is meant among these people.
  func naming(_ actors: [Actor]) -> SpeechWords {
    func names(_ actors: [Actor]) -> [SpokenWords] {
      actors.flatMap { [$0.name] + $0.aliases }.map { SpokenWords(Self.lowered($0)) }
    }
    var words = self
    words.names = names(actors.filter { $0.role != .customer })
    words.customers = names(actors.filter { $0.role == .customer })
    return words
  }

  func isKind(_ kind: QuestionKind, _ clause: SpokenClause) -> Bool {
    guard let frames = kinds[kind], clause.fits(anyOf: frames) else { return false }
    return kind != .favour || !clause.fits(anyOf: notFavours)
  }
}
