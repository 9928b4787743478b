import Roleplay

/// Which questions to ask now.
package struct QuizDraw: Equatable, Sendable {
  /// In the order in which they are asked; none twice.
  package let questions: [QuestionID]
  /// How many of all were due again by today.
  package let due: Int
  /// How many of all were never asked.
  package let new: Int

  /// What is due again, the longest due first; then what was never asked, in an order that the seed fixes.
  ///
  /// - Parameters:
  ///   - items: what was answered so far, by question.
  ///   - today: a civil day.
  ///   - fillsUp: goes on with what is not due yet, the soonest due first, rather than ask fewer.
  package init(
    _ count: Int, of questions: [QuestionID], items: [QuestionID: SpacedItem], today: Int, seed: UInt64, fillsUp: Bool
  ) {
    let known = questions.compactMap { id in items[id].map { (id: id, due: $0.due) } }
    let sorted = known.sorted { $0.due != $1.due ? $0.due < $1.due : Self.precedes($0.id, $1.id) }
    let due = sorted.prefix { $0.due <= today }.map(\.id)
    let new = questions.filter { items[$0] == nil }.drawn(seed: seed) { $0.text }
    let later = fillsUp ? sorted.dropFirst(due.count).map(\.id) : []
    self.questions = Array((due + new + later).prefix(count))
    self.due = due.count
    self.new = new.count
  }

  private static func precedes(_ a: QuestionID, _ b: QuestionID) -> Bool {
    a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
  }
}

extension Array {
  /// In an order that looks random and is the same for the same seed: each element draws its own lot.
  package func drawn(seed: UInt64, by name: (Element) -> String) -> [Element] {
    map { (element: $0, lot: Lot.mix(seed, Lot.hash(name($0))), name: name($0)) }.sorted { a, b in
      a.lot != b.lot
        ? a.lot < b.lot : a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
    }.map(\.element)
  }
}
