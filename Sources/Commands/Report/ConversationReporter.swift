import Library
import Records
import Reports
import Roleplay
import Scoring

/// Makes the report of one recorded conversation: its turns are played again with the files that were in force, and what
/// was shown is taken from the record.
struct ConversationReporter {
  let store: RecordStore
  let opening: PlayOpening
  let language: Language

  func report(_ summary: ConversationSummary, of trainee: Trainee, marks: HandMarks?) throws -> ConversationReport {
    let turns = try store.turns(of: summary.number)
    let replay = Replay(try opening.kit(pinnedIn: summary), turns: turns, seed: summary.header.seed, language: language)
    let scenario = replay.scenario
    return ConversationReport(
      scenario: scenario.header, trainee: ReportPerson(trainee), isExam: summary.header.mode == PlayMode.exam.rawValue,
      playedAt: summary.playedAt, situation: scenario.briefing.you, customer: scenario.customer.name,
      result: Self.result(summary, in: replay), transcript: replay.transcript, moods: replay.moods,
      scorecard: replay.scorecard, promises: replay.promises, record: replay.record, marks: marks)
  }

  /// What the record says counts; the replay only adds what the record does not hold.
  private static func result(_ summary: ConversationSummary, in replay: Replay) -> ConversationReport.Result {
    guard let outcome = summary.outcome else {
      return .init(
        verdict: .unfinished, total: nil, isCapped: false, ending: nil, why: "", satisfaction: nil,
        unjudgedReplies: replay.unjudgedReplies)
    }
    let ending = replay.scenario.endings.first { $0.id.text == outcome.ending }
    return .init(
      verdict: outcome.awaitsReview ? .awaitsReview : outcome.isPassed ? .passed : .failed, total: outcome.points,
      isCapped: replay.isCapped, ending: Ending.Kind(rawValue: outcome.kind), why: ending?.why ?? "",
      satisfaction: outcome.satisfaction, unjudgedReplies: replay.unjudgedReplies)
  }
}

extension ReportPerson {
  init(_ trainee: Trainee) {
    self.init(name: trainee.name, estate: trainee.estate, post: trainee.post, intake: trainee.intake)
  }
}

extension ConversationSummary {
  /// Where it was played; records of version 0 know no civil time and take this machine's.
  var playedAt: CivilDateTime? {
    header.civil.flatMap(CivilDateTime.init) ?? RealTime.civil(ofStamp: header.startedAt)
  }
}
