import Documents

/// Files whose content no other check reads must at least be JSON.
enum SyntaxCheck {
  static func run(_ documents: [CheckedDocument]) -> [Diagnostic] {
    documents.filter { $0.kind == nil }.flatMap { document -> [Diagnostic] in
      guard let source = document.source else { return [] }
      let diagnostics = Diagnostics(file: document.path)
      _ = JSONParser.parse(source, into: diagnostics)
      if document.kind == nil, !diagnostics.hasErrors { diagnostics.report(LibraryFault.unknownDocument, at: nil) }
      return diagnostics.all
    }
  }
}
