import Documents

/// Diagnostics for other programs, the same in every interface language.
package struct DiagnosticJSON: Sendable {
  private let sources: [String: SourceFile]

  package init(sources: [String: SourceFile]) { self.sources = sources }

  /// `{"file","line","column","endLine","endColumn","severity","code","message","fix"}`, places 1-based and `null` for a
  /// fault of the whole file, the end exclusive; message and fix in English.
  package func value(_ diagnostic: Diagnostic) -> JSONValue {
    let source = sources[diagnostic.file]
    let wording = diagnostic.wording(in: source)
    let start = diagnostic.place.flatMap { source?.position(of: $0.lowerBound) }
    let end = diagnostic.place.flatMap { source?.position(of: $0.upperBound) }
    return [
      "file": .string(diagnostic.file),
      "line": .optional(start) { .integer($0.line) }, "column": .optional(start) { .integer($0.column) },
      "endLine": .optional(end) { .integer($0.line) }, "endColumn": .optional(end) { .integer($0.column) },
      "severity": diagnostic.severity == .error ? "error" : "warning",
      "code": .string(diagnostic.fault.code), "message": .string(wording.message.en),
      "fix": .optional(wording.fix) { .string($0.en) },
    ]
  }
}
