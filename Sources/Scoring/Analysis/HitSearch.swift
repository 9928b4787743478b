/// Questions about the hits of one probe near other words. Each looks at a bounded number of hits.
extension Matcher {
  /// The longest a frame's words can be that stand before guarded words.
  private static let longestFrame: Int32 = 128

  /// Index of the first hit of the probe that starts at or after a position.
  func firstHit(of probe: Int32, from position: Int32) -> Int32 {
    let range = hits(of: probe)
    var (low, high) = (range.start, range.end)
    while low < high {
      let middle = (low + high) / 2
      if hits[Int(middle)].start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func hasHit(of probe: Int32, startingIn positions: Range<Int32>) -> Bool {
    let index = firstHit(of: probe, from: positions.lowerBound)
    return index < hits(of: probe).end && hits[Int(index)].start < positions.upperBound
  }

  func hasHit(of probe: Int32) -> Bool { hits(of: probe).start < hits(of: probe).end }

  func hasHit(of probe: Int32, endingBefore position: Int32) -> Bool {
    let range = hits(of: probe)
    for index in range.start..<min(range.end, range.start + 16) where hits[Int(index)].end <= position { return true }
    return false
  }

  func hasHit(of probe: Int32, startingAfter position: Int32) -> Bool {
    let range = hits(of: probe)
    return range.start < range.end && hits[Int(range.end) - 1].start >= position
  }

  /// A hit that contains all of `other`.
  func hasHit(of probe: Int32, covering other: Hit) -> Bool {
    let range = hits(of: probe)
    var index = firstHit(of: probe, from: other.start + 1) - 1
    while index >= range.start, hits[Int(index)].start >= other.start - Self.longestFrame {
      if hits[Int(index)].covers(other) { return true }
      index -= 1
    }
    return false
  }

  /// Index of the nearest hit that ends at or before `position`, not before `floor`, at most `reach` away; or -1.
  func hit(
    of probe: Int32, before position: Int32, from floor: Int32, reach: Int32, _ reading: borrowing TextReading,
    _ language: Language
  ) -> Int32 {
    let range = hits(of: probe)
    let furthest = max(floor, position - Self.longestFrame - (language == .english ? 200 : reach))
    var index = firstHit(of: probe, from: position) - 1
    var best: Int32 = -1
    while index >= range.start, hits[Int(index)].start >= furthest {
      let hit = hits[Int(index)]
      let isNearer = best < 0 || hit.end > hits[Int(best)].end
      if hit.end <= position, isNearer, reading.distance(hit.end, position, language) <= reach { best = index }
      index -= 1
    }
    return best
  }

  /// Whether a hit starts at or after `position` in the same clause, at most `reach` away.
  func hasHit(
    of probe: Int32, after position: Int32, before ceiling: Int32, reach: Int32, _ reading: borrowing TextReading,
    _ language: Language
  ) -> Bool {
    let index = firstHit(of: probe, from: position)
    guard index < hits(of: probe).end, hits[Int(index)].start < ceiling else { return false }
    return reading.distance(position, hits[Int(index)].start, language) <= reach
  }
}

extension TextReading {
  /// Characters between two positions; in English the words between them.
  func distance(_ start: Int32, _ end: Int32, _ language: Language) -> Int32 {
    guard language == .english else { return end - start }
    var spaces: Int32 = 0
    for position in start..<max(start, end) where scalars[Int(position)] == TextReading.space { spaces += 1 }
    return max(0, spaces - 1)
  }
}
