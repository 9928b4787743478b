import Documents
import Scoring

/// What a learning record store wants to know of one finished conversation.
package struct XAPIActivity: Equatable, Sendable {
  package enum Verdict: String, Sendable {
    case passed, failed
    /// Finished, but a trainer has still to look.
    case completed
    /// Broken off before an end.
    case terminated
  }

  /// Names the conversation on every machine.
  package let key: String
  package let person: ReportPerson
  /// Names the trainee on every machine.
  package let account: String
  package let scenario: String
  package let title: String
  package let language: Language
  package let isExam: Bool
  package let verdict: Verdict
  /// 0 to 100.
  package let points: Int?
  /// 1 to 5.
  package let satisfaction: Int?
  /// ISO 8601 in UTC, with its Z.
  package let endedAt: String
  /// Real time from the first word to the last.
  package let seconds: Int?

  package init(
    key: String, person: ReportPerson, account: String, scenario: String, title: String, language: Language,
    isExam: Bool, verdict: Verdict, points: Int?, satisfaction: Int?, endedAt: String, seconds: Int?
  ) {
    self.key = key
    self.person = person
    self.account = account
    self.scenario = scenario
    self.title = title
    self.language = language
    self.isExam = isExam
    self.verdict = verdict
    self.points = points
    self.satisfaction = satisfaction
    self.endedAt = endedAt
    self.seconds = seconds
  }
}

/// Statements of the Experience API, version 1.0.3 (ADL, xAPI-Data.md, "Statement Properties").
package struct XAPIStatements: Sendable {
  /// What the ids of activities, accounts and extensions begin with; an address that the company owns, without a slash
  /// at its end. Nothing is ever fetched from it.
  private let home: String

  package init(home: String) { self.home = home }

  package func statement(_ activity: XAPIActivity) -> JSONValue {
    [
      "id": .string(Self.uuid(activity.key)), "actor": actor(activity), "verb": verb(activity.verdict),
      "object": object(activity), "result": result(activity), "context": context(activity),
      "timestamp": .string(activity.endedAt), "version": "1.0.3",
    ]
  }

  private func actor(_ activity: XAPIActivity) -> JSONValue {
    [
      "objectType": "Agent", "name": .string(activity.person.name),
      "account": ["homePage": .string(home), "name": .string(activity.account)],
    ]
  }

  /// Verbs of the ADL vocabulary.
  private func verb(_ verdict: XAPIActivity.Verdict) -> JSONValue {
    let names =
      switch verdict {
      case .passed: ("通过", "passed")
      case .failed: ("未通过", "failed")
      case .completed: ("练完", "completed")
      case .terminated: ("中途退出", "terminated")
      }
    return [
      "id": .string("http://adlnet.gov/expapi/verbs/\(verdict.rawValue)"),
      "display": ["zh-Hans": .string(names.0), "en": .string(names.1)],
    ]
  }

  private func object(_ activity: XAPIActivity) -> JSONValue {
    let type = activity.isExam ? "assessment" : "simulation"
    return [
      "objectType": "Activity", "id": .string(home + "/scenarios/" + Self.segment(activity.scenario)),
      "definition": [
        "name": .object([.init(key: activity.language.folder, value: .string(activity.title))]),
        "type": .string("http://adlnet.gov/expapi/activities/\(type)"),
      ],
    ]
  }

  private func result(_ activity: XAPIActivity) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let points = activity.points {
      members.append(
        .init(
          key: "score",
          value: ["scaled": .hundredths(points), "raw": .integer(points), "min": 0, "max": 100]))
    }
    switch activity.verdict {
    case .passed, .failed: members.append(.init(key: "success", value: .bool(activity.verdict == .passed)))
    case .completed, .terminated: break
    }
    members.append(.init(key: "completion", value: .bool(activity.verdict != .terminated)))
    if let seconds = activity.seconds {
      members.append(.init(key: "duration", value: .string(Self.duration(seconds))))
    }
    if let satisfaction = activity.satisfaction {
      members.append(
        .init(
          key: "extensions",
          value: .object([.init(key: home + "/xapi/satisfaction", value: .integer(satisfaction))])))
    }
    return .object(members)
  }

  private func context(_ activity: XAPIActivity) -> JSONValue {
    let person = activity.person
    let told = [("estate", person.estate), ("post", person.post), ("intake", person.intake)].filter { !$0.1.isEmpty }
    let extensions =
      told.map { JSONValue.Member(key: home + "/xapi/" + $0.0, value: .string($0.1)) }
      + [.init(key: home + "/xapi/mode", value: activity.isExam ? "exam" : "practice")]
    return [
      "platform": "Peilian", "language": .string(activity.language.folder),
      "extensions": .object(extensions),
    ]
  }
}

extension XAPIStatements {
  /// `PT1H2M3S`, without what is nought.
  static func duration(_ seconds: Int) -> String {
    let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")].filter { $0.0 > 0 }
    return "PT" + (parts.isEmpty ? "0S" : parts.map { "\($0.0)\($0.1)" }.joined())
  }

  /// A conversation's key where it is a UUID, else one made of it: a store that is sent the same twice keeps it once.
  static func uuid(_ key: String) -> String {
    let lower = key.lowercased()
    let parts = lower.split(separator: "-", omittingEmptySubsequences: false)
    let isHex = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } }
    if parts.map(\.utf8.count) == [8, 4, 4, 4, 12], isHex { return lower }
    var digits = Array(ContentHash(of: key.utf8).text.filter { $0.isHexDigit }.lowercased().prefix(32))
    digits += [Character](repeating: "0", count: 32 - digits.count)
    // RFC 9562: version 8 is for values of one's own making; the variant is 10 in binary.
    digits[12] = "8"
    digits[16] = "8"
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
  }

  /// An id in an address: what is not a letter, digit, `-`, `.` or `_` of ASCII is written in percent.
  private static func segment(_ id: String) -> String {
    id.utf8.map { byte -> String in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
