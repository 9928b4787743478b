import Documents

/// What can be wrong with a scenario, a persona or the play rules beyond their JSON.
package enum ScenarioFault: Fault, Equatable {
  /// The kinds of ids in a scenario file.
  package enum Kind: String, CaseIterable, Sendable {
    case actor, cue, criterion, deed, ending, event, fact, persona, pledge, stage
  }

  case unknownName(Kind, String, suggestion: String?)
  case duplicateName(Kind, String, first: Range<Int>)
  /// Ids are lower-case ASCII letters, digits and hyphens.
  case badName(String)
  case badMoment(String)
  /// The header keys must stand before all others: the home screen reads no further.
  case headerNotFirst(key: String)
  case unreachableStage(String)
  case stageWithoutWayOut(String)
  case unreachableEnding(String)
  /// No way leads to an ending of the kinds resolved, deferred or handed up.
  case noGoodEnding
  case tooFewWordings(found: Int, needed: Int)
  case repeatedLine(String, first: Range<Int>)
  /// An expectation without points whose condition names no criterion of the weight table.
  case missingPoints
  /// Neither or more than one of the keys that exclude each other.
  case notExactlyOne(of: [String])
  case wrongPersonaLanguage(String)
  case emptyRange(atLeast: Int, atMost: Int)
  /// While there is danger nobody asks for manners.
  case courtesyInDanger
  /// Somebody needs a fact that has no `words`, so that nobody could ever tell him.
  case factWithoutWords(String, neededBy: String)

  package static let allCodes =
    Kind.allCases.map { "unknown-\($0.rawValue)" } + [
      "duplicate-id", "bad-id", "bad-moment", "header-not-first", "unreachable-stage", "stage-without-way-out",
      "unreachable-ending", "no-good-ending", "too-few-wordings", "repeated-line", "missing-points", "not-exactly-one",
      "wrong-persona-language", "empty-range", "courtesy-in-danger", "fact-without-words",
    ]

  package var code: String {
    switch self {
    case .unknownName(let kind, _, _): "unknown-\(kind.rawValue)"
    case .duplicateName: "duplicate-id"
    case .badName: "bad-id"
    case .badMoment: "bad-moment"
    case .headerNotFirst: "header-not-first"
    case .unreachableStage: "unreachable-stage"
    case .stageWithoutWayOut: "stage-without-way-out"
    case .unreachableEnding: "unreachable-ending"
    case .noGoodEnding: "no-good-ending"
    case .tooFewWordings: "too-few-wordings"
    case .repeatedLine: "repeated-line"
    case .missingPoints: "missing-points"
    case .notExactlyOne: "not-exactly-one"
    case .wrongPersonaLanguage: "wrong-persona-language"
    case .emptyRange: "empty-range"
    case .courtesyInDanger: "courtesy-in-danger"
    case .factWithoutWords: "fact-without-words"
    }
  }
}
