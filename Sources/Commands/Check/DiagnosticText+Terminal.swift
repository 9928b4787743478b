import Documents
import Reports
import Scoring
import Terminal

extension DiagnosticText {
  /// With carets placed by the same table of widths as the line editor's.
  init(onTerminalIn language: Language, sources: [String: SourceFile]) {
    let width = DisplayWidth()
    self.init(language: language, sources: sources, width: { width.of($0) })
  }
}
