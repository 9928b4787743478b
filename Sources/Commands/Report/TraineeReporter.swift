import Career
import Library
import Records
import Reports
import Scoring

/// Makes the reports of one trainee.
struct TraineeReporter {
  let store: RecordStore
  let path: CareerPath
  let shelf: ScenarioShelf
  let names: CriterionNames
  let language: Language
  let now: CivilDateTime

  /// How many of the last conversations the heat lines show.
  private static let heatWidth = 10

  func report(_ trainee: Trainee) throws -> TraineeReport {
    let history = try TraineeHistory(of: trainee, in: store, on: path)
    let finished = history.finished
    let period = Period(.month, of: now.dayNumber)
    let indicators = Indicators(in: period, of: finished, by: path.indicators)
    return TraineeReport(
      person: ReportPerson(trainee), madeOn: now, standing: standing(history.standing(on: path)),
      indicators: IndicatorLines(rules: path.indicators, period: period, language: language).lines(indicators),
      played: finished.map(played), counts: Self.counts(finished), skills: skills(finished.prefix(Self.heatWidth)),
      weakSpots: WeakSpots.expectations(in: finished).spots.prefix(8).map {
        .init(name: $0.missed, conversations: $0.conversations)
      }, marks: try marks(of: trainee, on: finished))
  }

  private func standing(_ standing: Standing) -> TraineeReport.Standing {
    let texts = GateText(shelf: shelf, criteria: names, language: language)
    return TraineeReport.Standing(
      level: name(of: standing.level), next: standing.next.map(name),
      gates: standing.gates.map { state in
        let parts = [texts.missing(state.missing), texts.step(state) ?? ""].filter { !$0.isEmpty }
        return .init(
          requirement: texts.requirement(state.gate), missing: parts.joined(separator: language("，", "; ")),
          isOpen: state.isOpen)
      })
  }

  func name(of level: CareerPath.Level) -> String { level.names[language.rawValue] ?? level.id.text }

  func played(_ past: PastConversation) -> TraineeReport.Played {
    TraineeReport.Played(
      title: past.details.title, day: past.details.startedAt, isExam: past.isExam,
      verdict: past.awaitsReview ? .awaitsReview : past.isPassed ? .passed : .failed, total: past.details.points,
      satisfaction: past.satisfaction)
  }

  static func counts(_ finished: [PastConversation]) -> TraineeReport.Counts {
    let rated = finished.compactMap(\.satisfaction)
    return TraineeReport.Counts(
      finished: finished.count, passed: finished.count(where: \.isPassed), exams: finished.count(where: \.isExam),
      awaitingReview: finished.count(where: \.awaitsReview),
      satisfaction: rated.isEmpty ? nil : rated.reduce(0, +) * 100 / rated.count)
  }

  /// The criteria that were seen, those with most faults and misses first; equal ones by id.
  private func skills(_ last: ArraySlice<PastConversation>) -> [Skill] {
    let ids = Set(last.flatMap { $0.details.criteria.map(\.id) })
    let skills = ids.map { id in
      Skill(
        id: id, name: names[id],
        cells: last.reversed().map { past in past.details.criteria.first { $0.id == id }.map(Self.cell) ?? .unseen })
    }
    func trouble(_ skill: Skill) -> Int {
      skill.cells.reduce(0) { $0 + ($1 == .fault ? 3 : $1 == .missed ? 2 : $1 == .partly ? 1 : 0) }
    }
    return skills.sorted { a, b in
      trouble(a) != trouble(b) ? trouble(a) > trouble(b) : scalarOrder(a.id, b.id)
    }
  }

  private static func cell(_ criterion: PastConversation.Criterion) -> Skill.Cell {
    if criterion.faults > 0 { return .fault }
    if criterion.expected == 0 { return criterion.met > 0 ? .met : .unseen }
    return criterion.met >= criterion.expected ? .met : criterion.met > 0 ? .partly : .missed
  }

  /// The latest marks of each conversation, the latest conversation first.
  private func marks(of trainee: Trainee, on finished: [PastConversation]) throws -> [TraineeReport.Marked] {
    let lines = try store.journal(of: HandMarksRecord.self, about: trainee)
    let latest = Dictionary(lines.map { ($0.conversation ?? "", $0.record) }, uniquingKeysWith: { $1 })
    return finished.compactMap { past in
      latest[past.details.key].map {
        .init(title: past.details.title, day: past.details.startedAt, marks: HandMarks($0))
      }
    }
  }
}

/// Papers about one trainee.
extension TraineeReporter {
  func resultSheet(_ trainee: Trainee) throws -> ResultSheet {
    let history = try TraineeHistory(of: trainee, in: store, on: path).finished
    let exams = history.filter(\.isExam)
    return ResultSheet(
      person: ReportPerson(trainee), madeOn: now, exams: exams.reversed().map(played),
      marks: try marks(of: trainee, on: exams))
  }

  func certificate(_ trainee: Trainee) throws -> Certificate {
    let history = try TraineeHistory(of: trainee, in: store, on: path)
    let counts = Self.counts(history.finished)
    return Certificate(
      person: ReportPerson(trainee), level: name(of: history.standing(on: path).level), madeOn: now,
      finished: counts.finished, passed: counts.passed, satisfaction: counts.satisfaction)
  }

  func file(_ trainee: Trainee) throws -> PersonalFile {
    let report = try report(trainee)
    return PersonalFile(report: report, history: report.played.reversed())
  }
}

extension HandMarks {
  init(_ record: HandMarksRecord) {
    self.init(
      posture: record.posture, voice: record.voice, manner: record.manner, comment: record.comment,
      trainer: record.trainer)
  }
}
