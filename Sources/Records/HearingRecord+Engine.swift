import Roleplay
import Scoring

/// A record that no version of the program can have written.
package struct UnreadableRecord: Error, Equatable {
  /// Which part, as a path: `finding.layer`.
  package let part: String
  package let value: String
}

extension HearingRecord {
  package init(_ hearing: Hearing) {
    findings = hearing.analysis.findings.map(Finding.init)
    promises = hearing.analysis.promises.map(Promise.init)
    cues = hearing.cues.sorted { scalarOrder($0.key.text, $1.key.text) }.flatMap { id, places in
      places.map { Cue(id: id.text, place: Span($0)) }
    }
    isJudged = hearing.analysis.isJudged
    overall = hearing.analysis.overall
  }

  package func hearing() throws(UnreadableRecord) -> Hearing {
    var read: [Scoring.Finding] = []
    for finding in findings { read.append(try finding.engine()) }
    var spoken: [SpokenPromise] = []
    for promise in promises { spoken.append(try promise.engine()) }
    var places: [CueID: [Range<Int>]] = [:]
    for cue in cues { places[CueID(cue.id), default: []].append(try cue.place.checked()) }
    return Hearing(
      analysis: Analysis(findings: read, promises: spoken, isJudged: isJudged, overall: overall), cues: places)
  }
}

extension HearingRecord.Span {
  fileprivate func checked() throws(UnreadableRecord) -> Range<Int> {
    guard let range else { throw UnreadableRecord(part: "span", value: "\(start)..<\(end)") }
    return range
  }
}

extension HearingRecord.Finding {
  fileprivate init(_ finding: Scoring.Finding) {
    criterion = finding.criterion.text
    rule = finding.rule.text
    layer = finding.layer.rawValue
    verdict = finding.verdict.rawValue
    severity = finding.severity?.rawValue
    spans = finding.spans.map(HearingRecord.Span.init)
  }

  fileprivate func engine() throws(UnreadableRecord) -> Scoring.Finding {
    guard let layer = Scoring.Finding.Layer(rawValue: layer) else {
      throw UnreadableRecord(part: "finding.layer", value: self.layer)
    }
    guard let verdict = Scoring.Finding.Verdict(rawValue: verdict) else {
      throw UnreadableRecord(part: "finding.verdict", value: self.verdict)
    }
    var ranges: [Range<Int>] = []
    for span in spans { ranges.append(try span.checked()) }
    return Scoring.Finding(
      criterion: CriterionID(criterion), rule: RuleID(rule), layer: layer, verdict: verdict,
      severity: severity.flatMap(Severity.init), spans: ranges)
  }
}

extension HearingRecord.Promise {
  fileprivate init(_ promise: SpokenPromise) {
    if case .named(let name) = promise.maker { who = name }
    what = promise.what
    place = HearingRecord.Span(promise.place)
    switch promise.due {
    case .unstated: break
    case .at(let moment): due = moment.description
    case .within(let minutes): withinMinutes = minutes
    }
  }

  fileprivate func engine() throws(UnreadableRecord) -> SpokenPromise {
    var when = SpokenPromise.Due.unstated
    if let due {
      guard let moment = CivilDateTime(due) else { throw UnreadableRecord(part: "promise.due", value: due) }
      when = .at(moment)
    } else if let withinMinutes {
      when = .within(minutes: withinMinutes)
    }
    return SpokenPromise(
      maker: who.map(SpokenPromise.Maker.named) ?? .speaker, what: what, place: try place.checked(), due: when)
  }
}
