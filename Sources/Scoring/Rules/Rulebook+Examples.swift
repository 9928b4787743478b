package import Documents

extension Rulebook {
  /// Examples that do not do what they say: a hit that the rule misses, a miss that it hits.
  ///
  /// Sorted by file and place. `check` reports them beside the faults of decoding.
  package func exampleFaults(in language: Language) -> [Diagnostic] {
    let analyzer = Analyzer(self)
    let bench = Workbench()
    return rules(in: language).flatMap { analyzer.exampleFaults(of: $0, on: bench) }.inOrder
  }
}

extension Analyzer {
  /// The rule's own hits count, also where another rule of the same criterion was shown instead.
  func exampleFaults(of rule: Rule, on bench: Workbench) -> [Diagnostic] {
    let missed = rule.hitExamples.compactMap { example -> Diagnostic? in
      guard words(found: rule, in: example, on: bench) == nil else { return nil }
      let fault = RubricFault.hitExampleMissed(rule: rule.id.text, reply: example.reply)
      return Diagnostic(fault, file: rule.file, place: example.place)
    }
    let hit = rule.missExamples.compactMap { example -> Diagnostic? in
      guard let words = words(found: rule, in: example, on: bench) else { return nil }
      let fault = RubricFault.missExampleHit(rule: rule.id.text, reply: example.reply, words: words)
      return Diagnostic(fault, file: rule.file, place: example.place)
    }
    return missed + hit
  }

  /// The words in which the rule sees its criterion; nil when it does not.
  private func words(found rule: Rule, in example: RuleExample, on bench: Workbench) -> String? {
    let spans = spans(of: rule.id, in: example.reply, at: example.moment, on: bench)
    guard let span = spans.first else { return nil }
    let scalars = Array(example.reply.unicodeScalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.clamped(to: 0..<scalars.count)])
    return String(view)
  }
}
