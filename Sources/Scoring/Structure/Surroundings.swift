/// What is known around a reply, as content units: the customer's last words, the briefing, the facts told, and apart
/// from them the trainee's earlier replies. Each is read when first asked for.
struct Surroundings: ~Copyable {
  private var reading = TextReading()
  private var known = UnitSet()
  private var earlier = UnitSet()
  private var hasKnown = false
  private var hasEarlier = false

  init() {}

  mutating func begin() {
    hasKnown = false
    hasEarlier = false
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
      Self.collect(moment.earlierReplies, units, &reading, into: &earlier)
    }
    return earlier.contains(key)
  }

  private mutating func readKnown(_ moment: Moment, _ units: ContentUnits) {
    guard !hasKnown else { return }
    hasKnown = true
    Self.collect(moment.known + [moment.customer], units, &reading, into: &known)
  }

  private static func collect(
    _ texts: [String], _ units: ContentUnits, _ reading: inout TextReading, into set: inout UnitSet
  ) {
    set.clear(for: texts.reduce(0) { $0 + $1.utf8.count })
    for text in texts where !text.isEmpty {
      reading.read(text)
      units.forEach(0, reading.scalars.count, of: reading) { key, _ in set.insert(key) }
    }
  }
}
