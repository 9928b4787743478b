import Scoring

/// Everything a conversation knows of one reply: the scorer's analysis, and which of the scenario's cues occur in it.
///
/// `Conversation` matches no text itself. The caller compiles `Scenario.patterns` once and fills in the places.
package struct Hearing: Equatable, Sendable {
  package let analysis: Analysis
  /// Scalar offsets into the reply as typed: for each cue that occurs all its places, in the order of the text.
  package let cues: [CueID: [Range<Int>]]

  /// Beside the cues of the scenario: the sentences that ask something.
  package static let question = CueID("question")
  var questions: [Range<Int>] { cues[Self.question] ?? [] }
  /// Something of this case occurs in it.
  var isOfCase: Bool { cues.contains { $0.key != Self.question } }

  package init(analysis: Analysis, cues: [CueID: [Range<Int>]] = [:]) {
    self.analysis = analysis
    self.cues = cues
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

  /// Every sign seen, criteria in the order of the text first.
  package var signs: Set<Sign> {
    var signs = Set(analysis.findings.map { Sign.criterion($0.criterion) })
    for cue in cues.keys where cue != Self.question { signs.insert(.cue(cue)) }
    return signs
  }
}
