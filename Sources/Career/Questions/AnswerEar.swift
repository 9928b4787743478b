import Documents
import Scoring

/// Listens for the points of free answers: compiled once for a sheet, with the word classes of the rubrics.
package struct AnswerEar: Sendable {
  private let patterns: PatternSet
  private let analyzer: Analyzer

  /// `source` is the sheet's own file; patterns with a fault are reported there and left out.
  package init(
    for sheet: QuestionSheet, in language: Language, from source: SourceFile, with analyzer: Analyzer,
    into diagnostics: Diagnostics
  ) {
    var entries: [(id: PatternID, patterns: [Placed<String>])] = []
    for question in sheet.questions {
      guard case .text(let points, _, _, _) = question.form else { continue }
      for (number, point) in points.enumerated() {
        entries.append((Self.id(question.id, number), point.patterns))
      }
    }
    patterns = PatternSet(entries, in: language, with: analyzer.rulebook, of: source, into: diagnostics)
    self.analyzer = analyzer
  }

  /// The numbers of the points that an answer names.
  package func points(in answer: String, to question: Question) -> [Int] {
    guard case .text(let points, _, _, _) = question.form else { return [] }
    let moment = Moment(language: patterns.language, channel: .counter, customer: "")
    let hits = analyzer.listen(answer, at: moment, for: patterns).hits
    return points.indices.filter { hits[Self.id(question.id, $0)] != nil }
  }

  private static func id(_ question: QuestionID, _ point: Int) -> PatternID { PatternID("\(question.text)/\(point)") }
}

extension AnswerEar {
  /// Model answers that would not be accepted, and answers that would be but must not.
  package func check(_ sheet: QuestionSheet, into diagnostics: Diagnostics) {
    for question in sheet.questions {
      guard case .text(_, let atLeast, let model, let rejects) = question.form else { continue }
      for answer in rejects where points(in: answer.value, to: question).count >= atLeast {
        diagnostics.report(QuestionFault.wrongAnswerAccepted(answer.value), at: answer.place)
      }
      if points(in: model, to: question).count < atLeast {
        diagnostics.report(QuestionFault.modelNotAccepted(question.id.text), at: question.place)
      }
    }
  }
}
