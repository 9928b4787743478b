/// What a trainer enters by hand about one conversation: posture, voice and manner, which no program sees or hears.
/// About the trainee. The latest line of a conversation stands.
package struct HandMarksRecord: JournalRecord {
  package static let kind = "hand-marks"
  package var version = 0
  /// 1 to 5 each; nil when not marked.
  package var posture: Int?
  package var voice: Int?
  package var manner: Int?
  package var comment: String
  package var trainer: String

  package init(posture: Int?, voice: Int?, manner: Int?, comment: String, trainer: String) {
    self.posture = posture
    self.voice = voice
    self.manner = manner
    self.comment = comment
    self.trainer = trainer
  }
}
