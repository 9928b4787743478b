import Documents
import Scoring

/// Rubric files: their rules compile, their patterns can match, their examples hold.
struct RubricsCheck {
  let rulebook: Rulebook
  private let decoding: [Diagnostic]

  init(_ documents: [CheckedDocument]) {
    let decoded = RulebookDecoder.decode(documents.sources { $0 == .rubric })
    rulebook = decoded.rulebook
    decoding = decoded.diagnostics
  }

  /// Patterns and examples are tried only when every file is sound: a rule that lost a pattern would fail for that alone.
  func run() -> [Diagnostic] {
    guard !decoding.contains(where: { $0.severity == .error }) else { return decoding }
    return decoding
      + Language.allCases.flatMap { rulebook.patternFaults(in: $0) + rulebook.exampleFaults(in: $0) }
  }
}
