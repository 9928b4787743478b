/// Cuts the clauses of a text into words of the vocabulary, numbers and the rest: longest word first, from the left.
struct SpeechLexer {
  let text: SpeechText
  let vocabulary: SpeechVocabulary
  var tokens: [SpeechToken] = []
  /// Where the present clause ends.
  var limit = 0

  static func read(_ text: SpeechText, _ vocabulary: SpeechVocabulary) -> SpokenWords {
    var lexer = SpeechLexer(text: text, vocabulary: vocabulary)
    var clauses: [SpokenWords.Clause] = []
    clauses.reserveCapacity(text.clauses.count)
    lexer.tokens.reserveCapacity(text.count)
    vocabulary.trie.fetch(text)
    for clause in text.clauses { clauses.append(lexer.readClause(clause.range)) }
    return SpokenWords(tokens: lexer.tokens, clauses: clauses)
  }

  private mutating func readClause(_ range: Range<Int>) -> SpokenWords.Clause {
    limit = range.upperBound
    let first = tokens.count
    var position = range.lowerBound
    while position < limit {
      position = next(position, clauseBegins: tokens.count == first)
    }
    var clause = SpokenWords.Clause(range: first..<tokens.count)
    for index in clause.range {
      clause.times.formUnion(tokens[index].times)
      clause.speech.formUnion(tokens[index].speech)
    }
    return clause
  }

  /// Reads one token and returns where the next begins.
  private mutating func next(_ position: Int, clauseBegins: Bool) -> Int {
    let scalar = text.scalars[position]
    if scalar == 0x20 { return position + 1 }
    if SpeechText.isDigit(scalar) { return readDigits(position) }
    if !clauseBegins, followsWeekWord(position), let end = readWeekday(position) { return end }
    guard let (number, end) = vocabulary.trie.longest(in: text, from: position), end <= limit else {
      return readUnknown(position, clauseBegins: clauseBegins)
    }
    let word = vocabulary.words[number]
    if word.times.contains(.number) || word.times.contains(.tens), !word.times.contains(.noise) {
      return readNumeral(position)
    }
    append(isAlternative(position, end) ? SpeechVocabulary.Word() : word, position, end)
    return end
  }

  /// The 不 of 成不成 and the 没 of 通没通 deny nothing.
  private func isAlternative(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1, start > 0, end < limit, vocabulary.language == .chinese else { return false }
    let sign = text.scalars[start]
    return (sign == 0x4E0D || sign == 0x6CA1) && text.scalars[start - 1] == text.scalars[end]
  }

  mutating func append(_ word: SpeechVocabulary.Word, _ start: Int, _ end: Int) {
    tokens.append(SpeechToken(start: start, end: end, times: word.times, speech: word.speech, value: word.value))
  }

  /// A whole Latin word, or one more character of a stretch that is in no vocabulary.
  private mutating func readUnknown(_ position: Int, clauseBegins: Bool) -> Int {
    if SpeechText.isLetter(text.scalars[position]) {
      var end = position + 1
      while end < limit, SpeechText.isLetter(text.scalars[end]) { end += 1 }
      tokens.append(SpeechToken(start: position, end: end))
      return end
    }
    if !clauseBegins, let last = tokens.last, last.end == position, last.times.isEmpty, last.speech.isEmpty,
      !SpeechText.isLetter(text.scalars[position - 1])
    {
      tokens[tokens.count - 1].end = position + 1
    } else {
      tokens.append(SpeechToken(start: position, end: position + 1))
    }
    return position + 1
  }

  /// The word that begins here and lies inside the clause.
  func word(at position: Int) -> (word: SpeechVocabulary.Word, end: Int)? {
    guard position < limit, let (number, end) = vocabulary.trie.longest(in: text, from: position), end <= limit
    else { return nil }
    return (vocabulary.words[number], end)
  }
}
