extension TextReading {
  /// Puts other words in the place of some, given in order; what follows moves, origins stay those of the letters typed.
  mutating func replace(_ repairs: [(range: Range<Int>, word: [UInt32])]) {
    var old = TextReading()
    swap(&self, &old)
    typedCount = old.typedCount
    contentCount = old.contentCount
    var moved = Scratch<Int32>()
    var next = 0
    for position in 0...old.scalars.count {
      while next < repairs.count, position >= repairs[next].range.upperBound { next += 1 }
      moved.append(Int32(scalars.count))
      guard position < old.scalars.count else { break }
      if next < repairs.count, repairs[next].range.contains(position) {
        if position == repairs[next].range.lowerBound { put(repairs[next].word, for: repairs[next].range, of: old) }
      } else {
        put(old.scalars[position], at: position, of: old)
      }
    }
    for index in 0..<old.clauses.count {
      var clause = old.clauses[index]
      clause.start = moved[Int(clause.start)]
      clause.end = moved[Int(clause.end)]
      clause.sentenceStart = moved[Int(clause.sentenceStart)]
      clauses.append(clause)
    }
  }

  private mutating func put(_ word: [UInt32], for range: Range<Int>, of old: borrowing TextReading) {
    for (index, letter) in word.enumerated() {
      let isLast = index == word.count - 1
      put(letter, at: isLast ? range.upperBound - 1 : min(range.lowerBound + index, range.upperBound - 1), of: old)
    }
  }

  private mutating func put(_ scalar: UInt32, at position: Int, of old: borrowing TextReading) {
    scalars.append(scalar)
    origins.append(old.origins[position])
    clauseOf.append(old.clauseOf[position])
    quoted.append(old.quoted[position])
  }
}
