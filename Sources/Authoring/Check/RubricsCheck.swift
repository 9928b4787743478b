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

  /// Examples are tried only on rules without faults: a rule that lost a pattern would fail for that alone.
  func run() -> [Diagnostic] {
    let patterns = Language.allCases.flatMap { rulebook.patternFaults(in: $0) }
    guard !decoding.contains(where: { $0.severity == .error }) else { return decoding + patterns }
    return decoding + patterns + Language.allCases.flatMap { rulebook.exampleFaults(in: $0) }
  }
}
