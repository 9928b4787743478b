import Career
import Documents
import Scoring

/// Packs: they can be read, and what they name is there.
enum PacksCheck {
  static func run(_ documents: [CheckedDocument]) -> [Diagnostic] {
    let sources = documents.sources { $0 == .pack }
    guard !sources.isEmpty else { return [] }
    var scenarios: Set<String> = []
    var topics: [String] = []
    for language in Language.allCases {
      scenarios.formUnion(documents.sources { $0 == .scenario(language) }.compactMap { text("id", in: $0) })
      topics += documents.sources { $0 == .questions(language) }.compactMap { text("topic", in: $0) }
    }
    let setting = PackSetting(scenarios: scenarios, topics: topics)
    return sources.flatMap { source -> [Diagnostic] in
      let diagnostics = Diagnostics(file: source.path)
      if let node = JSONParser.parse(source, into: diagnostics) {
        _ = Pack.reading(in: setting).read(node, diagnostics)
      }
      return diagnostics.all
    }
  }

  private static func text(_ key: String, in source: SourceFile) -> String? {
    let quiet = Diagnostics(file: source.path)
    guard case .object(let members)? = JSONParser.parseHeader(source, keys: [key], into: quiet)?.value,
      case .string(let text)? = members.first(where: { $0.key == key })?.value.value
    else { return nil }
    return text
  }
}
