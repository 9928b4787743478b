import Scoring

/// 话术本: wordings that are worth having at hand, found by the characters that they share with what is looked for.
package struct PhraseBook: Equatable, Sendable {
  package struct Phrase: Equatable, Sendable {
    /// Where it comes from.
    package enum Origin: Equatable, Sendable {
      /// A trainer has approved a reply; the author is named only if he agrees.
      case approved(author: String?)
      /// The hint of a scenario.
      case scenario(title: String)
      /// What the rubrics say instead of a fault.
      case rubric
    }

    package let text: String
    /// Criteria that it meets.
    package let meets: [String]
    package let origin: Origin
    /// Words that belong to it besides its own: titles, reasons, what customers say.
    package let topics: [String]

    package init(text: String, meets: [String], origin: Origin, topics: [String]) {
      self.text = text
      self.meets = meets
      self.origin = origin
      self.topics = topics
    }
  }

  package let phrases: [Phrase]

  package init(_ phrases: [Phrase]) { self.phrases = phrases }

  /// Those that share something with the words, the best first.
  ///
  /// A pair of characters counts four in the phrase itself and two among its topics; of equal ones an approved reply
  /// comes before a scenario's, that before a rubric's, and the shorter before the longer.
  package func search(_ words: String, limit: Int) -> [Phrase] {
    let wanted = Self.grams(words)
    guard !wanted.isEmpty else { return [] }
    let ranked = phrases.compactMap { phrase -> (phrase: Phrase, score: Int)? in
      let own = Self.grams(phrase.text).intersection(wanted)
      let around = phrase.topics.reduce(into: Set<[UInt32]>()) { $0.formUnion(Self.grams($1).intersection(wanted)) }
      let score = own.count * 4 + around.subtracting(own).count * 2
      return score > 0 ? (phrase, score) : nil
    }
    return ranked.sorted { Self.precedes($0, $1) }.prefix(limit).map(\.phrase)
  }

  private static func precedes(_ a: (phrase: Phrase, score: Int), _ b: (phrase: Phrase, score: Int)) -> Bool {
    if a.score != b.score { return a.score > b.score }
    if a.phrase.origin.rank != b.phrase.origin.rank { return a.phrase.origin.rank < b.phrase.origin.rank }
    let (x, y) = (a.phrase.text.unicodeScalars, b.phrase.text.unicodeScalars)
    return x.count != y.count ? x.count < y.count : x.lexicographicallyPrecedes(y)
  }

  /// Pairs of neighbouring characters as the scorer folds them; of English whole words; a single character for itself.
  private static func grams(_ text: String) -> Set<[UInt32]> {
    var grams: Set<[UInt32]> = []
    for run in runs(text) {
      if run.count == 1 || (run.first.map { $0 < 0x2e80 } ?? false) {
        grams.insert(run)
      } else {
        for index in 0..<(run.count - 1) { grams.insert([run[index], run[index + 1]]) }
      }
    }
    return grams
  }

  /// Runs of letters and digits of one script.
  private static func runs(_ text: String) -> [[UInt32]] {
    var runs: [[UInt32]] = [[]]
    for scalar in text.unicodeScalars {
      let folded: [UInt32] =
        switch FoldingTable.fold(scalar) {
        case .dropped: []
        case .one(let folded): [folded]
        case .several(let run): Array(run)
        }
      for value in folded {
        let isWord =
          Unicode.Scalar(value).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
        // A blank between Chinese characters means nothing.
        if value == 0x20, let last = runs[runs.count - 1].last, last >= 0x2e80 { continue }
        guard isWord else {
          runs.append([])
          continue
        }
        if let last = runs[runs.count - 1].last, (last < 0x2e80) != (value < 0x2e80) { runs.append([]) }
        runs[runs.count - 1].append(value)
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}

extension PhraseBook.Phrase.Origin {
  fileprivate var rank: Int {
    switch self {
    case .approved: 0
    case .scenario: 1
    case .rubric: 2
    }
  }
}
