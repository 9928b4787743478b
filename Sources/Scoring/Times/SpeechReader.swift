/// Reads what a reply says about the future: its expressions of time and its promises, in one pass over its words.
package struct SpeechReader: Sendable {
  package let vocabulary: SpeechVocabulary

  package init(_ vocabulary: SpeechVocabulary) { self.vocabulary = vocabulary }

  /// Both in the order of the text.
  func read(_ text: SpeechText) -> (times: [TimeExpression], promises: [AnnouncedPromise]) {
    let words = SpeechLexer.read(text, vocabulary)
    let times = TimeReader(text: text, words: words).expressions()
    var reader = PromiseReader(text: text, words: words, times: times)
    reader.read()
    return (reader.times, reader.promises)
  }
}
