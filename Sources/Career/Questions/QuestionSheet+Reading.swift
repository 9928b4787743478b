import Documents
import Scoring

extension QuestionSheet {
  package static let supportedFormat = 0

  /// Reads a file of `Questions/`; nil when nothing can be asked from it. Faults go into `diagnostics`.
  package static func reading(in language: Language) -> Reading<QuestionSheet> {
    .object { reader in
      reader.format(supportedFormat)
      if let written = reader.required("language", .placed(Reading<Language>.oneOf)), written.value != language {
        let fault = DocumentFault.unknownValue(
          written.value.rawValue, suggestion: language.rawValue, allowed: [language.rawValue])
        reader.diagnostics.report(fault, at: written.place)
      }
      let topic = reader.required("topic", .string)
      let title = reader.required("title", .string)
      let questions = reader.required("questions", .array(of: question, orEmpty: false))
      guard let topic, let title, let questions else { return nil }
      return QuestionSheet(topic: topic, title: title, questions: questions)
    }
  }

  private static let question = Reading<Question>.object { reader in
    let id = reader.required("id", .placed(.string))
    let ask = reader.required("ask", .string)
    let form = form(&reader)
    let why = reader.required("why", .string)
    let sources = reader.required("sources", .array(of: .string, orEmpty: false))
    guard let id, let ask, let form, let why, let sources else { return nil }
    return Question(id: QuestionID(id.value), ask: ask, form: form, why: why, sources: sources, place: id.place)
  }

  /// `right` with `wrong`, or `points` with `model`.
  private static func form(_ reader: inout ObjectReader) -> Question.Form? {
    let isChoice = reader.has("right") || reader.has("wrong")
    guard isChoice != (reader.has("points") || reader.has("model")) else {
      // Asked for all the same, so that none of them is called unknown.
      for key in ["right", "wrong", "points", "model", "atLeast", "not"] { _ = reader.optional(key, .node) }
      reader.diagnostics.report(QuestionFault.noSuchForm, at: reader.bracket)
      return nil
    }
    return isChoice ? choice(&reader) : text(&reader)
  }

  private static func choice(_ reader: inout ObjectReader) -> Question.Form? {
    let right = reader.required("right", .string)
    let wrong = reader.required("wrong", .array(of: .placed(.string), orEmpty: false))
    guard let right, let wrong else { return nil }
    var seen = [right]
    for choice in wrong {
      if seen.contains(choice.value) {
        reader.diagnostics.report(QuestionFault.duplicateChoice(choice.value), at: choice.place)
      }
      seen.append(choice.value)
    }
    return .choice(right: right, wrong: wrong.map(\.value))
  }

  private static func text(_ reader: inout ObjectReader) -> Question.Form? {
    let points = reader.required("points", .array(of: point, orEmpty: false))
    let count = reader.optional("atLeast", .placed(.int(1...20)))
    let model = reader.required("model", .string)
    let rejects = reader.optional("not", .array(of: .placed(.string))) ?? []
    guard let points, let model else { return nil }
    if let count, count.value > points.count {
      let fault = QuestionFault.pointsOutOfReach(count: count.value, points: points.count)
      reader.diagnostics.report(fault, at: count.place)
    }
    return .text(points: points, atLeast: count?.value ?? points.count, model: model, rejects: rejects)
  }

  private static var point: Reading<Question.Point> {
    Reading<[Placed<String>]>.array(of: .placed(.string), orEmpty: false).map { patterns, _, _ in
      Question.Point(patterns: patterns)
    }
  }
}
