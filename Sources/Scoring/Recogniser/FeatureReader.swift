/// One feature of a reply and where it stands.
struct Feature: BitwiseCopyable {
  let key: UInt32
  let group: UInt8
  /// Clause of the reply, or -1 for what belongs to no clause.
  let clause: Int32
}

/// Reads out of a reply and the customer's last words what a recogniser weighs. Keeps its memory.
struct FeatureReader: ~Copyable {
  /// Clauses and senses beyond these add nothing: a reply is a few sentences long.
  private static let mostClauses = 40
  private static let mostSenses = 48
  /// So far apart two characters or words may stand to be one feature.
  private static let farthest = 4

  let senses: SenseWords
  private let language: Language
  private let filter: FeatureFilter
  /// Where those that pass will be looked for.
  private let rows: RowTable
  /// Those that the filter lets pass.
  private(set) var features = Scratch<Feature>(capacity: 1024)
  /// Pairs of characters or words of the reply, whether they pass or not.
  private(set) var pairs = 0
  /// Pairs of characters or words that the customer has said, and how many of the reply's are among them.
  private var said = UnitSet()
  private var again = 0

  struct Sense: BitwiseCopyable {
    let number: Int32
    let start: Int32
    let end: Int32
  }
  private var here = Scratch<Sense>()
  private var before = Scratch<Sense>()
  /// Where each word of an English clause begins; each character of a Chinese one.
  private var units = Scratch<UInt32>()
  /// The same with all but function words rubbed out: what the customer has said, and what he has not.
  private var frame = Scratch<UInt32>()
  /// Characters or words that the customer has said.
  private var heardUnits = UnitSet()
  private let functionUnits: NumberSet

  init(_ senses: SenseWords, _ language: Language, filter: FeatureFilter = .none, rows: RowTable = .empty) {
    self.filter = filter
    self.rows = rows
    self.senses = senses
    self.language = language
    functionUnits = NumberSet(senses.frameWords.map { UInt64(Self.unit(of: $0, language)) })
  }

  /// A character of Chinese, a word of English.
  private static func unit(of word: Word, _ language: Language) -> UInt32 {
    guard language == .english || word.count > 1 else { return word[0] }
    return word.reduce(FeatureKey(seed: 5)) { $0.with($1) }.value | 0x8000_0000
  }

  /// - Parameter customer: his last words.
  mutating func read(_ reply: borrowing TextReading, after customer: borrowing TextReading, at moment: Moment) {
    features.clear()
    pairs = 0
    again = 0
    before.clear()
    senses.tree.fetch(reply.scalars.buffer)
    readCustomer(customer, isSilent: moment.customer.isEmpty)
    let count = min(reply.clauses.count, Self.mostClauses)
    for index in 0..<count {
      let clause = reply.clauses[index]
      readUnits(clause, of: reply)
      for start in 1..<max(1, units.count - 2) where said.contains(pair(start)) { again += 1 }
      emitRows(clause, Int32(index), isFirst: index == 0, isLast: index == count - 1)
      emitFrame(Int32(index))
      readSenses(clause, of: reply)
      emitSenses(clause, Int32(index), isFirst: index == 0, isLast: index == count - 1, reply)
    }
    emitShape(of: reply, moment)
  }

  @inline(__always)
  private mutating func emit(_ key: FeatureKey, _ group: FeatureGroup, _ clause: Int32) {
    let value = key.with(UInt32(group.rawValue)).value
    let passes = filter.passes(value)
    rows.fetch(value, isWanted: passes)
    features.makeRoom(for: 1)
    features.appendInRoom(Feature(key: value, group: group.rawValue, clause: clause), kept: passes)
  }

  // MARK: Characters and words

  /// Characters of a Chinese clause, words of an English one, between a beginning and a mark of how it ends.
  private mutating func readUnits(_ clause: Clause, of reading: borrowing TextReading) {
    units.clear()
    units.append(1)
    var position = Int(clause.start)
    while position < Int(clause.end) {
      if language == .chinese || !reading.isWordPart(position) {
        if reading.scalars[position] != TextReading.space { units.append(reading.scalars[position]) }
        position += 1
        continue
      }
      var word = FeatureKey(seed: 5)
      while position < Int(clause.end), reading.isWordPart(position) {
        word.add(reading.scalars[position])
        position += 1
      }
      units.append(word.value | 0x8000_0000)
    }
    units.append(Self.mark(clause))
  }

  private static func mark(_ clause: Clause) -> UInt32 {
    if clause.ending.contains(.question) { return 3 }
    return clause.ending.contains(.exclamation) ? 4 : 2
  }

  /// Up to three in a row from every place on, and two that stand apart.
  private mutating func emitRows(_ clause: Clause, _ number: Int32, isFirst: Bool, isLast: Bool) {
    pairs += units.count - 1
    for start in 0..<units.count {
      let left = units.count - start
      var key = FeatureKey(seed: 1).with(units[start])
      emit(key, .single, number)
      guard left > 1 else { continue }
      key.add(units[start + 1])
      emit(key, .pair, number)
      guard left > 2 else { continue }
      if isFirst, start > 0 { emit(key, .firstPair, number) }
      if isLast, start > 0 { emit(key, .lastPair, number) }
      emit(key.with(units[start + 2]), .triple, number)
      let first = FeatureKey(seed: 7).with(units[start])
      for distance in 2..<min(Self.farthest + 1, left) {
        emit(first.with(units[start + distance]), .apart, number)
      }
    }
  }

  // MARK: The frame

  /// Rubbed out: words of the customer's, and words of his own.
  private static let echoed: UInt32 = 5
  private static let other: UInt32 = 6

  /// 推销？我可没推销 leaves the same frame as 贵？我可没嫌贵: how it is said, whatever it is said of.
  private mutating func emitFrame(_ number: Int32) {
    frame.clear()
    for index in 0..<units.count {
      var unit = units[index]
      if index > 0, index < units.count - 1, !functionUnits.contains(UInt64(unit)) {
        unit = heardUnits.contains(UInt64(unit) | 1 << 63) ? Self.echoed : Self.other
        if frame[frame.count - 1] == unit { continue }
      }
      frame.append(unit)
    }
    for start in 0..<frame.count {
      var key = FeatureKey(seed: 6).with(frame[start])
      for length in 1..<max(1, min(3, frame.count - start)) {
        key.add(frame[start + length])
        emit(key, .frame, number)
      }
    }
  }

  // MARK: Senses

  private mutating func readSenses(_ clause: Clause, of reading: borrowing TextReading) {
    here.clear()
    let senses = senses
    for start in Int(clause.start)..<Int(clause.end) where here.count < Self.mostSenses {
      senses.forEach(from: start, to: Int(clause.end), in: reading) { number, end in
        here.append(Sense(number: Int32(number), start: Int32(start), end: Int32(end)))
      }
    }
  }

  private mutating func emitSenses(
    _ clause: Clause, _ number: Int32, isFirst: Bool, isLast: Bool, _ reading: borrowing TextReading
  ) {
    let mark = Self.mark(clause)
    for index in 0..<here.count {
      let sense = here[index]
      let key = FeatureKey(seed: 2).with(identity(sense))
      emit(key, .sense, number)
      emit(key.with(mark), .senseEnding, number)
      if isFirst { emit(key, .senseFirst, number) }
      if isLast { emit(key, .senseLast, number) }
      if reading.quoted[Int(sense.start)] == 1 { emit(key, .senseQuoted, number) }
      for later in index + 1..<max(index + 1, here.count) where here[later].start >= sense.end {
        emit(key.with(identity(here[later])), .sensePair, number)
      }
      for earlier in 0..<before.count { emit(key.with(identity(before[earlier])), .senseNext, number) }
    }
    swap(&here, &before)
  }

  @inline(__always)
  private func identity(_ sense: Sense) -> UInt32 { senses.identities[Int(sense.number)] }

  // MARK: The customer, and the reply as a whole

  private mutating func readCustomer(_ heard: borrowing TextReading, isSilent: Bool) {
    said.clear(for: heard.scalars.count)
    heardUnits.clear(for: heard.scalars.count)
    if isSilent { emit(FeatureKey(seed: 3).with(9), .shape, -1) }
    for index in 0..<min(heard.clauses.count, Self.mostClauses) {
      let clause = heard.clauses[index]
      readUnits(clause, of: heard)
      readSenses(clause, of: heard)
      emitCustomer()
    }
  }

  private mutating func emitCustomer() {
    for start in 0..<units.count {
      var key = FeatureKey(seed: 4).with(units[start])
      emit(key, .customerSingle, -1)
      if start > 0, start + 1 < units.count { heardUnits.insert(UInt64(units[start]) | 1 << 63) }
      guard start + 1 < units.count else { continue }
      key.add(units[start + 1])
      emit(key, .customerPair, -1)
      if start > 0, start + 2 < units.count { said.insert(pair(start)) }
    }
    for index in 0..<here.count { emit(FeatureKey(seed: 4).with(identity(here[index])), .customerSense, -1) }
  }

  @inline(__always)
  private func pair(_ start: Int) -> UInt64 { UInt64(units[start]) << 32 | UInt64(units[start + 1]) | 1 << 63 }

  private mutating func emitShape(of reply: borrowing TextReading, _ moment: Moment) {
    var questions = 0
    var exclamations = 0
    for index in 0..<min(reply.clauses.count, Self.mostClauses) {
      let clause = reply.clauses[index]
      if clause.ending.contains(.question) { questions += 1 }
      if clause.ending.contains(.exclamation) { exclamations += 1 }
    }
    let length = language == .chinese ? reply.contentCount / 6 : reply.contentCount / 20
    let counts = [
      min(again, 6), min(length, 12), min(reply.clauses.count, 8), min(questions, 2), min(exclamations, 2),
      Channel.allCases.firstIndex(of: moment.channel) ?? 0,
    ]
    for (kind, count) in counts.enumerated() {
      emit(FeatureKey(seed: 3).with(UInt32(kind)).with(UInt32(count)), .shape, -1)
    }
  }
}
