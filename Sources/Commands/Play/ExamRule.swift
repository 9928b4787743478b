import Library
import Records
import Scoring

/// One attempt: an exam that was begun is finished before the same scenario is begun again.
struct ExamRule {
  let store: RecordStore
  let language: Language

  func check(_ entry: ScenarioShelf.Entry, mode: PlayMode, by trainee: Trainee) throws {
    guard mode == .exam else { return }
    let open = try store.conversations(of: trainee).contains { summary in
      summary.outcome == nil && summary.turns > 1 && summary.header.mode == PlayMode.exam.rawValue
        && summary.header.scenario == entry.header.id
    }
    guard !open else {
      throw Failure(
        language(
          "这一场的考试已经开始了，只有一次机会：输入“继续”（peilian resume）接着考。",
          "This exam has begun, and there is one attempt: go on with “resume” (peilian resume)."))
    }
  }
}
