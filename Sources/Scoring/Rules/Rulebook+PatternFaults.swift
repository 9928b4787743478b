package import Documents

extension Rulebook {
  /// Patterns that can never match, or that another one of the same rule makes superfluous (a warning).
  ///
  /// Found by running the rule's patterns on samples of each: too slow for every start, meant for `check`. In the order
  /// of the files.
  package func patternFaults(in language: Language) -> [Diagnostic] {
    guard let book = languages[language] else { return [] }
    return book.rules.flatMap { PatternTrial(of: $0, in: book).faults() }.inOrder
  }
}

/// The patterns of one rule tried on samples of each other.
private struct PatternTrial {
  let rule: Rule
  let book: LanguageRules
  let table: PatternTable
  /// By number; the others have been reported when the file was decoded.
  private let usable: [Int: Pattern]

  init(of rule: Rule, in book: LanguageRules) {
    self.rule = rule
    self.book = book
    var builder = PatternTableBuilder(language: rule.language, classes: book.classes)
    var usable: [Int: Pattern] = [:]
    for (index, written) in rule.patterns.enumerated() {
      let probe = builder.addProbe()
      guard let pattern = try? PatternParser.parse(written.text, language: rule.language),
        (try? builder.add(pattern, to: probe)) != nil
      else { continue }
      usable[index] = pattern
    }
    self.usable = usable
    table = builder.build()
  }

  func faults() -> [Diagnostic] {
    var matcher = Matcher(for: table)
    var reading = TextReading()
    return usable.keys.sorted().compactMap { fault(of: $0, &matcher, &reading) }
  }

  private func fault(of index: Int, _ matcher: inout Matcher, _ reading: inout TextReading) -> Diagnostic? {
    guard let pattern = usable[index] else { return nil }
    let written = rule.patterns[index]
    var others = Set(usable.keys)
    others.remove(index)
    var matches = false
    let samples = PatternSamples.samples(of: pattern, with: book.classes, language: rule.language)
    for sample in samples {
      let found = probes(hitIn: sample, &matcher, &reading)
      guard found.contains(index) else { continue }
      matches = true
      others.formIntersection(found)
      if others.isEmpty { break }
    }
    if usesTime(pattern) { return nil }
    guard matches else { return Diagnostic(PatternFault.neverMatches, file: rule.file, place: written.place) }
    // Of two that find the same the later one is superfluous.
    guard let other = others.sorted().first(where: { $0 < index || !isShadowed($0, by: index, &matcher, &reading) })
    else {
      return nil
    }
    let fault = PatternFault.shadowed(by: rule.patterns[other].text)
    return Diagnostic(fault, severity: .warning, file: rule.file, place: written.place)
  }

  private func isShadowed(
    _ index: Int, by other: Int, _ matcher: inout Matcher, _ reading: inout TextReading
  ) -> Bool {
    guard let pattern = usable[index] else { return false }
    for sample in PatternSamples.samples(of: pattern, with: book.classes, language: rule.language) {
      let found = probes(hitIn: sample, &matcher, &reading)
      if found.contains(index), !found.contains(other) { return false }
    }
    return true
  }

  private func probes(hitIn text: String, _ matcher: inout Matcher, _ reading: inout TextReading) -> Set<Int> {
    reading.read(text)
    matcher.findWords(in: reading)
    book.builtIns.add(table, reading, to: &matcher.occurrences)
    matcher.match(in: reading)
    var found: Set<Int> = []
    for index in 0..<matcher.hits.count { found.insert(Int(matcher.hits[index].probe)) }
    return found
  }

  /// Samples of times depend on the vocabulary of times, so such patterns are left to their examples.
  private func usesTime(_ pattern: Pattern) -> Bool {
    pattern.namedClasses.contains { $0.name == WordClasses.BuiltIn.time.rawValue }
  }
}
