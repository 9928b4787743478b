import Career
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
  let path: CareerPath
  let language: Language

  func report(_ summary: ConversationSummary, of trainee: Trainee) throws -> ConversationReport {
    let turns = try store.turns(of: summary.number)
    let replay = Replay(try opening.kit(pinnedIn: summary), turns: turns, of: summary.header, language: language)
    let scenario = replay.scenario
    let verdicts = try store.journal(of: VerdictRecord.self, conversation: summary.key).map(\.record)
    let marks = try store.journal(of: HandMarksRecord.self, conversation: summary.key).last?.record
    return ConversationReport(
      scenario: scenario.header, trainee: ReportPerson(trainee), isExam: summary.header.mode == PlayMode.exam.rawValue,
      playedAt: summary.playedAt, situation: scenario.briefing.you, customer: scenario.customer.name,
      result: result(summary, verdicts, in: replay), transcript: replay.transcript, moods: replay.moods,
      scorecard: replay.scorecard, promises: replay.promises, record: replay.record, marks: marks.map(HandMarks.init))
  }

  /// What the record and the trainers say counts; the replay only adds what the record does not hold.
  private func result(_ summary: ConversationSummary, _ verdicts: [VerdictRecord], in replay: Replay)
    -> ConversationReport.Result
  {
    guard let past = PastConversation(summary, verdicts: verdicts, by: path.exams), let outcome = summary.outcome else {
      return .init(
        verdict: .unfinished, total: nil, isCapped: false, ending: nil, why: "", satisfaction: nil,
        unjudgedReplies: replay.unjudgedReplies)
    }
    let ending = replay.scenario.endings.first { $0.id.text == outcome.ending }
    return .init(
      verdict: past.awaitsReview ? .awaitsReview : past.isPassed ? .passed : .failed, total: past.details.points,
      isCapped: past.details.points != nil && replay.isCapped, ending: Ending.Kind(rawValue: outcome.kind),
      why: ending?.why ?? "", satisfaction: past.satisfaction, unjudgedReplies: replay.unjudgedReplies)
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
