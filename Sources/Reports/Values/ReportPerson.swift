/// One who practises, as a report names him.
package struct ReportPerson: Equatable, Sendable {
  package let name: String
  /// 项目, 岗位, 批次; empty when not told.
  package let estate: String
  package let post: String
  package let intake: String

  package init(name: String, estate: String, post: String, intake: String) {
    self.name = name
    self.estate = estate
    self.post = post
    self.intake = intake
  }

  /// 锦绣家园 · 前台 · 2026 秋, without what is not told.
  package var place: String { [estate, post, intake].filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// What a trainer enters by hand, since no program sees or hears it.
package struct HandMarks: Equatable, Sendable {
  /// 1 to 5 each; nil when not marked.
  package let posture: Int?
  package let voice: Int?
  package let manner: Int?
  package let comment: String
  /// Who marked; empty when not told.
  package let trainer: String

  package init(posture: Int?, voice: Int?, manner: Int?, comment: String, trainer: String) {
    self.posture = posture
    self.voice = voice
    self.manner = manner
    self.comment = comment
    self.trainer = trainer
  }
}
