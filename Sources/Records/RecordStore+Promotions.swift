import Career

extension RecordStore {
  /// Writes down the promotions that a history has led to and that are not in the records yet.
  ///
  /// - Parameter history: finished conversations, the latest first.
  @discardableResult
  package func promote(_ trainee: Trainee, on path: CareerPath, history: [PastConversation], deeds: [PastDeed]) throws
    -> [Ladder.Promotion]
  {
    let known = Set(try journal(of: PromotionRecord.self, about: trainee).map(\.record.to))
    let new = Ladder(on: path, history: history, deeds: deeds).promotions.filter { !known.contains($0.to.text) }
    for promotion in new {
      let record = PromotionRecord(
        from: promotion.from.text, to: promotion.to.text, evidence: promotion.evidence)
      try write(record, at: promotion.stamp, about: [trainee])
    }
    return new
  }

  /// The highest level to which the trainee has been promoted; nil when he has not been yet.
  package func level(of trainee: Trainee, on path: CareerPath) throws -> CareerPath.LevelID? {
    try journal(of: PromotionRecord.self, about: trainee).map { CareerPath.LevelID($0.record.to) }
      .max { path.rank(of: $0) ?? -1 < path.rank(of: $1) ?? -1 }
  }
}
