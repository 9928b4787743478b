/// The words by which times and promises are read in one language, from `times.json`, `promises.json` and the word
/// classes of names. The grammar is code; which word plays which part is data.
package struct SpeechVocabulary: Sendable {
  /// What a word is, by its number in the trie.
  struct Word: Equatable, Sendable {
    var times: TimeKinds = []
    var speech: SpeechKinds = []
    /// What the kind needs: a digit, minutes, days from today, a unit, a part of the day.
    var value: Int = 0
  }

  /// An entry that says nothing.
  package enum Mistake: Error, Equatable, Sendable {
    case unknownKind(String)
    /// A part behind the colon that the kind does not know.
    case unknownValue(String)
    /// A word that has another value already: the reader could not tell which is meant.
    case otherValue(String, Int)
  }

  package let language: Language
  let trie: WordTrie
  let words: [Word]

  /// Word classes of the rubrics that are also kinds of the vocabulary: the names of people, of `names.json`.
  package static let sharedClasses: [(className: String, key: String)] = [
    ("surname", "surname"), ("compound-surname", "surname"), ("person-title", "title"),
  ]

  /// Keys are a kind and, after a colon, its value: `unit:hour`, `day:1`, `speaker`. Every entry is read in the order
  /// given, and every mistake returned.
  package static func decode(
    _ entries: [(key: String, words: [String])], language: Language
  ) -> (vocabulary: SpeechVocabulary, mistakes: [Mistake]) {
    var builder = SpeechVocabularyBuilder()
    let mistakes = entries.flatMap { builder.add($0.key, $0.words) }
    return (SpeechVocabulary(builder, language: language), mistakes)
  }

  init(_ builder: SpeechVocabularyBuilder, language: Language) {
    self.language = language
    trie = WordTrie(builder.spellings)
    words = builder.words
  }
}
