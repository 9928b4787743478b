import Documents
import Scoring

/// A finding as every machine interface writes it.
enum FindingJSON {
  /// `{"criterion","rule","layer","verdict","severity","start","end","spans","evidence"}`; offsets count scalars.
  static func value(_ finding: Finding, spans: [Range<Int>], in text: String) -> JSONValue {
    [
      "criterion": .string(finding.criterion.text), "rule": .string(finding.rule.text),
      "layer": .string(finding.layer.rawValue), "verdict": .string(finding.verdict.rawValue),
      "severity": .optional(finding.severity) { .string($0.rawValue) },
      "start": .integer(spans.first?.lowerBound ?? 0), "end": .integer(spans.first?.upperBound ?? 0),
      "spans": .array(spans.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
      "evidence": .string(text.scalars(spans)),
    ]
  }
}
