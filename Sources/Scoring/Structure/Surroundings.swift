/// What is known around a reply, as content units: the customer's last words, the briefing, the facts told, and apart
/// from them the trainee's earlier replies. Each is read when first asked for.
struct Surroundings: ~Copyable {
  /// The customer's last words.
  private(set) var customer = TextReading()
  private var reading = TextReading()
  private var known = UnitSet()
  private var earlier = UnitSet()
  private var pasted = PastedWords()
  private var hasKnown = false
  private var hasEarlier = false

  init() {}

  /// Begins a new moment: reads the customer's words and marks in the reply what is pasted from them.
  mutating func begin(_ moment: Moment, _ reply: inout TextReading, pastedLength: Int) {
    hasKnown = false
    hasEarlier = false
    customer.read(moment.customer)
    pasted.mark(&reply, from: customer, length: pastedLength)
  }

  /// Units of the known texts; the number of different ones tells whether there is anything to compare with.
  mutating func knownCount(_ moment: Moment, _ units: ContentUnits) -> Int {
    readKnown(moment, units)
    return known.count
  }

  mutating func isKnown(_ key: UInt64, _ moment: Moment, _ units: ContentUnits) -> Bool {
    readKnown(moment, units)
    return known.contains(key)
  }

  mutating func wasSaid(_ key: UInt64, _ moment: Moment, _ units: ContentUnits) -> Bool {
    if !hasEarlier {
      hasEarlier = true
      earlier.clear(for: moment.earlierReplies.reduce(0) { $0 + $1.utf8.count })
      for text in moment.earlierReplies { Self.collect(text, units, &reading, into: &earlier) }
    }
    return earlier.contains(key)
  }

  private mutating func readKnown(_ moment: Moment, _ units: ContentUnits) {
    guard !hasKnown else { return }
    hasKnown = true
    known.clear(for: moment.known.reduce(customer.scalars.count) { $0 + $1.utf8.count })
    units.forEach(0, customer.scalars.count, of: customer) { key, _ in known.insert(key) }
    for text in moment.known { Self.collect(text, units, &reading, into: &known) }
  }

  private static func collect(
    _ text: String, _ units: ContentUnits, _ reading: inout TextReading, into set: inout UnitSet
  ) {
    reading.read(text)
    units.forEach(0, reading.scalars.count, of: reading) { key, _ in set.insert(key) }
  }
}
