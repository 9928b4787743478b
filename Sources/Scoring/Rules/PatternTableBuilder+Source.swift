internal import Documents

extension PatternTableBuilder {
  /// A new probe with all patterns that can be read; the faults of the others are reported at their places.
  mutating func addProbe(
    of texts: [Placed<String>], from patterns: PatternSource, with classes: WordClasses, prefersLongest: Bool = false,
    wantsGaps: Bool = true, waits: Bool = false
  ) -> Int32 {
    let probe = addProbe(prefersLongest: prefersLongest, wantsGaps: wantsGaps, waits: waits)
    for text in texts {
      guard let pattern = patterns.parse(text, with: classes) else { continue }
      do throws(PatternFault) {
        try add(pattern, to: probe)
      } catch {
        patterns.report(error, 0..<text.value.unicodeScalars.count, in: text)
      }
    }
    return probe
  }
}
