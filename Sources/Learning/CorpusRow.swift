import Documents
import Scoring

/// One reply of the corpus, with what trainers say about it.
package struct CorpusRow: Sendable {
  package let id: String
  package let reply: String
  package let moment: Moment
  package let labels: Set<CriterionID>
  /// 1 to 5.
  package let overall: Int

  /// Who wrote it: the id without its number, `zh-a` of `zh-a-17`.
  package var writer: Substring {
    guard let dash = id.lastIndex(of: "-") else { return id[...] }
    return id[..<dash]
  }

  /// Reads a file of one JSON object a line; lines that are no rows are reported with the file's name and skipped.
  package static func rows(of bytes: [UInt8], path: String, into faults: inout [String]) -> [CorpusRow] {
    var rows: [CorpusRow] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let diagnostics = Diagnostics(file: path)
      guard let source = SourceFile(path: path, bytes: Array(line), into: diagnostics),
        let node = JSONParser.parse(source, into: diagnostics), let row = reading.read(node, diagnostics)
      else {
        faults.append("\(path):\(number + 1)")
        continue
      }
      rows.append(row)
    }
    return rows
  }

  private static let reading = Reading<CorpusRow>.object { reader in
    let id = reader.required("id", .string)
    let language = reader.required("lang", Reading<Language>.oneOf)
    let channel = reader.required("channel", Reading<Channel>.oneOf)
    let customer = reader.required("customer", .anyString)
    let reply = reader.required("reply", .anyString)
    let labels = reader.required("labels", .array(of: .string))
    let overall = reader.required("overall", .int(1...5))
    guard let id, let language, let channel, let customer, let reply, let labels, let overall else { return nil }
    return CorpusRow(
      id: id, reply: reply, moment: Moment(language: language, channel: channel, customer: customer),
      labels: Set(labels.map { CriterionID($0) }), overall: overall)
  }
}
