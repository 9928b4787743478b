import Documents
import Foundation
import Scoring
import Testing

@testable import Reports

/// Statements against what xAPI 1.0.3 demands (xAPI-Data.md, sections 2.4 and 4).
@Suite struct XAPITests {
  private func activity(
    key: String = "7C9E6679-7425-40DE-944B-E07FC1F90AE7", verdict: XAPIActivity.Verdict = .passed, points: Int? = 78,
    seconds: Int? = 3725, isExam: Bool = false, person: ReportPerson = ReportFixture.person
  ) -> XAPIActivity {
    XAPIActivity(
      key: key, person: person, account: "1007", scenario: "sc-02", title: "愤怒的业主", language: .chinese,
      isExam: isExam, verdict: verdict, points: points, satisfaction: 4, endedAt: "2026-11-22T10:05:00Z",
      seconds: seconds)
  }

  private func statement(_ activity: XAPIActivity) -> JSONValue {
    XAPIStatements(home: "https://training.example.com").statement(activity)
  }

  @Test(arguments: [
    (XAPIActivity.Verdict.passed, 78 as Int?), (.failed, 0), (.completed, nil), (.terminated, nil), (.passed, 100),
  ])
  func everyStatementKeepsToTheSpecification(_ verdict: XAPIActivity.Verdict, _ points: Int?) throws {
    let text = statement(activity(verdict: verdict, points: points)).text
    #expect(XAPISchema.faults(in: try XAPISchema.object(text)) == [])
  }

  @Test func whoTellsNothingOfHimselfStillMakesAStatement() throws {
    let nobody = ReportPerson(name: "小林", estate: "", post: "", intake: "")
    let made = activity(key: "odd key", seconds: nil, isExam: true, person: nobody)
    #expect(XAPISchema.faults(in: try XAPISchema.object(statement(made).text)) == [])
  }

  @Test func theScoreIsScaledAndRaw() {
    let text = statement(activity()).text
    #expect(text.contains(#""score":{"scaled":0.78,"raw":78,"min":0,"max":100},"success":true,"completion":true"#))
    #expect(text.contains(#""duration":"PT1H2M5S""#))
    #expect(statement(activity(points: 100)).text.contains(#""scaled":1.00,"#))
  }

  @Test func theSameConversationHasTheSameIdEverywhere() {
    #expect(XAPIStatements.uuid("7C9E6679-7425-40DE-944B-E07FC1F90AE7") == "7c9e6679-7425-40de-944b-e07fc1f90ae7")
    #expect(
      XAPIStatements.uuid("a") == XAPIStatements.uuid("a") && XAPIStatements.uuid("a") != XAPIStatements.uuid("b"))
  }

  @Test(arguments: [(0, "PT0S"), (59, "PT59S"), (60, "PT1M"), (3600, "PT1H"), (90061, "PT25H1M1S")])
  func durationsAreISO8601(_ seconds: Int, _ text: String) {
    #expect(XAPIStatements.duration(seconds) == text)
  }

  @Test(arguments: [
    (#""objectType":"Agent""#, #""objectType":"Robot""#), (#""scaled":0.78"#, #""scaled":1.78"#),
    (#""id":"7c9e"#, #""id":"xc9e"#), (#""zh-Hans":"通过""#, #""zh Hans":"通过""#),
    (#""timestamp":"2026-11-22T10:05:00Z""#, #""timestamp":"yesterday""#), (#""verb":"#, #""verbs":"#),
    (#""duration":"PT1H2M5S""#, #""duration":"62 min""#), (#""success":true"#, #""success":null"#),
    (#""raw":78"#, #""raw":101"#), (#""homePage":"https://training.example.com""#, #""homePage":"training""#),
  ])
  func theCheckSeesWhatIsWrong(_ right: String, _ wrong: String) throws {
    let text = statement(activity()).text
    let spoilt = text.replacingOccurrences(of: right, with: wrong)
    #expect(spoilt != text)
    #expect(XAPISchema.faults(in: try XAPISchema.object(spoilt)) != [])
  }
}

/// A check written from the specification, for the parts of it that these statements use.
enum XAPISchema {
  static func object(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  static func faults(in statement: [String: Any]) -> [String] {
    var check = Check()
    check.keys(
      statement, "statement", required: ["actor", "verb", "object"],
      optional: ["id", "result", "context", "timestamp", "stored", "authority", "version", "attachments"])
    check.text(statement["id"], "id", "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
    check.text(statement["version"], "version", "^1\\.0\\.[0-9]+$")
    check.text(
      statement["timestamp"], "timestamp",
      "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})$")
    check.actor(statement["actor"])
    check.verb(statement["verb"])
    check.activity(statement["object"])
    check.result(statement["result"])
    check.context(statement["context"])
    return check.faults
  }

  private static let iri = "^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+$"

  private struct Check {
    var faults: [String] = []

    mutating func keys(_ object: [String: Any], _ place: String, required: Set<String>, optional: Set<String>) {
      let names = Set(object.keys)
      for name in required.subtracting(names) { faults.append("\(place) lacks \(name)") }
      for name in names.subtracting(required.union(optional)) { faults.append("\(place) has \(name)") }
      for (name, value) in object where value is NSNull { faults.append("\(place).\(name) is null") }
    }

    mutating func text(_ value: Any?, _ place: String, _ pattern: String) {
      guard let text = value as? String, text.range(of: pattern, options: .regularExpression) != nil else {
        return faults.append("\(place): \(value ?? "nothing")")
      }
    }

    mutating func languageMap(_ value: Any?, _ place: String) {
      guard let map = value as? [String: String], !map.isEmpty else { return faults.append(place) }
      // RFC 5646: subtags of letters and digits with hyphens between.
      for key in map.keys { text(key, place, "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") }
    }

    mutating func extensions(_ value: Any?, _ place: String) {
      guard let value else { return }
      guard let map = value as? [String: Any] else { return faults.append(place) }
      for key in map.keys { text(key, place, iri) }
    }

    mutating func actor(_ value: Any?) {
      guard let actor = value as? [String: Any], let account = actor["account"] as? [String: Any] else {
        return faults.append("actor")
      }
      keys(actor, "actor", required: ["account"], optional: ["objectType", "name"])
      text(actor["objectType"], "actor.objectType", "^Agent$")
      keys(account, "account", required: ["homePage", "name"], optional: [])
      text(account["homePage"], "account.homePage", iri)
      text(account["name"], "account.name", ".")
    }

    mutating func verb(_ value: Any?) {
      guard let verb = value as? [String: Any] else { return faults.append("verb") }
      keys(verb, "verb", required: ["id"], optional: ["display"])
      text(verb["id"], "verb.id", iri)
      languageMap(verb["display"], "verb.display")
    }

    mutating func activity(_ value: Any?) {
      guard let object = value as? [String: Any], let definition = object["definition"] as? [String: Any] else {
        return faults.append("object")
      }
      keys(object, "object", required: ["id"], optional: ["objectType", "definition"])
      text(object["objectType"], "object.objectType", "^Activity$")
      text(object["id"], "object.id", iri)
      keys(definition, "definition", required: [], optional: ["name", "description", "type", "moreInfo", "extensions"])
      languageMap(definition["name"], "definition.name")
      text(definition["type"], "definition.type", iri)
    }

    mutating func result(_ value: Any?) {
      guard let result = value as? [String: Any] else { return faults.append("result") }
      keys(
        result, "result", required: [],
        optional: ["score", "success", "completion", "response", "duration", "extensions"])
      if let duration = result["duration"] {
        text(duration, "duration", "^PT(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?$")
      }
      for name in ["success", "completion"] {
        if let value = result[name], !(value is Bool) { faults.append(name) }
      }
      if let score = result["score"] as? [String: Any] { self.score(score) }
      extensions(result["extensions"], "result.extensions")
    }

    mutating func score(_ score: [String: Any]) {
      keys(score, "score", required: [], optional: ["scaled", "raw", "min", "max"])
      guard let scaled = score["scaled"] as? Double, let raw = score["raw"] as? Double,
        let least = score["min"] as? Double, let most = score["max"] as? Double
      else { return faults.append("score") }
      if !(-1...1).contains(scaled) { faults.append("scaled \(scaled)") }
      if least >= most || raw < least || raw > most { faults.append("raw \(raw)") }
    }

    mutating func context(_ value: Any?) {
      guard let context = value as? [String: Any] else { return faults.append("context") }
      keys(
        context, "context", required: [],
        optional: [
          "registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement",
          "extensions",
        ])
      if let language = context["language"] { text(language, "language", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") }
      extensions(context["extensions"], "context.extensions")
    }
  }
}
