import Documents

@testable import Scoring

/// A small rulebook for tests of the engine itself.
enum RubricFixture {
  static let criteria = """
    {"format": 0, "criteria": [
      {"id": "banned.blame-shift", "fault": true, "zh": "推诿", "en": "Blame-shifting"},
      {"id": "courtesy.apology", "zh": "致歉", "en": "Apology"},
      {"id": "deescalation.action", "zh": "行动", "en": "Action"},
      {"id": "deescalation.restate", "zh": "复述", "en": "Restating"}]}
    """

  static let frames = """
    {"format": 0, "language": "zh", "frames": {
      "negation": [
        {"patterns": ["不会 跟您说"], "where": "before", "reach": 10},
        {"patterns": ["不是", "不会"], "where": "before", "reach": 2}, {"patterns": ["不", "没"], "where": "before", "reach": 0}],
      "quotation": [{"patterns": ["您刚才说"], "where": "before", "reach": 8}],
      "question": [{"patterns": ["能不能", "是不是"], "where": "before", "reach": 6}, {"patterns": ["吗 $"], "where": "after", "reach": 3}],
      "condition": [{"patterns": ["如果"], "where": "before", "reach": 12}]}}
    """

  /// A rule for each of the patterns given, with examples that nobody checks.
  static func rules(_ rules: String, classes: String = "{}", slips: String = "[]") -> String {
    "{\"format\": 0, \"language\": \"zh\", \"classes\": \(classes), \"slips\": \(slips), \"rules\": [\(rules)]}"
  }

  static func fault(_ id: String, _ patterns: String, _ more: String = "") -> String {
    """
    {"id": "\(id)", "criterion": "banned.blame-shift", "severity": "fail", "patterns": [\(patterns)], \(more)
     "heard": "…", "say": "我来联系", "teaches": "deescalation.action", "why": "…",
     "examples": {"hit": ["x"], "miss": ["y"]}}
    """
  }

  static func good(_ id: String, _ criterion: String, _ patterns: String, _ more: String = "") -> String {
    "{\"id\": \"\(id)\", \"criterion\": \"\(criterion)\", \"patterns\": [\(patterns)], \(more)"
      + "\"examples\": {\"hit\": [\"x\"], \"miss\": [\"y\"]}}"
  }

  static func decode(_ rubric: String) -> RulebookDecoder.Decoded {
    RulebookDecoder.decode([
      SourceFile(path: "Rubrics/criteria.json", text: criteria),
      SourceFile(path: "Rubrics/zh-Hans/frames.json", text: frames),
      SourceFile(path: "Rubrics/zh-Hans/rules.json", text: rubric),
    ])
  }

  static func moment(customer: String = "", known: [String] = [], earlier: [String] = []) -> Moment {
    Moment(language: .chinese, channel: .phone, customer: customer, known: known, earlierReplies: earlier)
  }
}

extension Analyzer {
  /// The words of every finding as typed, with its rule.
  func words(_ reply: String, at moment: Moment = RubricFixture.moment()) -> [String] {
    let scalars = Array(reply.unicodeScalars)
    return analyze(reply, at: moment).findings.map { finding in
      finding.spans.map { span in String(String.UnicodeScalarView(scalars[span])) }.joined(separator: "…")
    }
  }
}
