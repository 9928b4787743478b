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
  /// The rows of the known features, group by group.
  private var rows = Scratch<Int32>(capacity: 1024)
  /// A bit for each row that the reply has, and for the one that features without a row have.
  private var seen = Scratch<UInt64>()
  /// By group: its known features.
  private var counts = Scratch<Int32>()
  /// What one feature of each group counts.
  private var scales = Scratch<Int32>()
  private var byteSums = ByteSums()
  /// By column.
  private var sums = Scratch<Int32>()
  private var firing = Scratch<SecondLayer.Firing>()
  /// By line, and some of no account.
  private var secondSums = Scratch<Int64>()
  /// By clause: what its features say for one line.
  private var clauseSums = Scratch<Int64>()
  /// How surely each line holds, in 1,024ths.
  private(set) var scores = Scratch<Int32>()
  /// Pairs of characters or words of the reply that were ever learned.
  private(set) var knownPairs = 0

  /// Pairs of characters or words of the reply.
  var pairs: Int { reader.pairs }

  init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
    reader = FeatureReader(
      recogniser.senses, recogniser.model.language, filter: recogniser.filter, rows: recogniser.rowTable)
    seen.fill(recogniser.model.keys.count / 64 + 1, with: 0)
  }

  /// - Parameter customer: his last words.
  mutating func run(_ reply: borrowing TextReading, after customer: borrowing TextReading, at moment: Moment) {
    reader.read(reply, after: customer, at: moment)
    look()
    arrange()
    add()
    decide()
  }

  // MARK: Sums

  /// Finds the rows of the features, each once.
  ///
  /// They lie in far caches, and so are sent for as soon as they are known.
  private mutating func look() {
    clearSeen()
    known.clear()
    known.makeRoom(for: reader.features.count)
    counts.fill(FeatureGroup.allCases.count, with: 0)
    var knownPairs = 0
    let table = recogniser.rowTable
    let (seen, counts, pair) = (seen.base, counts.base, FeatureGroup.pair.rawValue)
    let (rows, stride) = (recogniser.rows.base, ByteSums.stride(recogniser.columns))
    for feature in reader.features.buffer {
      let row = table.row(of: feature.key)
      knownPairs &+= row != table.none && feature.group == pair ? 1 : 0
      let (word, bit) = (Int(row >> 6), UInt64(row & 63))
      let isNew = Int(truncatingIfNeeded: ~seen[word] &>> bit & 1)
      seen[word] |= 1 &<< bit
      counts[Int(feature.group)] &+= Int32(truncatingIfNeeded: isNew)
      ByteSums.fetch(rows + Int(row) &* stride, stride: stride)
      known.appendInRoom(Known(row: row, group: feature.group, clause: feature.clause), kept: isNew)
    }
    self.knownPairs = knownPairs
  }

  /// Forgets the rows of the reply before. The one that no feature has counts as seen.
  private mutating func clearSeen() {
    for one in known.buffer { seen.base[Int(one.row >> 6)] = 0 }
    let none = recogniser.rowTable.none
    seen[Int(none >> 6)] = 1 << UInt64(none & 63)
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
        rows.base[Int(places[Int(one.group)])] = one.row
        places[Int(one.group)] &+= 1
      }
    }
  }

  private mutating func add() {
    byteSums.clear(columns: recogniser.columns)
    scales.clear()
    var first = 0
    for (group, count) in counts.buffer.enumerated() {
      let (last, scale) = (first + Int(count), FeatureGroup.scale(UInt8(group), Int(count)))
      scales.append(scale)
      let numbers = UnsafeBufferPointer(rebasing: rows.buffer[first..<last])
      byteSums.add(numbers, of: recogniser.rows.base, times: scale)
      first = last
    }
    byteSums.write(to: &sums)
  }

  // MARK: Scores

  private mutating func decide() {
    let (lines, second) = (recogniser.lines, recogniser.secondLayer)
    second.fire(sums.base + recogniser.columns - second.hidden, into: &firing)
    second.sum(firing, into: &secondSums)
    scores.clear()
    for index in 0..<lines.count {
      let line = lines[index]
      var score = Int64(line.offset) << 16 + Int64(sums[index]) * Int64(line.linearScale)
      if second.hidden > 0 { score += (secondSums[index] >> 12) * Int64(line.hiddenScale) }
      scores.append(Int32(clamping: score >> 16))
    }
  }

  /// What the whole reply is worth by its words, in the units of `Worth`.
  var worth: Int32 { sums[recogniser.lines.count] }

  /// The clause whose features spoke most for a line; of such the first.
  mutating func clause(for line: Int, of reply: borrowing TextReading) -> Int {
    let (stride, weights) = (ByteSums.stride(recogniser.columns), recogniser.rows.base + line)
    clauseSums.fill(reply.clauses.count, with: 0)
    for one in known.buffer where one.clause >= 0 {
      let weight = ByteSums.weight(weights[Int(one.row) &* stride])
      clauseSums[Int(one.clause)] += Int64(weight) * Int64(scales[Int(one.group)])
    }
    var best = 0
    for clause in 0..<clauseSums.count where clauseSums[clause] > clauseSums[best] { best = clause }
    return best
  }
}
