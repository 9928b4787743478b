import Documents
import Scoring

extension ScenarioHeader {
  package static let supportedFormat = 0
  /// These stand first in a scenario file, for `JSONParser.parseHeader`.
  package static let keys = ["format", "id", "number", "language", "title", "level", "category", "channel"]

  /// Reads only the header of a file; nil when something in it is missing or faulty.
  package static func read(_ source: SourceFile, into diagnostics: Diagnostics) -> ScenarioHeader? {
    guard let node = JSONParser.parseHeader(source, keys: keys, into: diagnostics),
      var reader = ObjectReader(node, into: diagnostics)
    else { return nil }
    return read(&reader)
  }

  package static func read(_ reader: inout ObjectReader) -> ScenarioHeader? {
    reader.format(supportedFormat)
    let id = reader.required("id", .string)
    let number = reader.required("number", .int(1...999))
    let language = reader.required("language", Reading<Language>.oneOf)
    let title = reader.required("title", .string)
    let level = reader.required("level", Reading<Level>.oneOf)
    let category = reader.required("category", .string)
    let channel = reader.required("channel", Reading<Channel>.oneOf)
    guard let id, let number, let language, let title, let level, let category, let channel else { return nil }
    return ScenarioHeader(
      id: id, number: number, language: language, title: title, level: level, category: category, channel: channel)
  }

  /// A key that stands among or before the header's, where no other may.
  static func reportOrder(of node: JSONNode, into diagnostics: Diagnostics) {
    guard case .object(let members) = node.value else { return }
    let written = members.filter { keys.contains($0.key) }.count
    for member in members.prefix(written) where !keys.contains(member.key) {
      diagnostics.report(ScenarioFault.headerNotFirst(key: member.key), at: member.keyPlace)
    }
  }
}
