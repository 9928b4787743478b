import Career
import Documents
import Scoring

/// Knowledge questions: they can be read, their patterns can match, their model answers would be accepted.
struct QuestionsCheck {
  let documents: [CheckedDocument]
  let rulebook: Rulebook

  func run() -> [Diagnostic] {
    Language.allCases.flatMap { language in
      documents.sources { $0 == .questions(language) }.flatMap { faults(of: $0, language) }
    }
  }

  private func faults(of source: SourceFile, _ language: Language) -> [Diagnostic] {
    let diagnostics = Diagnostics(file: source.path)
    guard let node = JSONParser.parse(source, into: diagnostics),
      let sheet = QuestionSheet.reading(in: language).read(node, diagnostics)
    else { return diagnostics.all }
    let ear = AnswerEar(
      for: sheet, in: language, from: source, with: Analyzer(rulebook, layers: .rules), into: diagnostics)
    // An ear that lost a pattern would refuse answers for that alone.
    if !diagnostics.hasErrors { ear.check(sheet, into: diagnostics) }
    return diagnostics.all
  }
}
