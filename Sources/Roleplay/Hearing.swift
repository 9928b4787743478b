import Scoring

/// Everything a conversation knows of one reply: the scorer's analysis, and which of the scenario's cues occur in it.
///
/// `Conversation` matches no text itself. The caller compiles `Scenario.patterns` once and fills in the places.
package struct Hearing: Equatable, Sendable {
  package let analysis: Analysis
  /// Scalar offsets into the reply as typed: for each cue that occurs all its places, in the order of the text.
  package let cues: [CueID: [Range<Int>]]
  /// In the order of the text.
  package let asked: [AskedClause]
  /// Every sign seen.
  package let signs: Set<Sign>

  /// Beside the cues of the scenario: the sentences that ask something, that want to be told something without asking,
  /// that want something to be done, and the clauses that ask in one form or another.
  package static let question = CueID("question")
  static let wish = CueID("form.wish")
  static let task = CueID("form.task")
  static func form(_ kind: QuestionKind) -> CueID { forms[kind]! }
  private static let forms = Dictionary(
    uniqueKeysWithValues: QuestionKind.allCases.map { ($0, CueID("form." + $0.rawValue)) })
  /// Of the sentences that want an answer: their clauses, those that only may ask, those that want to be told without
  /// asking, of these those that say so outright, the words by which they ask, and those that join two things into one
  /// question.
  static let clause = CueID("form.clause")
  static let unsure = CueID("form.unsure")
  static let wished = CueID("form.wished")
  static let requested = CueID("form.requested")
  static let word = CueID("form.word")
  static let joint = CueID("form.joint")
  /// Sentences by which leave is taken.
  static let goodbye = CueID("form.goodbye")
  /// Clauses that ask for nothing to be told but want him to do something.
  static let bidden = CueID("form.bidden")
  fileprivate static let ofNoScenario = Set(forms.values)
    .union([question, wish, task, clause, unsure, wished, requested, word, joint, bidden, goodbye])

  var questions: [Range<Int>] { cues[Self.question] ?? [] }
  var clauses: [Range<Int>] { cues[Self.clause] ?? [] }
  var wishes: [Range<Int>] { cues[Self.wished] ?? [] }
  var requests: [Range<Int>] { cues[Self.requested] ?? [] }
  var questionWords: [Range<Int>] { cues[Self.word] ?? [] }
  var joints: [Range<Int>] { cues[Self.joint] ?? [] }
  /// In the order of the text.
  var bidden: [AskedClause] {
    (cues[Self.bidden] ?? []).map { AskedClause(place: $0, kind: .favour, isSure: true) }
  }
  /// Leave is taken in it, by whatever words.
  var isGoodbye: Bool { cues[Self.goodbye] != nil || shows(.criterion(.closing)) }
  /// It wants something to be done.
  package var isTask: Bool { cues[Self.task] != nil }
  /// Asks something, or wants to be told something.
  var wantsAnswer: Bool { cues[Self.question] != nil || cues[Self.wish] != nil }
  /// The sentence that wants something and holds this, else only this.
  func sentence(around place: Range<Int>) -> Range<Int> {
    [Self.question, Self.wish, Self.task].flatMap { cues[$0] ?? [] }.first { $0.overlaps(place) } ?? place
  }
  /// Something of this case occurs in it.
  var isOfCase: Bool { cues.contains { !$0.key.isForm } }

  package init(analysis: Analysis, cues: [CueID: [Range<Int>]] = [:]) {
    self.analysis = analysis
    self.cues = cues
    let unsure = cues[Self.unsure] ?? []
    asked = QuestionKind.allCases.flatMap { kind in
      (cues[Self.form(kind)] ?? []).map { AskedClause(place: $0, kind: kind, isSure: !unsure.contains($0)) }
    }.sorted { $0.place.lowerBound < $1.place.lowerBound }
    var signs = Set(analysis.findings.map { Sign.criterion($0.criterion) })
    for cue in cues.keys where !cue.isForm { signs.insert(.cue(cue)) }
    self.signs = signs
  }

  /// Leaves out faults that are none here.
  func without(_ isExcused: (Finding) -> Bool) -> Hearing {
    let findings = analysis.findings.filter { $0.severity == nil || !isExcused($0) }
    let rest = Analysis(
      findings: findings, promises: analysis.promises, isJudged: analysis.isJudged, overall: analysis.overall)
    return Hearing(analysis: rest, cues: cues)
  }

  /// What the scenario's own patterns understand needs no trainer, even where the rubrics see nothing.
  package var isJudged: Bool { analysis.isJudged || isOfCase }

  package func places(of sign: Sign) -> [Range<Int>] {
    switch sign {
    case .cue(let cue): cues[cue] ?? []
    case .criterion(let criterion): analysis.findings.filter { $0.criterion == criterion }.flatMap(\.spans)
    }
  }

  package func shows(_ sign: Sign) -> Bool {
    switch sign {
    case .cue(let cue): cues[cue] != nil
    case .criterion(let criterion): analysis.findings.contains { $0.criterion == criterion }
    }
  }

  package var worstFault: Finding? {
    var worst: Finding?
    for finding in analysis.findings {
      guard let severity = finding.severity else { continue }
      if let now = worst?.severity, now >= severity { continue }
      worst = finding
    }
    return worst
  }
}

extension CueID {
  /// Of no scenario: how a sentence is formed.
  fileprivate var isForm: Bool { Hearing.ofNoScenario.contains(self) }
}
