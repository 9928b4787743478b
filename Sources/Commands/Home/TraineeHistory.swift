import Career
import Records

/// What the records know of one trainee, as the training path counts it.
struct TraineeHistory {
  /// All conversations with what trainers have said about them, the latest first.
  let reviewed: [ReviewedConversation]
  /// Finished conversations, the latest first.
  let finished: [PastConversation]
  /// The one to go on with, if there is one: the latest that has not ended. Parts of an exam are not resumed from here.
  let open: ConversationSummary?
  /// What counts on the ladder besides conversations.
  let deeds: [PastDeed]
  /// The highest level that the records know.
  let reached: CareerPath.LevelID?

  init(of trainee: Trainee, in store: RecordStore, on path: CareerPath) throws {
    reviewed = try store.reviewed(of: trainee, by: path.exams)
    open =
      reviewed.first { $0.summary.outcome == nil && $0.summary.turns > 1 && $0.summary.header.sitting == nil }?.summary
    finished = reviewed.compactMap(\.past)
    deeds = try store.deeds(of: trainee)
    try store.promote(trainee, on: path, history: finished, deeds: deeds)
    reached = try store.level(of: trainee, on: path)
  }

  func standing(on path: CareerPath) -> Standing {
    Standing(on: path, history: finished, deeds: deeds, reached: reached)
  }
}
