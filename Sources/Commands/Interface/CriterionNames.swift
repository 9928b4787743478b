import Documents
import Library
import Scoring

/// The names of criteria for people, out of `Rubrics/criteria.json` alone; ids stand for those it does not know.
struct CriterionNames {
  private let names: [String: String]

  init(in folder: LibraryFolder, language: Language) {
    let path = folder.rubrics + "/criteria.json"
    let diagnostics = Diagnostics(file: path)
    let source = DiskFile.source(path, into: diagnostics)
    let entries = source.flatMap { JSONParser.parse($0, into: diagnostics) }
      .flatMap { Self.reading(language).read($0, diagnostics) }
    names = Dictionary((entries ?? []).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> String { names[id] ?? id }

  private static func reading(_ language: Language) -> Reading<[(id: String, name: String)]> {
    .object { reader in
      let entry = Reading<(id: String, name: String)>.object { entry in
        guard let id = entry.required("id", .string), let name = entry.required(language.rawValue, .string) else {
          return nil
        }
        return (id, name)
      }
      return reader.required("criteria", .array(of: entry, orEmpty: true))
    }
  }
}
