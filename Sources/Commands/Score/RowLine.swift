import Documents
import Scoring

/// Writes the lines of the jsonl interface. Other programs read them: keys, their order and their spelling are fixed.
struct RowLine: ~Copyable {
  private(set) var out = ByteText()
  /// For the reply at hand, where each scalar begins in its bytes.
  private var offsets: [Int32] = []

  init() {}

  mutating func clear() { out.clear() }

  /// A stretch for people, as it is.
  mutating func append(text: String) { out.append(text) }

  /// - Parameter reply: what the offsets of the analysis count in; masked where words are to be masked.
  mutating func append(_ id: ScoreRow.ID, _ analysis: Analysis, of reply: String) {
    out.append("{\"id\":")
    append(id)
    out.append(analysis.isJudged ? ",\"judged\":true" : ",\"judged\":false")
    out.append(",\"overall\":")
    if let overall = analysis.overall { out.append(overall) } else { out.append("null") }
    out.append(",\"findings\":[")
    if !analysis.findings.isEmpty { append(analysis.findings, of: reply) }
    out.append("],\"promises\":[")
    for (number, promise) in analysis.promises.enumerated() {
      if number > 0 { out.append(",") }
      append(promise)
    }
    out.append("]}\n")
  }

  mutating func append(_ failure: RowFailure, line: Int) {
    out.append("{\"id\":")
    if let id = failure.id { append(id) } else { out.append("null") }
    out.append(",\"error\":{\"line\":")
    out.append(line)
    out.append(",\"code\":")
    out.appendQuoted(failure.code)
    out.append(",\"message\":")
    out.appendQuoted(failure.message)
    out.append("}}\n")
  }

  private mutating func append(_ id: ScoreRow.ID) {
    switch id {
    case .text(let text): out.appendQuoted(text)
    case .number(let number): out.append(number)
    }
  }

  private mutating func append(_ findings: [Finding], of reply: String) {
    var reply = reply
    reply.withUTF8 { bytes in
      findOffsets(in: bytes)
      for (number, finding) in findings.enumerated() {
        if number > 0 { out.append(",") }
        append(finding, bytes)
      }
    }
  }

  private mutating func append(_ finding: Finding, _ reply: UnsafeBufferPointer<UInt8>) {
    out.append("{\"criterion\":")
    out.appendQuoted(finding.criterion.text)
    out.append(",\"rule\":")
    out.appendQuoted(finding.rule.text)
    out.append(finding.layer == .rule ? ",\"layer\":\"rule\"" : ",\"layer\":\"learned\"")
    out.append(finding.verdict == .met ? ",\"verdict\":\"met\"" : ",\"verdict\":\"partly\"")
    out.append(",\"severity\":")
    if let severity = finding.severity { out.appendQuoted(severity.rawValue) } else { out.append("null") }
    out.append(",\"start\":")
    out.append(finding.spans[0].lowerBound)
    out.append(",\"end\":")
    out.append(finding.spans[0].upperBound)
    out.append(",\"spans\":[")
    for (number, span) in finding.spans.enumerated() {
      out.append(number > 0 ? ",[" : "[")
      out.append(span.lowerBound)
      out.append(",")
      out.append(span.upperBound)
      out.append("]")
    }
    out.append("],\"evidence\":\"")
    for (number, span) in finding.spans.enumerated() {
      if number > 0 { out.append("…") }
      let bytes = Int(offsets[span.lowerBound])..<Int(offsets[span.upperBound])
      out.appendEscaped(UnsafeBufferPointer(rebasing: reply[bytes]))
    }
    out.append("\"}")
  }

  private mutating func append(_ promise: SpokenPromise) {
    out.append("{\"who\":")
    switch promise.maker {
    case .speaker: out.append("\"speaker\"")
    case .named(let name): out.appendQuoted(name)
    }
    out.append(",\"what\":")
    out.appendQuoted(promise.what)
    out.append(",\"start\":")
    out.append(promise.place.lowerBound)
    out.append(",\"end\":")
    out.append(promise.place.upperBound)
    out.append(",\"due\":")
    switch promise.due {
    case .unstated: out.append("null")
    case .at(let time): out.appendQuoted(time.description)
    case .within(let minutes): out.appendQuoted(Self.duration(minutes))
    }
    out.append("}")
  }

  /// ISO 8601: `PT2H`, `PT1H30M`, `PT45M`.
  static func duration(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return "PT\(rest)M" }
    return rest == 0 ? "PT\(hours)H" : "PT\(hours)H\(rest)M"
  }

  private mutating func findOffsets(in bytes: UnsafeBufferPointer<UInt8>) {
    if offsets.count <= bytes.count { offsets = Array(repeating: 0, count: bytes.count * 2 + 64) }
    offsets.withUnsafeMutableBufferPointer { offsets in
      var count = 0
      for index in 0..<bytes.count where bytes[index] & 0xC0 != 0x80 {
        offsets[count] = Int32(truncatingIfNeeded: index)
        count += 1
      }
      offsets[count] = Int32(truncatingIfNeeded: bytes.count)
    }
  }
}
