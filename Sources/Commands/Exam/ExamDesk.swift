import Career
import Documents
import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// Holds an exam: one scenario after another, each on a variant that the trainee has not met, against the clock.
struct ExamDesk {
  let bench: TraineeBench
  let trainee: Trainee
  let shelf: ScenarioShelf

  private var language: Language { bench.language }
  private var rules: ExamRules { bench.path.exams }

  struct Sitting {
    let key: String
    let record: SittingRecord
  }

  // MARK: - Which exam

  /// The one that is under way or was opened for him and is not finished; nil when there is none.
  func waiting() throws -> Sitting? { try sittings().last { try result(of: $0).state == .open } }

  /// The one that waits for him, or a new one of these scenarios.
  func sitting(_ words: [String]) throws -> Sitting {
    if let open = try waiting(), words.isEmpty { return try admitted(to: open) }
    let talks = try bench.store.history(of: trainee, by: rules)
    try refuse(unless: permission(talks))
    let scenarios = try words.isEmpty ? proposed(talks) : words.map(entry).map(\.header.id)
    guard !scenarios.isEmpty else {
      throw Failure(language("没有可考的场景。", "There is no scenario to sit."))
    }
    let record = SittingRecord(
      title: language("\(trainee.name)的考试", "exam of \(trainee.name)"), scenarios: scenarios,
      startsAt: RealTime.stamp())
    return Sitting(key: try bench.store.write(record, at: RealTime.stamp(), about: [trainee]), record: record)
  }

  /// His own and those of his estate and intake, the oldest first.
  private func sittings() throws -> [Sitting] {
    try bench.store.journal(of: SittingRecord.self).filter { line in
      guard line.about.isEmpty else { return line.about.contains(trainee.key) }
      let (estate, intake) = (line.record.estate, line.record.intake)
      return [trainee.estate, ""].contains(estate) && [trainee.intake, ""].contains(intake)
    }.map { Sitting(key: $0.key, record: $0.record) }
  }

  private func parts(of sitting: Sitting) throws -> [ReviewedConversation] {
    try bench.store.reviewed(of: trainee, by: rules).filter { $0.summary.header.sitting == sitting.key }
  }

  func result(of sitting: Sitting) throws -> ExamResult {
    ExamResult(of: try parts(of: sitting).compactMap(\.past), scenarios: sitting.record.scenarios.count, by: rules)
  }

  /// Who has begun goes on; who comes too late for the beginning waits for the next one.
  private func admitted(to sitting: Sitting) throws -> Sitting {
    guard try parts(of: sitting).isEmpty, let starts = RealTime.date(of: sitting.record.startsAt) else {
      return sitting
    }
    let late = RealTime.now.timeIntervalSince(starts)
    if late < 0 {
      throw Failure(
        language("考试“\(sitting.record.title)”还没开始。", "The exam “\(sitting.record.title)” has not begun yet."))
    }
    guard late <= Double(rules.lateMinutes * 60) else {
      throw Failure(
        language(
          "考试“\(sitting.record.title)”开始已超过 \(rules.lateMinutes) 分钟，不能再进场，请等下一场。",
          "The exam “\(sitting.record.title)” began more than \(rules.lateMinutes) minutes ago; wait for the next one.")
      )
    }
    return sitting
  }

  private func permission(_ talks: [PastConversation]) throws -> ExamPermission {
    let signed = try bench.store.journal(of: SignOffRecord.self, about: trainee).map(\.at).max() ?? ""
    let failed = try sittings().filter { try result(of: $0).state == .failed }
    let days = try failed.compactMap { sitting in
      try parts(of: sitting).compactMap(\.past).filter { $0.details.stamp > signed }.map(\.day).max()
    }
    return ExamPermission(failedDays: days, today: RealTime.today(), by: rules)
  }

  private func refuse(unless permission: ExamPermission) throws {
    switch permission {
    case .granted: return
    case .tooSoon(let day):
      let (year, month, date) = CivilDateTime(minutes: day * 1440).date
      throw Failure(
        language(
          "补考要等到 \(year) 年 \(month) 月 \(date) 日。先把丢分的地方练一练。", "The next try is open from \(year)-\(month)-\(date)."))
    case .needsSignOff(let tries):
      throw Failure(
        language(
          "已经考了 \(tries) 次没过，请带教签字后再考：peilian sign-off \(trainee.name) --mentor 带教姓名",
          "Failed \(tries) times: the mentor signs off first (peilian sign-off)."))
    }
  }

  /// What the next gate of the ladder still wants in an exam; else the first scenarios of the shelf.
  private func proposed(_ talks: [PastConversation]) throws -> [String] {
    let history = try TraineeHistory(of: trainee, in: bench.store, on: bench.path)
    for state in history.standing(on: bench.path).gates {
      if case .scenariosPassed(_, _, true, _) = state.gate, case .scenarios(_, let open) = state.missing {
        let known = open.filter { id in shelf.entries.contains { $0.header.id == id } }
        if !known.isEmpty { return Array(known.prefix(rules.scenarios)) }
      }
    }
    return shelf.entries.prefix(rules.scenarios).map(\.header.id)
  }

  private func entry(_ words: String) throws -> ScenarioShelf.Entry {
    try ScenarioChoice(shelf: shelf, language: language).entry(words, history: nil)
  }

  // MARK: - Sitting it

  /// Plays what is still to be played; returns early when the trainee is interrupted.
  func hold(_ sitting: Sitting, reading keyboard: inout some LineReader) throws {
    bench.screen.show(opening(sitting))
    for (index, id) in sitting.record.scenarios.enumerated() {
      let parts = try parts(of: sitting)
      let own = parts.first { $0.summary.header.scenario == id }
      if own?.past != nil { continue }
      bench.screen.show(
        StyledText(
          language(
            "第 \(index + 1) 题，共 \(sitting.record.scenarios.count) 题",
            "\(index + 1) of \(sitting.record.scenarios.count)"), .bold))
      guard try play(id, in: sitting, resuming: own?.summary, reading: &keyboard) else { return }
    }
    bench.screen.show(ExamScreen(language: language).lines(try result(of: sitting), title: sitting.record.title))
  }

  private func opening(_ sitting: Sitting) -> [StyledText] {
    let (count, minutes) = (sitting.record.scenarios.count, rules.minutesPerScenario)
    return [
      StyledText(
        language("考试：\(count) 个场景，每个 \(minutes) 分钟", "Exam: \(count) scenarios, \(minutes) minutes each"), .bold),
      StyledText(
        language(
          "没有提示，不能重来；到时间就交卷。过 \(min(rules.toPass, count)) 个算通过，红线由带教确认。",
          "No hints, no second try; when the time is over it counts as it stands. \(min(rules.toPass, count)) to pass."),
        .dim),
    ]
  }

  /// False when it can be taken up again later: the clock runs on.
  private func play(
    _ id: String, in sitting: Sitting, resuming open: ConversationSummary?, reading keyboard: inout some LineReader
  ) throws -> Bool {
    let opening = PlayOpening(folder: bench.folder, store: bench.store, language: language)
    let opened =
      try open.map { try opening.resume($0) }
      ?? opening.begin(
        try entry(id), by: trainee, mode: .exam, seed: try seed(for: id, in: sitting), sitting: sitting.key)
    let began = open.flatMap { RealTime.date(of: $0.header.startedAt) } ?? RealTime.now
    var reader = DeadlineReader(keyboard, until: began.addingTimeInterval(Double(rules.minutesPerScenario * 60)))
    var desk = PlayDesk(
      opened, language: language, screen: bench.screen, options: try bench.playOptions(of: trainee),
      drafts: bench.drafts)
    let leave = try desk.run(reading: &reader)
    keyboard = reader.reader
    guard leave == .interrupted else { return true }
    guard reader.isOver else { return false }
    bench.screen.show(StyledText(language("时间到，这一题交卷。", "The time is over."), .warning))
    var session = desk.session
    if session.conversation.outcome == nil { _ = try session.take(.left) }
    return true
  }

  /// Drawn from the exam and the trainee, so that neighbours have other variants; never one that he has met.
  private func seed(for id: String, in sitting: Sitting) throws -> UInt64 {
    let met = Set(try bench.store.conversations(of: trainee).filter { $0.header.scenario == id }.map(\.header.seed))
    var number = 0
    while true {
      let text = "\(sitting.key)\u{0}\(trainee.key)\u{0}\(id)\u{0}\(number)"
      let seed = (UInt64(ContentHash(of: text.utf8).text.prefix(12), radix: 16) ?? 0) % 1_000_000_000
      if !met.contains(seed) { return seed }
      number += 1
    }
  }
}
