import Documents
import Foundation
import Scoring

/// Replies with their moments, one JSON object a line.
struct Rows {
  private let rows: [(id: String, reply: String, moment: Moment)]

  init(path: String) {
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    rows = text.split(separator: "\n").compactMap { Self.row(String($0)) }
  }

  private static func row(_ line: String) -> (id: String, reply: String, moment: Moment)? {
    let diagnostics = Diagnostics(file: "-")
    guard let node = JSONParser.parse(SourceFile(path: "-", text: line), into: diagnostics),
      case .object(let members) = node.value
    else { return nil }
    var texts: [String: String] = [:]
    var known: [String] = []
    for member in members {
      if case .string(let text) = member.value.value { texts[member.key] = text }
      guard member.key == "known", case .array(let list) = member.value.value else { continue }
      known = list.compactMap { if case .string(let text) = $0.value { text } else { nil } }
    }
    let moment = Moment(
      language: Language(rawValue: texts["lang"] ?? "zh") ?? .chinese,
      channel: Channel(rawValue: texts["channel"] ?? "phone") ?? .phone, customer: texts["customer"] ?? "",
      now: texts["at"].flatMap { CivilDateTime($0) }, known: known)
    return (texts["id"] ?? "", texts["reply"] ?? "", moment)
  }

  func score(with analyzer: Analyzer) -> Int32 {
    let bench = Workbench()
    for row in rows {
      print(JSONLine.line(id: row.id, analyzer.analyze(row.reply, at: row.moment, on: bench), of: row.reply))
    }
    return 0
  }

  func bench(with analyzer: Analyzer) -> Int32 {
    let bench = Workbench()
    let rounds = max(1, 200_000 / max(1, rows.count))
    var findings = 0
    // Time of this process, so that others on the machine do not count.
    let start = clock()
    for _ in 0..<rounds {
      for row in rows { findings += analyzer.analyze(row.reply, at: row.moment, on: bench).findings.count }
    }
    let count = rounds * rows.count
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let average = rows.reduce(0) { $0 + $1.reply.unicodeScalars.count } / max(1, rows.count)
    print("\(count) replies of \(average) scalars, \(findings) findings, \(Int(Double(count) / seconds)) replies/s")
    return 0
  }

  static func say(_ reply: String, to customer: String, in language: String, _ analyzer: Analyzer) -> Int32 {
    guard let language = Language(rawValue: language) else { return 2 }
    let moment = Moment(language: language, channel: .phone, customer: customer)
    let analysis = analyzer.analyze(reply, at: moment)
    let scalars = Array(reply.unicodeScalars)
    for finding in analysis.findings {
      let words = finding.spans.map { span in String(String.UnicodeScalarView(scalars[span])) }
      print(finding.criterion, finding.rule, finding.severity?.rawValue ?? "", words.joined(separator: " … "))
    }
    for promise in analysis.promises { print("promise", promise) }
    print("judged", analysis.isJudged, "overall", analysis.overall.map(String.init) ?? "null")
    return 0
  }
}
