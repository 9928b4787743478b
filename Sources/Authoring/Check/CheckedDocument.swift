import Documents
import Library

/// One file under check. Its text is read once and shared by all checks.
struct CheckedDocument {
  let path: String
  /// Nil for a file that is nothing we know.
  let kind: DocumentKind?
  /// Nil when it cannot be read; the reason is in `faults`.
  let source: SourceFile?
  /// From reading bytes and text.
  let faults: [Diagnostic]

  /// - Parameter place: below the library; nil for a file outside any.
  init(_ path: String, place: String?) {
    let diagnostics = Diagnostics(file: path)
    let source = DiskFile.source(path, into: diagnostics)
    self.path = path
    self.source = source
    kind = place.map { DocumentKind(place: $0) } ?? source.flatMap { DocumentKind($0) }
    faults = diagnostics.all
  }
}

extension [CheckedDocument] {
  /// Those of one kind that could be read, in path order.
  func sources(where isWanted: (DocumentKind) -> Bool) -> [SourceFile] {
    compactMap { document in document.kind.flatMap { isWanted($0) ? document.source : nil } }
  }
}
