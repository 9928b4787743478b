/// Marks stretches of a reply that are the customer's own words pasted back: they say nothing of the speaker.
struct PastedWords: ~Copyable {
  private var runs = UnitSet()

  init() {}

  /// Marks as quoted every run of at least `length` scalars that stands in the customer's words, bounds not counted.
  mutating func mark(_ reply: inout TextReading, from customer: borrowing TextReading, length: Int) {
    guard reply.contentCount >= length, customer.contentCount >= length else { return }
    runs.clear(for: customer.scalars.count)
    Self.forEachRun(of: length, in: customer) { key, _ in runs.insert(key) }
    let quoted = reply.quoted.base
    Self.forEachRun(of: length, in: reply) { key, range in
      guard runs.contains(key) else { return }
      for position in range { quoted[position] = 1 }
    }
  }

  /// Polynomial hashes of all runs of `length` scalars, rolled on from one to the next.
  private static func forEachRun(
    of length: Int, in reading: borrowing TextReading, _ body: (UInt64, Range<Int>) -> Void
  ) {
    let factor: UInt64 = 0x0000_0100_0000_01B3
    var leading: UInt64 = 1
    for _ in 1..<length { leading = leading &* factor }
    var (hash, held, first) = (UInt64(0), 0, 0)
    for position in 0..<reading.scalars.count where reading.scalars[position] > TextReading.space {
      if held == length {
        while reading.scalars[first] <= TextReading.space { first += 1 }
        hash = hash &- UInt64(reading.scalars[first]) &* leading
        first += 1
        held -= 1
      }
      hash = hash &* factor &+ UInt64(reading.scalars[position])
      held += 1
      if held == length { body(hash | 1, first..<position + 1) }
    }
  }
}
