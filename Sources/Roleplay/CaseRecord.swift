/// The form of `/登记`: the five items of S0-92.
package struct CaseRecord: Equatable, Sendable {
  package enum Item: String, CaseIterable, Sendable {
    /// Time and place.
    case place
    /// The person or department that it is about.
    case about
    /// What happened, in short.
    case course
    case demand
    case contact
  }

  /// Items that were left empty are absent.
  package let items: [Item: String]
  package init(items: [Item: String]) { self.items = items }

  /// The items that lack what the scenario says belongs there.
  package func faulty(against truth: [Item: [String]]) -> [Item] {
    Item.allCases.filter { item in
      guard let words = truth[item] else { return false }
      guard let text = items[item] else { return true }
      return !words.contains { text.holds($0) }
    }
  }
}

extension String {
  /// Plain search by scalars.
  func holds(_ words: String) -> Bool {
    let (text, wanted) = (Array(unicodeScalars), Array(words.unicodeScalars))
    guard wanted.count <= text.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
