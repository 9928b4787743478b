import Testing

@testable import Scoring

@Suite struct MatcherTests {
  private static func classes(_ language: Language) throws -> WordClasses {
    let words = language == .chinese ? ["甲乙", "丁", "丙(甲|丁)?"] : ["ab cd", "ef", "cd (ab)?"]
    let entries = try words.map {
      WordClasses.Entry(pattern: try PatternParser.parse($0, language: language), place: 0..<1)
    }
    return WordClasses(["c": entries]) { _, fault, _ in Issue.record("\(fault)") }
  }

  /// The shortest end of the hits at each start.
  private static func shortestEnds(_ matcher: borrowing Matcher) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for index in 0..<matcher.hits.count {
      let hit = matcher.hits[index]
      found[Int(hit.start)] = min(found[Int(hit.start)] ?? Int.max, Int(hit.end))
    }
    return found
  }

  @Test(arguments: Language.allCases, 0..<20)
  func theMatcherFindsWhatTryingEverythingFinds(_ language: Language, _ seed: Int) throws {
    var random = RandomPatterns(seed: UInt64(seed), language: language)
    let classes = try Self.classes(language)
    for _ in 0..<60 {
      let written = random.pattern()
      guard let pattern = try? PatternParser.parse(written, language: language) else { continue }
      var builder = PatternTableBuilder(language: language, classes: classes)
      let probe = builder.addProbe()
      do { try builder.add(pattern, to: probe) } catch { continue }
      let table = builder.build()
      var matcher = Matcher(for: table)
      for _ in 0..<6 {
        let text = random.text()
        let reference = ReferenceMatcher(text, language: language, classes: classes)
        matcher.findWords(table, in: reference.reading)
        matcher.match(table, in: reference.reading)
        let (found, expected) = (Self.shortestEnds(matcher), reference.shortestEnds(pattern))
        #expect(found == expected, "pattern \(written) in \(text)")
      }
    }
  }
}
