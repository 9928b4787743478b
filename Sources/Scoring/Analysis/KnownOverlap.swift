/// Whether words of a reply occur in what is known: the customer's last words, the briefing, facts told so far.
struct KnownOverlap {
  /// Pairs of neighbouring scalars of the known texts, read only when first asked for.
  private let moment: Moment

  init(_ moment: Moment) { self.moment = moment }

  /// At least half of the hit's pairs of neighbouring characters stand in the known texts.
  func isKnown(_ hit: Hit, _ reading: borrowing TextReading) -> Bool {
    var pairs: Set<UInt64> = []
    var known = TextReading()
    for text in moment.known + [moment.customer] {
      known.read(text)
      for position in 1..<max(1, known.scalars.count) {
        pairs.insert(UInt64(known.scalars[position - 1]) << 32 | UInt64(known.scalars[position]))
      }
    }
    var (total, shared) = (0, 0)
    for position in Int(hit.start) + 1..<max(Int(hit.start) + 1, Int(hit.end)) {
      total += 1
      if pairs.contains(UInt64(reading.scalars[position - 1]) << 32 | UInt64(reading.scalars[position])) { shared += 1 }
    }
    return total > 0 && shared * 2 >= total
  }
}
