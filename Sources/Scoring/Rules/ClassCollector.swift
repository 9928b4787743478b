internal import Documents

/// Gathers the word classes of all files of one language: a name is defined once.
struct ClassCollector {
  private var definitions: [String: [WordClasses.Entry]] = [:]
  private var sources: [String: PatternSource] = [:]

  mutating func add(_ classes: [(key: Placed<String>, value: [Placed<String>])], _ patterns: PatternSource) {
    for (key, texts) in classes {
      if let first = sources[key.value] {
        let fault = RubricFault.duplicateClass(key.value, firstFile: first.source.path)
        patterns.diagnostics.report(fault, at: key.place)
        continue
      }
      sources[key.value] = patterns
      definitions[key.value] = texts.compactMap { text in
        patterns.parse(text).map { WordClasses.Entry(pattern: $0, place: text.place) }
      }
    }
  }

  func expanded() -> WordClasses {
    WordClasses(definitions) { name, fault, place in
      guard let source = sources[name] else { return }
      if case .unknownClass(let unknown, _) = fault {
        let suggestion = Suggestion.nearest(to: unknown, among: definitions.keys.sorted(by: scalarOrder))
        return source.diagnostics.report(PatternFault.unknownClass(unknown, suggestion: suggestion), at: place)
      }
      source.diagnostics.report(fault, at: place)
    }
  }
}
