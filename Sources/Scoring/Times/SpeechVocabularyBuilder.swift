/// Collects the words of all entries; a word may play several parts.
struct SpeechVocabularyBuilder {
  private(set) var spellings: [[UInt32]] = []
  private(set) var words: [SpeechVocabulary.Word] = []
  private var numbers: [[UInt32]: Int] = [:]
  private var valued: [Bool] = []

  /// Adds one entry and returns what is wrong with it.
  mutating func add(_ key: String, _ entries: [String]) -> [SpeechVocabulary.Mistake] {
    let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
    guard let kind = parts.first, let (times, speech) = Self.kinds(kind) else {
      return [.unknownKind(key)]
    }
    let value = parts.count > 1 ? Self.value(parts[1]) : 0
    guard let value else { return [.unknownValue(parts[1])] }
    return entries.compactMap { add($0, times, speech, value: value, isValued: parts.count > 1) }
  }

  private mutating func add(
    _ entry: String, _ times: TimeKinds, _ speech: SpeechKinds, value: Int, isValued: Bool
  ) -> SpeechVocabulary.Mistake? {
    let spelling = Self.folded(entry)
    let number = numbers[spelling] ?? spellings.count
    if number == spellings.count {
      numbers[spelling] = number
      spellings.append(spelling)
      words.append(SpeechVocabulary.Word())
      valued.append(false)
    }
    words[number].times.formUnion(times)
    words[number].speech.formUnion(speech)
    guard isValued else { return nil }
    if valued[number], words[number].value != value { return .otherValue(entry, words[number].value) }
    valued[number] = true
    words[number].value = value
    return nil
  }

  private static func kinds(_ name: String) -> (TimeKinds, SpeechKinds)? {
    if let found = TimeKinds.names.first(where: { $0.name == name }) { return (found.kind, []) }
    if let found = SpeechKinds.names.first(where: { $0.name == name }) { return ([], found.kind) }
    return nil
  }

  /// A whole number, or the name of a unit or a part of the day.
  private static func value(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    if let found = TimeUnit.names.first(where: { $0.name == text }) { return found.unit.rawValue }
    return PartOfDay.names.first { $0.name == text }?.part.rawValue
  }

  /// As a reply is folded: apostrophes vanish, hyphens part words.
  private static func folded(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch FoldingTable.fold(scalar) {
      case .dropped: continue
      case .one(0x27): continue
      case .one(0x2D) where text.unicodeScalars.count > 1: scalars.append(0x20)
      case .one(let one): scalars.append(one)
      case .several(let run): scalars.append(contentsOf: run)
      }
    }
    return scalars
  }
}
