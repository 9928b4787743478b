import Career
import Foundation
import Library
import Records
import Roleplay
import Scoring

/// Fills a records folder with made-up trainees and conversations, the same for the same seed.
struct MadeRecords {
  let store: RecordStore
  let scenarios: [ScenarioHeader]
  /// Days since 0001-01-01: what is made up happened in the year before.
  let today: Int
  private var numbers: BenchNumbers
  private let turns: [MadeConversation.Encoded]

  private static let days = 360
  private static let repliesEach = 8

  init(_ store: RecordStore, scenarios: [ScenarioHeader], today: Int, seed: UInt64) throws {
    self.store = store
    self.scenarios = scenarios
    self.today = today
    numbers = BenchNumbers(seed: seed)
    turns = try (0..<Self.repliesEach).map { try MadeConversation.Encoded(Self.turn($0)) }
  }

  /// One transaction for each trainee: what a bundle brings, not what a person types.
  mutating func fill(trainees: Int, conversations: Int, progress: (Int, Int) -> Void) throws {
    for number in 0..<trainees {
      let trainee = try store.enter(
        [
          .name: Self.surnames[number % Self.surnames.count] + "学员\(number)", .number: "\(10_000 + number)",
          .estate: "项目\(1 + number % 40)", .intake: "2026-\(1 + number % 12)",
        ], at: stamp(0))
      let count = (number + 1) * conversations / trainees - number * conversations / trainees
      let made = (0..<count).map { conversation(day: $0 * Self.days / max(1, count)) }
      let keys = try store.add(made, by: trainee)
      try addJournal(of: trainee, made, keys)
      progress(number + 1, trainees)
    }
  }

  private static let surnames = ["曾", "单", "安", "任", "仇", "查", "区", "解", "王", "陈", "李", "赵"]

  private mutating func conversation(day: Int) -> MadeConversation {
    let scenario = scenarios[numbers.next(below: scenarios.count)]
    let civil = CivilDateTime(minutes: (today - Self.days + 1 + day) * 1440 + 480 + numbers.next(below: 600))
    let isExam = numbers.next(below: 5) == 0
    let header = HeaderRecord(
      scenario: scenario.id, title: scenario.title, language: "zh", mode: isExam ? "exam" : "practice",
      seed: UInt64(numbers.next(below: 1_000_000)), engine: 1, startedAt: civil.description + ":00Z",
      civil: civil.description)
    return MadeConversation(header: header, outcome: outcome(), turns: turns)
  }

  private mutating func outcome() -> OutcomeRecord {
    let (satisfaction, earned) = (2 + numbers.next(below: 4), 50 + numbers.next(below: 50))
    let (isFail, isUnclear) = (numbers.next(below: 40) == 0, numbers.next(below: 100) == 0)
    var details = OutcomeDetails(
      endedAt: stamp(0), replies: Self.repliesEach, minutes: 20, firstUseful: 1 + numbers.next(below: 4), hints: 0,
      earned: earned, deducted: 0, passMark: 60, cap: 40)
    details.criteria = ["courtesy.apology", "deescalation.restate", "solving.deadline", "deescalation.empathy"].map {
      OutcomeDetails.Criterion(criterion: $0, expected: 1, met: numbers.next(below: 4) == 0 ? 0 : 1)
    }
    (details.promises.timed, details.promises.kept) = (2, numbers.next(below: 3))
    details.faults = [
      .init(reply: 2, rule: "B14.go-elsewhere", criterion: "conduct.blame-shifting", severity: "heavy", cost: 12)
    ]
    if isFail {
      details.faults.append(
        .init(reply: 3, rule: "B01.order", criterion: "conduct.order", severity: "fail", cost: 24))
    }
    if isUnclear { details.unjudged = [4] }
    return OutcomeRecord(
      ending: "end", kind: satisfaction > 2 ? "resolved" : "complaint", satisfaction: satisfaction,
      points: isUnclear ? nil : earned, isPassed: earned >= 60 && !isFail && !isUnclear, awaitsReview: isUnclear,
      failFaults: isFail ? ["B01.order"] : [], missed: ["复述确认", "说清时限"].filter { _ in numbers.next(below: 2) == 0 },
      retractions: 0, details: details)
  }

  /// Questions answered, a diary, and a trainer's word on half of what waits for one.
  private mutating func addJournal(of trainee: Trainee, _ made: [MadeConversation], _ keys: [String]) throws {
    let questions = (0..<60).map { number in
      let day = today - numbers.next(below: Self.days)
      let answer = QuizAnswerRecord(
        question: "q\(number % 30)", day: day, language: "zh", given: "1", isRight: number % 4 != 0, grade: "good",
        sitting: nil)
      return (record: answer, at: stamp(day), conversation: String?.none)
    }
    try store.add(questions, about: trainee)
    var verdicts: [(record: VerdictRecord, at: String, conversation: String?)] = []
    for (made, key) in zip(made, keys) where made.header.mode == "exam" && numbers.next(below: 2) == 0 {
      for rule in made.outcome.failFaults {
        let verdict = VerdictRecord(reply: 3, rule: rule, decision: "overturned", reviewer: "李带教")
        verdicts.append((verdict, made.header.startedAt, key))
      }
    }
    try store.add(verdicts, about: trainee)
  }

  private func stamp(_ day: Int) -> String {
    CivilDateTime(minutes: (day == 0 ? today - Self.days : day) * 1440).description + ":00Z"
  }

  private static func turn(_ number: Int) -> TurnRecord {
    TurnRecord(
      event: EventRecord(
        kind: number == 0 ? .began : .replied, actor: "owner",
        text: "王女士，报了三次都没人来，这是我们没做好，对不起。我现在就联系工程部，十一点给您打电话。\(number)"),
      hearing: nil,
      shown: [LineRecord(speaker: "owner", text: "……滴啊，接了三个盆了。我一宿起来倒了四趟，你们管不管？")],
      moods: [MoodRecord(actor: "owner", anger: 50, trust: 30), MoodRecord(actor: "engineer", anger: 5, trust: 50)],
      stage: "facts", clock: "2026-03-03T10:07")
  }
}
