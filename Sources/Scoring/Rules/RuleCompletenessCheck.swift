internal import Documents

/// A fault must say how it is heard and what to say instead; every rule needs examples both ways.
enum RuleCompletenessCheck {
  static func check(_ text: RuleText, isFault: Bool, criteria: [CriterionID: Bool], _ diagnostics: Diagnostics) {
    let (id, place) = (text.id.value, text.id.place)
    let faultKeys: [(name: String, isThere: Bool)] = [
      ("severity", text.severity != nil), ("heard", text.heard != nil), ("say", text.say != nil),
      ("teaches", text.teaches != nil), ("why", text.why != nil),
    ]
    for key in faultKeys where isFault != key.isThere {
      if isFault {
        diagnostics.report(RubricFault.faultWithout(key.name, rule: id), at: place)
      } else if key.name != "why" {
        diagnostics.report(RubricFault.goodRuleWith(key.name, rule: id), at: place)
      }
    }
    if text.hits.isEmpty { diagnostics.report(RubricFault.missingExample(.hit, rule: id), at: place) }
    if text.misses.isEmpty { diagnostics.report(RubricFault.missingExample(.miss, rule: id), at: place) }
    checkTeaches(text, criteria, diagnostics)
  }

  private static func checkTeaches(_ text: RuleText, _ criteria: [CriterionID: Bool], _ diagnostics: Diagnostics) {
    guard let teaches = text.teaches else { return }
    switch criteria[CriterionID(teaches.value)] {
    case nil:
      let suggestion = Suggestion.nearest(to: teaches.value, among: criteria.keys.sorted().map(\.text))
      diagnostics.report(RubricFault.unknownCriterion(teaches.value, suggestion: suggestion), at: teaches.place)
    case true?: diagnostics.report(RubricFault.teachesFault(teaches.value), at: teaches.place)
    case false?: break
    }
  }
}
