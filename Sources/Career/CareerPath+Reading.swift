import Documents

/// What can be wrong with a career path beyond its JSON.
package enum CareerFault: Fault, Equatable {
  case duplicateLevel(String)
  /// A gate asks for more scenarios than it names.
  case gateOutOfReach(count: Int, scenarios: Int)
  /// The weights of the indicators are percents of one whole.
  case weightsNotHundred(Int)

  package static let allCodes = ["duplicate-level", "gate-out-of-reach", "weights-not-hundred"]

  package var code: String {
    switch self {
    case .duplicateLevel: "duplicate-level"
    case .gateOutOfReach: "gate-out-of-reach"
    case .weightsNotHundred: "weights-not-hundred"
    }
  }
}

extension CareerPath {
  package static let supportedFormat = 0

  /// Reads `Rubrics/career-path.json`; nil when there is no ladder to stand on. Faults go into `diagnostics`.
  package static var reading: Reading<CareerPath> {
    .object { reader in
      reader.format(supportedFormat)
      guard let levels = reader.required("levels", .array(of: .placed(level), orEmpty: false)), !levels.isEmpty else {
        return nil
      }
      var ids: Set<LevelID> = []
      for level in levels where !ids.insert(level.value.id).inserted {
        reader.diagnostics.report(CareerFault.duplicateLevel(level.value.id.text), at: level.place)
      }
      let indicators = reader.optional("indicators", IndicatorRules.reading)
      let exams = reader.optional("exams", ExamRules.reading)
      return CareerPath(
        levels: levels.map(\.value), indicators: indicators ?? IndicatorRules(), exams: exams ?? ExamRules())
    }
  }

  private static var level: Reading<Level> {
    .object { reader in
      let id = reader.required("id", .string)
      let names = reader.required("names", .entries(of: .string))
      let gates = reader.required("gates", .array(of: gate))
      guard let id, let names, let gates else { return nil }
      return Level(
        id: LevelID(id),
        names: Dictionary(names.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }),
        gates: gates)
    }
  }

  private enum GateKind: String, CaseIterable {
    case scenariosPassed = "scenarios-passed"
    case satisfactionHeld = "satisfaction-held"
    case noFailFault = "no-fail-fault"
    case criteriaMastered = "criteria-mastered"
    case commentsGiven = "comments-given"
    case drillsLed = "drills-led"
    case newcomersCoached = "newcomers-coached"
    case signedOff = "signed-off"
    case knowledgePassed = "knowledge-passed"
  }

  private static var gate: Reading<Gate> {
    .object { reader in
      switch reader.required("kind", Reading<GateKind>.oneOf) {
      case .scenariosPassed?: scenariosPassed(&reader)
      case .satisfactionHeld?: satisfactionHeld(&reader)
      case .noFailFault?: reader.required("run", run).map(Gate.noFailFault)
      case .criteriaMastered?: criteriaMastered(&reader)
      case .commentsGiven?: deeds(.comments, &reader)
      case .drillsLed?: deeds(.drills, &reader)
      case .newcomersCoached?: deeds(.newcomers, &reader)
      case .signedOff?: deeds(.signOffs, &reader)
      case .knowledgePassed?: deeds(.knowledge, &reader)
      case nil: nil
      }
    }
  }

  private static func scenariosPassed(_ reader: inout ObjectReader) -> Gate? {
    let scenarios = reader.required("anyOf", .array(of: .string, orEmpty: false))
    let count = reader.required("count", .placed(.int(1...1000)))
    let inExam = reader.required("inExam", .bool)
    let unseen = reader.optional("unseen", .bool)
    guard let scenarios, let count, let inExam else { return nil }
    if count.value > scenarios.count {
      reader.diagnostics.report(
        CareerFault.gateOutOfReach(count: count.value, scenarios: scenarios.count), at: count.place)
    }
    return .scenariosPassed(anyOf: scenarios, count: count.value, inExam: inExam, unseen: unseen ?? false)
  }

  private static func criteriaMastered(_ reader: inout ObjectReader) -> Gate? {
    let criteria = reader.required("criteria", .array(of: .string, orEmpty: false))
    let times = reader.required("times", run)
    guard let criteria, let times else { return nil }
    return .criteriaMastered(criteria, times: times)
  }

  private static func deeds(_ kind: PastDeed.Kind, _ reader: inout ObjectReader) -> Gate? {
    reader.required("count", run).map { .deeds(kind, count: $0) }
  }

  private static func satisfactionHeld(_ reader: inout ObjectReader) -> Gate? {
    let tenths = reader.required("tenths", .int(10...50))
    let run = reader.required("run", run)
    guard let tenths, let run else { return nil }
    return .satisfactionHeld(tenths: tenths, run: run)
  }

  private static var run: Reading<Int> { .int(1...1000) }
}
