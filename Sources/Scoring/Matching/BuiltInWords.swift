/// Recognises the built-in classes that no list of words can hold: numbers, telephone numbers, persons, times.
///
/// What surnames, titles and numerals are is data: the classes `surname`, `compound-surname`, `person-title`, `numeral`. A class,
/// so that handing it on for every reply costs one count.
final class BuiltInWords: Sendable {
  private let language: Language
  private let surnames: ScalarSet
  private let compoundSurnames: NumberSet
  private let numerals: ScalarSet
  /// Reads expressions of time; nil without their vocabulary.
  let speech: SpeechReader?

  init(_ classes: WordClasses, language: Language, speech: SpeechReader?) {
    self.language = language
    self.speech = speech
    surnames = Self.singles(classes.words(of: "surname"))
    numerals = Self.singles(classes.words(of: "numeral"))
    let pairs = (classes.words(of: "compound-surname") ?? []).filter { $0.count == 2 }
    compoundSurnames = NumberSet(pairs.map { Self.pair($0[0], $0[1]) })
  }

  private static func singles(_ words: [Word]?) -> ScalarSet {
    ScalarSet((words ?? []).filter { $0.count == 1 }.map { $0[0] })
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Adds what the table's patterns ask for to the words found in the reading.
  ///
  /// - Parameter times: the reading's expressions of time where they are known already.
  func add(
    _ table: PatternTable, _ reading: borrowing TextReading, times: [TimeExpression]? = nil,
    to occurrences: inout Occurrences
  ) {
    if table.usesTimes { add(times ?? speech?.read(reading).times ?? [], to: &occurrences) }
    if table.usesNumbers || table.usesPhoneNumbers { addNumbers(table, reading, &occurrences) }
    if table.titles >= 0 { addPersons(table, reading, &occurrences) }
  }

  // MARK: Numbers

  private func addNumbers(
    _ table: PatternTable, _ reading: borrowing TextReading, _ occurrences: inout Occurrences
  ) {
    var start = 0
    while start < reading.scalars.count {
      guard isNumeral(reading.scalars[start]), start == 0 || !isLetter(reading.scalars[start - 1]) else {
        start += 1
        continue
      }
      let (end, digits) = numberEnd(from: start, reading)
      if table.usesNumbers {
        occurrences.add(word: Vocabulary.number(of: .number), start: start, end: end)
      }
      let phoneEnd = phoneEnd(from: start, reading)
      if table.usesPhoneNumbers, phoneEnd > start {
        occurrences.add(word: Vocabulary.number(of: .phoneNumber), start: start, end: phoneEnd)
      }
      start = max(end, digits > 0 ? phoneEnd : end)
    }
  }

  private func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  private func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }
  private func isNumeral(_ scalar: UInt32) -> Bool { isDigit(scalar) || numerals.contains(scalar) }

  /// Digits with points, colons and dashes between them, or numerals; at most 32 scalars.
  private func numberEnd(from start: Int, _ reading: borrowing TextReading) -> (end: Int, digits: Int) {
    var (end, digits) = (start, 0)
    let limit = min(reading.scalars.count, start + 32)
    while end < limit {
      let scalar = reading.scalars[end]
      let isJoint = scalar == 0x2E || scalar == 0x3A || scalar == 0x2D || scalar == 0x2F
      let isInside = isJoint && end + 1 < limit && isDigit(reading.scalars[end + 1])
      guard isNumeral(scalar) || isInside else { break }
      if isDigit(scalar) { digits += 1 }
      end += 1
    }
    return (end, digits)
  }

  /// Seven to twelve digits with single spaces or dashes between them; `start` when there are none.
  private func phoneEnd(from start: Int, _ reading: borrowing TextReading) -> Int {
    var (end, last, digits) = (start, start, 0)
    while end < reading.scalars.count, digits <= 12 {
      let scalar = reading.scalars[end]
      if isDigit(scalar) {
        digits += 1
        last = end + 1
      } else if scalar != 0x2D && scalar != TextReading.space || end > last {
        break
      }
      end += 1
    }
    return (7...12).contains(digits) ? last : start
  }

  // MARK: Persons

  private func addPersons(
    _ table: PatternTable, _ reading: borrowing TextReading, _ occurrences: inout Occurrences
  ) {
    for position in 0..<reading.scalars.count {
      var index = occurrences.heads[position]
      while index >= 0 {
        let occurrence = occurrences.all[Int(index)]
        index = occurrence.next
        guard table.isTitle(occurrence.word) else { continue }
        if language == .english {
          addName(after: occurrence, position, reading, &occurrences)
        } else {
          addNames(before: position, end: Int(occurrence.end), reading, &occurrences)
        }
      }
    }
  }

  /// 陈师傅, 欧阳师傅, 陈建国师傅: the surname directly before the title, or with one or two characters between.
  private func addNames(
    before title: Int, end: Int, _ reading: borrowing TextReading, _ occurrences: inout Occurrences
  ) {
    let person = Vocabulary.number(of: .person)
    let clause = Int(reading.clauses[Int(reading.clauseOf[title])].start)
    if title - 2 >= clause, compoundSurnames.contains(Self.pair(reading.scalars[title - 2], reading.scalars[title - 1]))
    {
      occurrences.add(word: person, start: title - 2, end: end)
    }
    for length in 1...3 where title - length >= clause && surnames.contains(reading.scalars[title - length]) {
      occurrences.add(word: person, start: title - length, end: end)
    }
  }

  /// Mr Chen: the word after the title.
  private func addName(
    after title: Occurrence, _ start: Int, _ reading: borrowing TextReading, _ occurrences: inout Occurrences
  ) {
    let first = Int(title.end) + 1
    guard first < reading.scalars.count, reading.scalars[first - 1] == TextReading.space else { return }
    var end = first
    while end < reading.scalars.count, end < first + 24, reading.isWordPart(end) { end += 1 }
    if end > first { occurrences.add(word: Vocabulary.number(of: .person), start: start, end: end) }
  }
}
