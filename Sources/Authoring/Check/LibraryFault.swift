import Documents

/// What can be wrong between the files of a library, each of which may be in order by itself.
package enum LibraryFault: Fault, Equatable {
  /// What a scenario is chosen by, and a persona referred to.
  package enum Name: String, CaseIterable, Sendable {
    case scenario, number, title, persona, question
  }

  /// Used by an earlier file (in path order) of the same language.
  case taken(Name, String, by: String)
  /// The document says one language and stands in the folder of another.
  case languageOfFolder(String, folder: String)
  /// A file that others lean on is not there.
  case missingDocument
  /// Neither its place nor its keys tell what the file is.
  case unknownDocument
  /// A folder to be checked in which there is nothing to check.
  case noDocuments

  package static let allCodes =
    Name.allCases.map { "duplicate-\($0.rawValue)" } + [
      "language-of-folder", "missing-document", "unknown-document", "no-documents",
    ]

  package var code: String {
    switch self {
    case .taken(let name, _, _): "duplicate-\(name.rawValue)"
    case .languageOfFolder: "language-of-folder"
    case .missingDocument: "missing-document"
    case .unknownDocument: "unknown-document"
    case .noDocuments: "no-documents"
    }
  }
}
