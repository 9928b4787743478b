import Documents
import Scoring

/// Diagnostics as people read them: place, what is wrong, the line with a caret, what to do.
package struct DiagnosticText: Sendable {
  private let language: Language
  private let sources: [String: SourceFile]
  private let width: @Sendable (Unicode.Scalar) -> Int

  /// - Parameters:
  ///   - sources: the files that places point into, by path; a fault of another file is shown without its line.
  ///   - width: cells of one scalar in the terminal at hand; nil takes a table that is right for most.
  package init(
    language: Language, sources: [String: SourceFile], width: (@Sendable (Unicode.Scalar) -> Int)? = nil
  ) {
    self.language = language
    self.sources = sources
    self.width = width ?? VisibleText.cells
  }

  /// Two to four lines, without a line end.
  package func text(_ diagnostic: Diagnostic) -> String {
    let source = sources[diagnostic.file]
    let wording = diagnostic.wording(in: source)
    var lines = [head(diagnostic, source) + VisibleText.visible(wording.message.text(in: language))]
    if let place = diagnostic.place, let source {
      lines.append(SourceExcerpt(source: source, width: width).text(at: place))
    }
    if let fix = wording.fix {
      lines.append((language == .chinese ? "改法：" : "fix: ") + VisibleText.visible(fix.text(in: language)))
    }
    return lines.joined(separator: "\n")
  }

  /// All of them with a blank line between, and how many there were at the end.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    (diagnostics.map { text($0) } + [summary(diagnostics)]).joined(separator: "\n\n")
  }

  private func head(_ diagnostic: Diagnostic, _ source: SourceFile?) -> String {
    var place = VisibleText.visible(diagnostic.file)
    if let start = diagnostic.place?.lowerBound, let source {
      let position = source.position(of: start)
      place += ":\(position.line):\(position.column)"
    }
    return "\(place): \(severity(diagnostic.severity)): [\(diagnostic.fault.code)] "
  }

  private func severity(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .chinese): "错误"
    case (.error, .english): "error"
    case (.warning, .chinese): "提醒"
    case (.warning, .english): "warning"
    }
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    switch language {
    case .chinese: return "\(errors) 处错误，\(warnings) 处提醒"
    case .english: return "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    }
  }
}

extension Diagnostic {
  /// A fault that no room has worded yet shows its code; a test keeps that from happening.
  func wording(in source: SourceFile?) -> FaultWording {
    guard let worded = fault as? any WordedFault else { return FaultWording(zh: fault.code, en: fault.code) }
    return worded.wording { place in source?.position(of: place.lowerBound).line ?? 1 }
  }
}
