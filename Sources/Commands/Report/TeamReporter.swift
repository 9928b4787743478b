import Career
import Records
import Reports
import Scoring

extension [Trainee] {
  /// By the reading of the surname; those of one name in the order of the roster.
  var byName: [Trainee] {
    let keyed = enumerated().map { (order: NameOrder($0.element.name), place: $0.offset, trainee: $0.element) }
    return keyed.sorted { $0.order != $1.order ? $0.order < $1.order : $0.place < $1.place }.map(\.trainee)
  }
}

/// Makes the reports of many: an intake, an estate, the group.
struct TeamReporter {
  let store: RecordStore
  let path: CareerPath
  let language: Language
  let now: CivilDateTime

  /// - Parameter step: told how many of how many trainees are done.
  func report(_ kind: TeamReport.Kind, named name: String, step: (Int, Int) -> Void) throws -> TeamReport {
    let trainees = try store.trainees().filter { ($0[kind == .intake ? .intake : .estate]) == name }.byName
    let levels = try store.levels(on: path)
    var people: [TeamReport.Member] = []
    var missed: [String: Int] = [:]
    for (index, trainee) in trainees.enumerated() {
      let own = try store.missed(of: trainee, inLast: WeakSpots.window)
      for spot in own { missed[spot.title, default: 0] += spot.conversations }
      people.append(try member(trainee, weakest: own.first?.title ?? "", levels: levels))
      step(index + 1, trainees.count)
    }
    let spots = missed.sorted { $0.value != $1.value ? $0.value > $1.value : scalarOrder($0.key, $1.key) }
    return TeamReport(
      kind: kind, name: name, madeOn: now, people: people,
      weakSpots: spots.prefix(8).map { .init(name: $0.key, conversations: $0.value) })
  }

  private func member(_ trainee: Trainee, weakest: String, levels: [String: CareerPath.LevelID]) throws
    -> TeamReport.Member
  {
    let lines = try store.lines(of: trainee, by: path.exams)
    let rated = lines.compactMap(\.satisfaction)
    let level = levels[trainee.key].flatMap(path.rank).map { path.levels[$0] } ?? path.levels[0]
    return TeamReport.Member(
      person: ReportPerson(trainee), level: level.names[language.rawValue] ?? level.id.text, finished: lines.count,
      passed: lines.count(where: \.isPassed),
      satisfaction: rated.isEmpty ? nil : rated.reduce(0, +) * 100 / rated.count,
      lastTen: lines.prefix(10).reversed().map(\.points), lastDay: lines.first?.civil, weakest: weakest)
  }

  func group(step: (Int, Int) -> Void) throws -> GroupReport {
    let sums = try store.estateSums(
      on: now.dayNumber, weeks: GroupReport.weekCount, by: path.exams, step: step)
    return GroupReport(
      madeOn: now, estates: sums.map(Self.estate).sorted { NumberedOrder($0.name) < NumberedOrder($1.name) })
  }

  private static func estate(_ sum: EstateSum) -> GroupReport.Estate {
    GroupReport.Estate(
      name: sum.estate, trainees: sum.trainees, active: sum.active, finished: sum.finished, passed: sum.passed,
      awaitingReview: sum.awaitingReview, satisfactionSum: sum.satisfactionSum,
      satisfactionCount: sum.satisfactionCount,
      weeks: sum.weeks.map {
        .init(finished: $0.finished, satisfactionSum: $0.satisfactionSum, satisfactionCount: $0.satisfactionCount)
      }, lastDay: sum.lastDay, weakest: sum.missedMost?.title ?? "")
  }
}
