import Scoring

/// One line of the fixed jsonl interface.
enum JSONLine {
  static func line(id: String, _ analysis: Analysis, of reply: String) -> String {
    let scalars = Array(reply.unicodeScalars)
    let findings = analysis.findings.map { finding($0, scalars) }.joined(separator: ",")
    let promises = analysis.promises.map(promise).joined(separator: ",")
    let overall = analysis.overall.map(String.init) ?? "null"
    return "{\"id\":\(text(id)),\"judged\":\(analysis.isJudged),\"overall\":\(overall),"
      + "\"findings\":[\(findings)],\"promises\":[\(promises)]}"
  }

  private static func finding(_ finding: Finding, _ reply: [Unicode.Scalar]) -> String {
    let spans = finding.spans.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
    let severity = finding.severity.map { "\"\($0.rawValue)\"" } ?? "null"
    let evidence = finding.spans.map { String(String.UnicodeScalarView(reply[$0])) }.joined(separator: " … ")
    return "{\"criterion\":\(text(finding.criterion.text)),\"rule\":\(text(finding.rule.text)),"
      + "\"layer\":\"\(finding.layer.rawValue)\",\"verdict\":\"\(finding.verdict.rawValue)\",\"severity\":\(severity),"
      + "\"start\":\(finding.spans[0].lowerBound),\"end\":\(finding.spans[0].upperBound),\"spans\":[\(spans)],"
      + "\"evidence\":\(text(evidence))}"
  }

  private static func promise(_ promise: SpokenPromise) -> String {
    let who =
      switch promise.maker {
      case .speaker: "speaker"
      case .named(let name): name
      }
    let due =
      switch promise.due {
      case .unstated: "null"
      case .at(let moment): text(moment.description)
      case .within(let minutes): text("PT\(minutes)M")
      }
    return "{\"who\":\(text(who)),\"what\":\(text(promise.what)),\"start\":\(promise.place.lowerBound),"
      + "\"end\":\(promise.place.upperBound),\"due\":\(due)}"
  }

  private static func text(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
