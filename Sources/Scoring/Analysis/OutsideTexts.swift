/// The customer's last words and the trainee's earlier replies, matched only when a rule asks for them.
struct OutsideTexts: ~Copyable {
  private var reading = TextReading()
  private var matcher: Matcher
  /// Per probe: bit 0 when it hits the customer's words, bit 1 when an earlier reply.
  private var found = Scratch<UInt8>()
  private var scopesRead: UInt8 = 0

  init(for table: PatternTable) {
    matcher = Matcher(for: table)
    found.fill(table.probeCount, with: 0)
  }

  /// Forgets the texts of the moment before.
  mutating func begin() {
    guard scopesRead != 0 else { return }
    scopesRead = 0
    found.fill(found.count, with: 0)
  }

  mutating func hits(_ probe: Int32, in scope: ConditionScope, of moment: Moment, _ rules: LanguageRules) -> Bool {
    let bit: UInt8 = scope == .customer ? 1 : 2
    if scopesRead & bit == 0 {
      scopesRead |= bit
      if scope == .customer {
        search(moment.customer, bit, rules)
      } else {
        for reply in moment.earlierReplies { search(reply, bit, rules) }
      }
    }
    return found[Int(probe)] & bit != 0
  }

  private mutating func search(_ text: String, _ bit: UInt8, _ rules: LanguageRules) {
    let table = rules.outside
    reading.read(text)
    rules.homophones.mend(&reading, with: &matcher.occurrences)
    rules.typing.mend(&reading)
    matcher.findWords(in: reading)
    rules.builtIns.add(table, reading, to: &matcher.occurrences)
    matcher.match(in: reading)
    for index in 0..<matcher.hits.count {
      let probe = Int(matcher.hits[index].probe)
      found[probe] |= bit
    }
  }
}
