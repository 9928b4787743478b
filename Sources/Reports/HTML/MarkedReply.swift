import Scoring

/// A reply as typed, with the words that findings point at marked and faults numbered.
package struct MarkedReply {
  let text: String
  let notes: [ConversationReport.Note]

  package init(text: String, notes: [ConversationReport.Note]) {
    self.text = text
    self.notes = notes
  }

  /// Faults by rule in the order of the text: one number for each, as the notes below have it.
  package var faults: [[ConversationReport.Note]] {
    var order: [String] = []
    var found: [String: [ConversationReport.Note]] = [:]
    for note in notes where note.severity != nil {
      if found[note.rule] == nil { order.append(note.rule) }
      found[note.rule, default: []].append(note)
    }
    return order.compactMap { found[$0] }
  }

  /// Names of what was good, each once, in the order of the text.
  package var praised: [String] {
    var names: [String] = []
    for note in notes where note.severity == nil && !names.contains(note.name) { names.append(note.name) }
    return names
  }

  var html: HTML {
    let scalars = Array(text.unicodeScalars)
    let marks = marks(within: scalars.count)
    let edges = Set([0, scalars.count] + marks.flatMap { [$0.span.lowerBound, $0.span.upperBound] }).sorted()
    var html = HTML()
    for (start, end) in zip(edges, edges.dropFirst()) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      let covering = marks.filter { $0.span.lowerBound <= start && end <= $0.span.upperBound }
      html.append(piece(String(view), covering))
      for mark in marks where mark.span.upperBound == end && mark.isLast {
        if let number = mark.number { html.append(HTML(.sup) { String(number) }) }
      }
    }
    return html
  }

  private struct Mark {
    let span: Range<Int>
    /// Nil for what is good.
    let number: Int?
    /// The number stands behind the last span of its note.
    let isLast: Bool
  }

  private func marks(within count: Int) -> [Mark] {
    let good = notes.filter { $0.severity == nil }.flatMap { note in
      note.spans.map { Mark(span: $0.clamped(to: 0..<count), number: nil, isLast: false) }
    }
    let bad = faults.enumerated().flatMap { index, notes in
      notes.flatMap { note in
        note.spans.map { Mark(span: $0.clamped(to: 0..<count), number: index + 1, isLast: $0 == note.spans.last) }
      }
    }
    return (good + bad).filter { !$0.span.isEmpty }
  }

  private func piece(_ text: String, _ covering: [Mark]) -> HTML {
    if covering.isEmpty { return HTML(text: text) }
    return HTML(.mark, covering.contains { $0.number != nil } ? "bad" : "good") { text }
  }
}
