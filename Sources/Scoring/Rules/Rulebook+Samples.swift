extension Rulebook {
  /// Short texts that a pattern should match, the plainest first; none for a pattern with a fault.
  ///
  /// Whether they do is for the caller to see: what is sampled may be negated or quoted by its own words.
  package func samples(of pattern: String, in language: Language) -> [String] {
    guard let parsed = try? PatternParser.parse(pattern, language: language) else { return [] }
    return PatternSamples.plain(of: parsed, with: classes(in: language), language: language)
  }
}
