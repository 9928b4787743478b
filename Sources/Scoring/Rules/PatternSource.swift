internal import Documents

/// Reads the patterns of one file and reports their faults at the exact place inside their texts.
struct PatternSource {
  let source: SourceFile
  let diagnostics: Diagnostics
  let language: Language

  func parse(_ text: Placed<String>) -> Pattern? {
    do throws(PlacedPatternFault) {
      return try PatternParser.parse(text.value, language: language)
    } catch {
      report(error.fault, error.place, in: text)
      return nil
    }
  }

  /// Parses and checks that every class is known.
  func parse(_ text: Placed<String>, with classes: WordClasses) -> Pattern? {
    guard let pattern = parse(text) else { return nil }
    let unknown = pattern.namedClasses.filter { !classes.contains($0.name) }
    for (name, place) in unknown {
      let suggestion = Suggestion.nearest(to: name, among: classes.names)
      report(.unknownClass(name, suggestion: suggestion), place, in: text)
    }
    return unknown.isEmpty ? pattern : nil
  }

  func report(_ fault: PatternFault, _ part: Range<Int>, in text: Placed<String>) {
    diagnostics.report(fault, at: TextPlace.place(of: part, in: text.place, of: source))
  }
}

extension WordClasses {
  func contains(_ name: String) -> Bool { BuiltIn(rawValue: name) != nil || words(of: name) != nil }
}
