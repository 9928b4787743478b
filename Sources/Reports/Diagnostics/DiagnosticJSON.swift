import Documents

/// Diagnostics for other programs: one JSON object a line, the same in every interface language.
package struct DiagnosticJSON: Sendable {
  private let sources: [String: SourceFile]

  package init(sources: [String: SourceFile]) { self.sources = sources }

  /// `{"file","line","column","endLine","endColumn","severity","code","message","fix"}`, places 1-based and `null` for a
  /// fault of the whole file, the end exclusive; message and fix in English.
  package func line(_ diagnostic: Diagnostic) -> String {
    let source = sources[diagnostic.file]
    let wording = diagnostic.wording(in: source)
    let start = diagnostic.place.flatMap { source?.position(of: $0.lowerBound) }
    let end = diagnostic.place.flatMap { source?.position(of: $0.upperBound) }
    let members = [
      ("file", JSONText.quoted(diagnostic.file)),
      ("line", number(start?.line)), ("column", number(start?.column)),
      ("endLine", number(end?.line)), ("endColumn", number(end?.column)),
      ("severity", JSONText.quoted(diagnostic.severity == .error ? "error" : "warning")),
      ("code", JSONText.quoted(diagnostic.fault.code)), ("message", JSONText.quoted(wording.message.en)),
      ("fix", wording.fix.map { JSONText.quoted($0.en) } ?? "null"),
    ]
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "null" }
}
