/// One pass of a language's rules over one reply. Reusable: it keeps its memory.
struct RuleRun: ~Copyable {
  /// A rule's hit that nothing has voided.
  struct Accepted: BitwiseCopyable {
    let rule: Int32
    let criterion: Int32
    let severity: UInt8
    let isPartly: Bool
    let rank: Int32
    let hit: Hit
    /// The first span as typed.
    let typedStart: Int32
    let typedEnd: Int32

    /// By criterion and clause; within them the gravest, fullest, leftmost, then the first rule.
    static func precedes(_ a: Accepted, _ b: Accepted) -> Bool {
      if a.criterion != b.criterion { return a.criterion < b.criterion }
      if a.hit.clause != b.hit.clause { return a.hit.clause < b.hit.clause }
      if a.severity != b.severity { return a.severity > b.severity }
      if a.isPartly != b.isPartly { return b.isPartly }
      if a.hit.start != b.hit.start { return a.hit.start < b.hit.start }
      return a.rule < b.rule
    }

    /// In the order of findings: by place as typed, then by criterion and rule.
    static func isShownBefore(_ a: Accepted, _ b: Accepted) -> Bool {
      if a.typedStart != b.typedStart { return a.typedStart < b.typedStart }
      return a.typedEnd != b.typedEnd ? a.typedEnd < b.typedEnd : a.rank < b.rank
    }
  }

  let rules: LanguageRules
  var reading = TextReading()
  var matcher: Matcher
  private var outside: OutsideTexts
  private(set) var surroundings = Surroundings()
  private let limits: DetectorTable
  /// Per criterion: 1 when a rule of the first phase has found it.
  private(set) var found = Scratch<UInt8>()
  private(set) var accepted = Scratch<Accepted>()
  /// Hits that an exception or a guard has voided: nothing learned stands there either.
  private(set) var voided = Scratch<Voided>()
  /// Whether the reply is a list of polite words.
  private(set) var isKeywordList = false

  struct Voided: BitwiseCopyable {
    let criterion: Int32
    let clause: Int32
  }

  /// Times and promises of the reply.
  private(set) var speech = SpeechFindings()

  init(_ rules: LanguageRules, _ limits: DetectorTable, criterionCount: Int) {
    self.limits = limits
    self.rules = rules
    matcher = Matcher(for: rules.table)
    outside = OutsideTexts(for: rules.outside)
    found.fill(criterionCount, with: 0)
  }

  /// Reads the reply and leaves in `accepted` every rule's hits, one at most per clause.
  mutating func run(_ reply: String, at moment: Moment) {
    reading.read(reply)
    rules.homophones.mend(&reading, with: &matcher.occurrences)
    rules.typing.mend(&reading)
    surroundings.begin(moment, &reading, pastedLength: limits.pastedLength(in: rules.language))
    matcher.findWords(in: reading)
    speech = rules.builtIns.speech?.read(reading) ?? SpeechFindings()
    rules.builtIns.add(rules.table, reading, times: speech.times, to: &matcher.occurrences)
    matcher.begin(in: reading)
    wantConditions()
    matcher.finish(in: reading)
    accepted.clear()
    voided.clear()
    isKeywordList = false
    found.fill(found.count, with: 0)
    outside.begin()
    let test = ConditionTest(moment, rules)
    evaluate(test, second: false)
    for index in 0..<accepted.count { found[Int(accepted[index].criterion)] = 1 }
    evaluate(test, second: true)
    detect(moment)
  }

  /// Asks for what the conditions of the rules that have hits look for.
  private mutating func wantConditions() {
    for index in 0..<matcher.hits.recordedCount {
      let hit = matcher.hits.recorded(index)
      let rule = Int(rules.ruleOfProbe[Int(hit.probe)])
      guard rule >= 0 else { continue }
      for place in rules.wishes.starts[rule]..<rules.wishes.starts[rule + 1] {
        let wish = rules.wishes.values[Int(place)]
        matcher.want(wish.probe, in: wish.clauses(around: Int(hit.clause), of: reading))
      }
    }
  }

  /// Runs the rules that are detectors; a list of polite words takes all good findings with it.
  private mutating func detect(_ moment: Moment) {
    guard reading.clauses.count > 0 else { return }
    let structure = StructureRun(moment: moment, limits: limits, rules: rules, speech: speech)
    for (detector, rule) in rules.detectors {
      let hits = structure.hits(of: detector, reading, accepted, &surroundings)
      if detector == .keywordList, !hits.isEmpty {
        isKeywordList = true
        dropGoodFindings()
      }
      for hit in hits { accept(hit, rule, rules.lines[Int(rule)]) }
    }
  }

  private mutating func dropGoodFindings() {
    var kept = 0
    for index in 0..<accepted.count where accepted[index].severity > 0 {
      accepted[kept] = accepted[index]
      kept += 1
    }
    while accepted.count > kept { accepted.removeLast() }
  }

  private mutating func evaluate(_ test: borrowing ConditionTest, second: Bool) {
    var index = 0
    while index < matcher.hits.count {
      let probe = matcher.hits[index].probe
      let end = Int(matcher.hits(of: probe).end)
      let rule = rules.ruleOfProbe[Int(probe)]
      if rule >= 0, rules.lines[Int(rule)].runsSecond == second { evaluate(rule, index..<end, test) }
      index = end
    }
  }

  /// Takes the first hit in each clause that stands.
  private mutating func evaluate(_ rule: Int32, _ hits: Range<Int>, _ test: borrowing ConditionTest) {
    let line = rules.lines[Int(rule)]
    var doneClause: Int32 = -1
    for index in hits {
      let hit = matcher.hits[index]
      guard hit.clause != doneClause, stands(hit, rule, line, test) else { continue }
      doneClause = hit.clause
      accept(hit, rule, line)
    }
  }

  private mutating func accept(_ hit: Hit, _ rule: Int32, _ line: RuleLine) {
    let end = min(hit.end, reading.clauses[Int(hit.clause)].end)
    accepted.append(
      Accepted(
        rule: rule, criterion: line.criterion, severity: line.severity, isPartly: line.isPartly, rank: line.rank,
        hit: hit, typedStart: reading.origins[Int(hit.start)], typedEnd: reading.origins[Int(end) - 1] + 1))
  }

  private mutating func stands(_ hit: Hit, _ rule: Int32, _ line: RuleLine, _ test: borrowing ConditionTest) -> Bool {
    let isExcepted = line.except >= 0 && matcher.hasHit(of: line.except, covering: hit)
    if isExcepted || Guards(rules).void(hit, line.guards, reading, matcher) {
      voided.append(Voided(criterion: line.criterion, clause: hit.clause))
      return false
    }
    return !line.hasConditions || conditionsHold(hit, Int(rule), test)
  }

  private mutating func conditionsHold(_ hit: Hit, _ rule: Int, _ test: borrowing ConditionTest) -> Bool {
    if let when = rules.conditions.when(ofRule: rule),
      !test.holds(all: when, hit, reading, matcher, &outside, found, &surroundings)
    {
      return false
    }
    if let unless = rules.conditions.unless(ofRule: rule),
      test.holds(any: unless, hit, reading, matcher, &outside, found, &surroundings)
    {
      return false
    }
    return true
  }

  /// Leaves one hit per criterion and clause, in the order of findings.
  mutating func keepOnePerClause() {
    accepted.sort(by: Accepted.precedes)
    var kept = 0
    for index in 0..<accepted.count {
      let one = accepted[index]
      if kept > 0, accepted[kept - 1].criterion == one.criterion, accepted[kept - 1].hit.clause == one.hit.clause {
        continue
      }
      accepted[kept] = one
      kept += 1
    }
    while accepted.count > kept { accepted.removeLast() }
    accepted.sort(by: Accepted.isShownBefore)
  }

  func spans(ofRule rule: Int32) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in 0..<accepted.count where accepted[index].rule == rule { found += spans(of: accepted[index].hit) }
    return found
  }

  /// The words of a hit as typed, one span for each clause it runs through.
  func spans(of hit: Hit) -> [Range<Int>] {
    let last = reading.clauseOf[Int(hit.end) - 1]
    guard last != hit.clause else { return [reading.typedRange(Int(hit.start), Int(hit.end))] }
    return (hit.clause...last).compactMap { number in
      let clause = reading.clauses[Int(number)]
      let (start, end) = (max(clause.start, hit.start), min(clause.end, hit.end))
      return start < end ? reading.typedRange(Int(start), Int(end)) : nil
    }
  }
}
