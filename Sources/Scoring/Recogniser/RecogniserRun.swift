/// One recogniser over one reply. Keeps its memory.
struct RecogniserRun: ~Copyable {
  /// A feature that was learned, once.
  struct Known: BitwiseCopyable {
    let row: Int32
    let group: UInt8
    let clause: Int32
  }

  let recogniser: Recogniser
  private var reader: FeatureReader
  private var known = Scratch<Known>(capacity: 1024)
  /// The reply in which a row was last seen.
  private var seen = Scratch<UInt32>()
  private var epoch: UInt32 = 0
  private var counts = Scratch<Int32>()
  private var sums = Scratch<SIMD8<Int32>>()
  /// How surely each line holds, in 1,024ths.
  private(set) var scores = Scratch<Int32>()
  /// Pairs of characters or words of the reply, and how many of them were ever learned.
  private(set) var pairs = 0
  private(set) var knownPairs = 0

  init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
    reader = FeatureReader(recogniser.senses, recogniser.model.language)
    seen.fill(recogniser.featureCount, with: 0)
  }

  mutating func run(_ reply: borrowing TextReading, at moment: Moment) {
    reader.read(reply, at: moment)
    look()
    add()
    decide()
  }

  // MARK: Sums

  private mutating func look() {
    epoch &+= 1
    if epoch == 0 {
      seen.fill(seen.count, with: 0)
      epoch = 1
    }
    known.clear()
    counts.fill(FeatureGroup.allCases.count, with: 0)
    (pairs, knownPairs) = (0, 0)
    for index in 0..<reader.features.count {
      let feature = reader.features[index]
      let row = recogniser.row(of: feature.key)
      if feature.group == FeatureGroup.pair.rawValue {
        pairs += 1
        if row >= 0 { knownPairs += 1 }
      }
      guard row >= 0, seen[Int(row)] != epoch else { continue }
      seen[Int(row)] = epoch
      counts[Int(feature.group)] += 1
      known.append(Known(row: row, group: feature.group, clause: feature.clause))
    }
  }

  private mutating func add() {
    let columns = recogniser.model.columns
    sums.fill(columns / 8, with: .zero)
    for index in 0..<known.count {
      let one = known[index]
      let scale = SIMD8<Int32>(repeating: scale(of: one.group))
      let row = UnsafeRawPointer(recogniser.weights.base + Int(one.row) * columns)
      for block in 0..<sums.count {
        let weights = row.loadUnaligned(fromByteOffset: block * 8, as: SIMD8<Int8>.self)
        sums.base[block] &+= SIMD8<Int32>(truncatingIfNeeded: weights) &* scale
      }
    }
  }

  @inline(__always)
  private func scale(of group: UInt8) -> Int32 {
    FeatureGroup.scale(group, Int(counts[Int(group)]))
  }

  private func sum(_ column: Int) -> Int32 { sums[column / 8][column % 8] }

  // MARK: Scores

  private mutating func decide() {
    let model = recogniser.model
    scores.clear()
    for (index, line) in model.lines.enumerated() {
      var score = Int64(line.offset) << 16 + Int64(sum(index)) * Int64(line.linearScale)
      if model.hidden > 0 { score += (second(index) >> 12) * Int64(line.hiddenScale) }
      scores.append(Int32(clamping: score >> 16))
    }
  }

  /// The second layer's sum for one line.
  private func second(_ line: Int) -> Int64 {
    let hidden = recogniser.model.hidden
    let first = recogniser.model.linear
    var total: Int64 = 0
    for unit in 0..<hidden {
      let value = max(0, sum(first + unit) &+ recogniser.model.hiddenBias[unit]) >> 4
      total += Int64(value) * Int64(recogniser.outputs[line * hidden + unit])
    }
    return total
  }

  /// What the whole reply is worth by its words, in the units of `Worth`.
  var worth: Int32 { sum(recogniser.model.lines.count) }

  /// The clause whose features spoke most for a line.
  func clause(for line: Int, of reply: borrowing TextReading) -> Int {
    let columns = recogniser.model.columns
    var best = (clause: 0, sum: Int64.min)
    for clause in 0..<reply.clauses.count {
      var sum: Int64 = 0
      for index in 0..<known.count where Int(known[index].clause) == clause {
        let weight = recogniser.weights[Int(known[index].row) * columns + line]
        sum += Int64(weight) * Int64(scale(of: known[index].group))
      }
      if sum > best.sum { best = (clause, sum) }
    }
    return best.clause
  }
}
