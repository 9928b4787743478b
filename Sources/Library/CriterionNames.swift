import Documents
import Scoring

/// The names of the criteria for people, from `Rubrics/criteria.json` alone: a screen need not wait for all rubrics.
package struct CriterionNames: Sendable {
  private let names: [String: String]

  package init(in folder: LibraryFolder, language: Language) {
    let quiet = Diagnostics(file: "criteria.json")
    let source = DiskFile.source(folder.rubrics + "/criteria.json", into: quiet)
    let node = source.flatMap { JSONParser.parse($0, into: quiet) }
    let reading = Reading<[(String, String)]>.object { reader in
      reader.required("criteria", .array(of: Self.entry(language)))
    }
    names = Dictionary(node.flatMap { reading.read($0, quiet) } ?? [], uniquingKeysWith: { first, _ in first })
  }

  private static func entry(_ language: Language) -> Reading<(String, String)> {
    .object { reader in
      let id = reader.required("id", .string)
      let name = reader.required(language.rawValue, .string)
      guard let id, let name else { return nil }
      return (id, name)
    }
  }

  /// The id itself where the file does not name it.
  package subscript(criterion: String) -> String { names[criterion] ?? criterion }
}
