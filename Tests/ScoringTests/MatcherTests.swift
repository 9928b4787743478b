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
        matcher.findWords(in: reference.reading)
        matcher.match(in: reference.reading)
        let (found, expected) = (Self.shortestEnds(matcher), reference.shortestEnds(pattern))
        #expect(found == expected, "pattern \(written) in \(text)")
      }
    }
  }

  private static func hits(_ table: PatternTable, in reading: borrowing TextReading, usesWindows: Bool) -> [Hit] {
    var matcher = Matcher(for: table, usesWindows: usesWindows)
    matcher.findWords(in: reading)
    matcher.match(in: reading)
    return (0..<matcher.hits.count).map { matcher.hits[$0] }.sorted(by: Self.precedes)
  }

  /// Parts of one pattern may match the same words with other gaps; which is found first means nothing.
  private static func precedes(_ a: Hit, _ b: Hit) -> Bool {
    func numbers(_ hit: Hit) -> [Int32] {
      [hit.probe, hit.start, hit.end, hit.gaps.first.start, hit.gaps.first.end, hit.gaps.second.start]
    }
    return numbers(a).lexicographicallyPrecedes(numbers(b))
  }

  @Test(arguments: Language.allCases, 0..<10)
  func allPositionsAtOnceGiveWhatOneAfterTheOtherGives(_ language: Language, _ seed: Int) throws {
    var random = RandomPatterns(seed: UInt64(1000 + seed), language: language)
    var frequencies = TextFrequencies()
    let classes = try Self.classes(language)
    for _ in 0..<40 {
      var builder = PatternTableBuilder(language: language, classes: classes, frequencies: frequencies)
      for number in 0..<3 {
        let probe = builder.addProbe(prefersLongest: number == 1)
        guard let pattern = try? PatternParser.parse(random.pattern(), language: language) else { continue }
        try? builder.add(pattern, to: probe)
      }
      let table = builder.build()
      for _ in 0..<6 {
        var reading = TextReading()
        reading.read(random.text())
        frequencies.add(reading)
        let (quick, plain) = (
          Self.hits(table, in: reading, usesWindows: true), Self.hits(table, in: reading, usesWindows: false)
        )
        #expect(quick == plain)
      }
    }
  }

  /// Far more symbols than a window remembers at once.
  @Test(arguments: Language.allCases)
  func hundredsOfPatternsGiveTheSameInAWindow(_ language: Language) throws {
    var random = RandomPatterns(seed: 7, language: language)
    let classes = try Self.classes(language)
    var builder = PatternTableBuilder(language: language, classes: classes)
    for _ in 0..<1500 {
      let probe = builder.addProbe()
      let written = (0..<3).map { _ in random.pattern() }.joined(separator: " ")
      guard let pattern = try? PatternParser.parse(written, language: language) else { continue }
      try? builder.add(pattern, to: probe)
    }
    let table = builder.build()
    #expect(table.symbolCount > 256)
    for _ in 0..<30 {
      var reading = TextReading()
      reading.read(random.text())
      #expect(
        Self.hits(table, in: reading, usesWindows: true) == Self.hits(table, in: reading, usesWindows: false))
    }
  }

  private static func table(
    of patterns: [Pattern], _ language: Language, _ classes: WordClasses, waits: Bool
  ) -> PatternTable {
    var builder = PatternTableBuilder(language: language, classes: classes)
    for pattern in patterns {
      let probe = builder.addProbe(waits: waits)
      try? builder.add(pattern, to: probe)
    }
    return builder.build()
  }

  @Test(arguments: Language.allCases, 0..<10)
  func probesThatWaitFindTheSameWhereTheyAreWanted(_ language: Language, _ seed: Int) throws {
    var random = RandomPatterns(seed: UInt64(2000 + seed), language: language)
    let classes = try Self.classes(language)
    for round in 0..<40 {
      let patterns = (0..<3).compactMap { _ in try? PatternParser.parse(random.pattern(), language: language) }
      var matcher = Matcher(for: Self.table(of: patterns, language, classes, waits: true))
      let eager = Self.table(of: patterns, language, classes, waits: false)
      for step in 0..<4 {
        var reading = TextReading()
        reading.read(random.text())
        let wanted = UInt64(truncatingIfNeeded: (round + 1) &* (step + 3) &* 0x9E37_79B9)
        matcher.findWords(in: reading)
        matcher.begin(in: reading)
        for probe in patterns.indices where probe != step { matcher.want(Int32(probe), in: wanted) }
        matcher.finish(in: reading)
        let found = (0..<matcher.hits.count).map { matcher.hits[$0] }.sorted(by: Self.precedes)
        let isWanted = { (hit: Hit) in Int(hit.probe) != step && wanted >> UInt64(min(hit.clause, 63)) & 1 == 1 }
        let expected = Self.hits(eager, in: reading, usesWindows: true).filter(isWanted)
        #expect(found.filter(isWanted) == expected)
        #expect(!found.contains { Int($0.probe) == step }, "nobody asked for it")
      }
    }
  }
}
