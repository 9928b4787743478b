extension Analyzer {
  /// The moment that a few words on their own mean when said at `now`: 半小时, 明天上午, half past four.
  ///
  /// Nil when they name no moment ahead.
  package func moment(meantBy words: String, in language: Language, from now: CivilDateTime) -> CivilDateTime? {
    guard let speech = rulebook.languages[language]?.builtIns.speech else { return nil }
    var reading = TextReading()
    reading.read(words)
    let due = speech.read(reading).times.compactMap { $0.value.due(from: now, hours) }
    return due.last { $0 > now }
  }
}
