import Career
import Records

/// What the records know of one trainee, as the training path counts it.
struct TraineeHistory {
  /// Finished conversations, the latest first.
  let finished: [PastConversation]
  /// The one to go on with, if there is one: the latest that has not ended.
  let open: ConversationSummary?

  init(of trainee: Trainee, in store: RecordStore) throws {
    let all = try store.conversations(of: trainee)
    open = all.first { $0.outcome == nil && $0.turns > 1 }
    finished = all.compactMap(Self.past)
  }

  private static func past(_ summary: ConversationSummary) -> PastConversation? {
    guard let outcome = summary.outcome else { return nil }
    return PastConversation(
      scenario: summary.header.scenario, isExam: summary.header.mode == PlayMode.exam.rawValue,
      isPassed: outcome.isPassed, awaitsReview: outcome.awaitsReview, satisfaction: outcome.satisfaction,
      failFaults: outcome.failFaults.count, missed: outcome.missed, day: RealTime.day(of: summary.header.startedAt) ?? 0
    )
  }
}
