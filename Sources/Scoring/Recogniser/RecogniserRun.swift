/// One recogniser over one reply. Keeps its memory.
struct RecogniserRun: ~Copyable {
  /// A feature that was learned, once.
  struct Known: BitwiseCopyable {
    let row: Int32
    let group: UInt8
    let clause: Int32
  }

  /// A unit of the second layer that fires, and how strongly.
  struct Firing: BitwiseCopyable {
    let unit: Int32
    let value: Int32
  }

  let recogniser: Recogniser
  private var reader: FeatureReader
  private var known = Scratch<Known>(capacity: 1024)
  /// The rows of the known features, group by group.
  private var rows = Scratch<Int32>(capacity: 1024)
  /// The reply in which a row was last seen.
  private var seen = Scratch<UInt32>()
  private var epoch: UInt32 = 0
  /// By group: its known features.
  private var counts = Scratch<Int32>()
  private var sums = ByteSums()
  private var firing = Scratch<Firing>()
  /// How surely each line holds, in 1,024ths.
  private(set) var scores = Scratch<Int32>()
  /// Pairs of characters or words of the reply that were ever learned.
  private(set) var knownPairs = 0

  /// Pairs of characters or words of the reply.
  var pairs: Int { reader.pairs }

  init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
    reader = FeatureReader(recogniser.senses, recogniser.model.language, filter: recogniser.filter)
    seen.fill(recogniser.featureCount, with: 0)
  }

  mutating func run(_ reply: borrowing TextReading, at moment: Moment) {
    reader.read(reply, at: moment)
    look()
    arrange()
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
    known.makeRoom(for: reader.features.count)
    counts.fill(FeatureGroup.allCases.count, with: 0)
    knownPairs = 0
    let (recogniser, features) = (recogniser, reader.features.buffer)
    for feature in features {
      let row = recogniser.row(of: feature.key)
      guard row >= 0 else { continue }
      if feature.group == FeatureGroup.pair.rawValue { knownPairs += 1 }
      guard seen.base[Int(row)] != epoch else { continue }
      seen.base[Int(row)] = epoch
      counts.base[Int(feature.group)] += 1
      known.appendInRoom(Known(row: row, group: feature.group, clause: feature.clause))
    }
  }

  /// Deals the known rows out to their groups.
  private mutating func arrange() {
    rows.resize(known.count)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: counts.count) { places in
      var place: Int32 = 0
      for group in 0..<counts.count {
        places[group] = place
        place += counts[group]
      }
      for index in 0..<known.count {
        let one = known[index]
        rows[Int(places[Int(one.group)])] = one.row
        places[Int(one.group)] += 1
      }
    }
  }

  private mutating func add() {
    sums.clear(columns: recogniser.columns)
    var first = 0
    for group in 0..<counts.count where counts[group] > 0 {
      let last = first + Int(counts[group])
      let numbers = UnsafeBufferPointer(rebasing: rows.buffer[first..<last])
      sums.add(numbers, of: recogniser.rows.base, times: scale(of: UInt8(group)))
      first = last
    }
  }

  @inline(__always)
  private func scale(of group: UInt8) -> Int32 {
    FeatureGroup.scale(group, Int(counts[Int(group)]))
  }

  // MARK: Scores

  private mutating func decide() {
    fire()
    let lines = recogniser.lines
    scores.clear()
    for index in 0..<lines.count {
      let line = lines[index]
      var score = Int64(line.offset) << 16 + Int64(sums[index]) * Int64(line.linearScale)
      if recogniser.hidden > 0 { score += (second(index) >> 12) * Int64(line.hiddenScale) }
      scores.append(Int32(clamping: score >> 16))
    }
  }

  private mutating func fire() {
    firing.clear()
    let first = recogniser.columns - recogniser.hidden
    for unit in 0..<recogniser.hidden {
      let value = max(0, sums[first + unit] &+ recogniser.hiddenBias[unit]) >> 4
      if value > 0 { firing.append(Firing(unit: Int32(unit), value: value)) }
    }
  }

  /// The second layer's sum for one line.
  private func second(_ line: Int) -> Int64 {
    let outputs = recogniser.outputs.base + line * recogniser.hidden
    var total: Int64 = 0
    for one in firing.buffer { total &+= Int64(one.value) &* Int64(outputs[Int(one.unit)]) }
    return total
  }

  /// What the whole reply is worth by its words, in the units of `Worth`.
  var worth: Int32 { sums[recogniser.lines.count] }

  /// The clause whose features spoke most for a line.
  func clause(for line: Int, of reply: borrowing TextReading) -> Int {
    let stride = ByteSums.stride(recogniser.columns)
    var best = (clause: 0, sum: Int64.min)
    for clause in 0..<reply.clauses.count {
      var sum: Int64 = 0
      for index in 0..<known.count where Int(known[index].clause) == clause {
        let weight = ByteSums.weight(recogniser.rows[Int(known[index].row) * stride + line])
        sum += Int64(weight) * Int64(scale(of: known[index].group))
      }
      if sum > best.sum { best = (clause, sum) }
    }
    return best.clause
  }
}
