import Career
import Library
import Records
import Scoring
import Terminal

extension LearningDesk {
  /// How many phrases one search shows.
  static let phrasesShown = 6

  /// `查 车位被占` at home.
  func phrases(_ query: String) throws {
    guard !query.isEmpty else {
      complain(language("查什么？比如：查 车位被占", "look for what? e.g. phrases parking space"))
      return
    }
    guard let rulebook = analyzer()?.rulebook else { return }
    let found = try PhraseShelf(folder: folder, store: store, rulebook: rulebook, language: language)
      .book.search(query, limit: Self.phrasesShown)
    screen.show(PhraseLines(names: CriterionNames(in: folder, language: language), language: language).lines(found))
  }
}

/// Phrases as they are shown.
struct PhraseLines {
  let names: CriterionNames
  let language: Language

  func lines(_ phrases: [PhraseBook.Phrase]) -> [StyledText] {
    guard !phrases.isEmpty else {
      return [StyledText(language("没找到。换个短一点的词试试。", "Nothing found. Try a shorter word."), .dim)]
    }
    return phrases.flatMap { phrase -> [StyledText] in
      let meets = phrase.meets.map { names[$0] }.joined(separator: language("、", ", "))
      let facts = [meets, origin(phrase.origin)].filter { !$0.isEmpty }.joined(separator: " · ")
      return [
        StyledText("  " + language("「\(phrase.text)」", "“\(phrase.text)”")),
        StyledText("     " + facts, .dim),
      ]
    }
  }

  private func origin(_ origin: PhraseBook.Phrase.Origin) -> String {
    switch origin {
    case .approved(let author?): language("带教认可 · \(author)", "approved · \(author)")
    case .approved(nil): language("带教认可", "approved by a trainer")
    case .scenario(let title): language("场景：\(title)", "scenario: \(title)")
    case .rubric: language("评分规则", "rubrics")
    }
  }
}
