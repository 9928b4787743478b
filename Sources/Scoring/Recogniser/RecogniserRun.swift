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
  /// The rows of some known features, group by group.
  private var rows = Scratch<Int32>(capacity: 1024)
  /// A bit for each row that the reply has, and for the one that features without a row have.
  private var seen = Scratch<UInt64>()
  /// By group: its known features.
  private var counts = Scratch<Int32>()
  /// What one feature of each group counts.
  private var scales = Scratch<Int32>()
  private var byteSums = ByteSums()
  /// By column, by unit, at last by line.
  private var sums = Scratch<Int32>()
  /// By column, on one scale.
  private var inputs = Scratch<Int16>()
  /// How strongly each unit fires; 0 where it does not.
  private var firing = Scratch<Int16>()
  /// What the features of each clause alone add to the units; empty until a finding asks for its clause.
  private var clauseUnits = Scratch<Int16>()
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
    scales.clear()
    for (group, count) in self.counts.buffer.enumerated() {
      scales.append(FeatureGroup.scale(UInt8(group), Int(count)))
    }
  }

  /// Forgets the rows of the reply before. The one that no feature has counts as seen.
  private mutating func clearSeen() {
    for one in known.buffer { seen.base[Int(one.row >> 6)] = 0 }
    let none = recogniser.rowTable.none
    seen[Int(none >> 6)] = 1 << UInt64(none & 63)
  }

  /// Sums up the rows of some known features and leaves them in `inputs`.
  private mutating func add(_ some: Range<Int>) {
    let (some, groups) = (UnsafeBufferPointer(rebasing: known.buffer[some]), scales.count)
    rows.resize(some.count)
    byteSums.clear(columns: recogniser.columns)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: groups + 1) { places in
      places.initialize(repeating: 0)
      for one in some { places[Int(one.group) &+ 1] &+= 1 }
      for group in 0..<groups { places[group + 1] += places[group] }
      for one in some {
        rows.base[Int(places[Int(one.group)])] = one.row
        places[Int(one.group)] &+= 1
      }
      // Each place is now the end of its group.
      var first = 0
      for group in 0..<groups {
        let last = Int(places[group])
        let numbers = UnsafeBufferPointer(rebasing: rows.buffer[first..<last])
        byteSums.add(numbers, of: recogniser.rows.base, times: scales[group])
        first = last
      }
    }
    byteSums.write(to: &sums)
    recogniser.network.readInputs(sums, into: &inputs)
  }

  // MARK: Scores

  private mutating func decide() {
    let network = recogniser.network
    add(0..<known.count)
    firing.resize(network.unitRoom)
    network.readUnits(inputs, into: firing.base, cutsOff: true, by: &sums)
    network.readLines(firing, into: &sums)
    scores.clear()
    for index in 0..<recogniser.lines.count {
      let line = recogniser.lines[index]
      let score = Int64(sums[index]) * Int64(line.scale)
      scores.append(Int32(clamping: score >> 20 + Int64(line.offset)))
    }
    clauseUnits.clear()
  }

  // MARK: Places

  /// The clause whose features spoke most for a line; of such the first.
  ///
  /// Of units that fire, a line's sum is a sum over the features, and so over the clauses.
  mutating func clause(for line: Int, of reply: borrowing TextReading) -> Int {
    guard reply.clauses.count > 1 else { return 0 }
    let network = recogniser.network
    if clauseUnits.count == 0 { readClauses(reply.clauses.count) }
    var best = (clause: 0, sum: Int32.min)
    for clause in 0..<reply.clauses.count {
      let sum = network.sum(clauseUnits.base + clause * network.unitRoom, of: firing, for: line)
      if sum > best.sum { best = (clause, sum) }
    }
    return best.clause
  }

  private mutating func readClauses(_ clauses: Int) {
    let network = recogniser.network
    clauseUnits.resize(clauses * network.unitRoom)
    // The reader goes from clause to clause: the features of each stand together.
    var first = 0
    while first < known.count, known[first].clause < 0 { first += 1 }
    for clause in 0..<clauses {
      var last = first
      while last < known.count, known[last].clause == Int32(clause) { last += 1 }
      add(first..<last)
      network.readUnits(inputs, into: clauseUnits.base + clause * network.unitRoom, cutsOff: false, by: &sums)
      first = last
    }
  }
}
