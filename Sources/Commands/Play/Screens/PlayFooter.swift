import Roleplay
import Scoring
import Terminal

/// The lines at the bottom while a reply is typed: what can be done besides speaking.
struct PlayFooter {
  let mode: PlayMode
  let channel: Channel
  let language: Language

  /// Items are never cut: what does not fit goes into the next line.
  func lines(columns: Int?, _ measure: DisplayWidth) -> [StyledText] {
    let numbered = PlayAction.numbered(in: mode).enumerated().map {
      "\($0.offset + 1) \($0.element.name(on: channel, in: language))"
    }
    let typed = [
      language("@名字 问别人", "@NAME to ask"), language("/打给 名字", "/call NAME"), language("/等 30分", "/wait 30min"),
    ]
    return Self.packed(numbered + typed, into: columns.map { max($0 - 1, 10) } ?? 120, measure)
  }

  private static func packed(_ items: [String], into cells: Int, _ measure: DisplayWidth) -> [StyledText] {
    var lines: [String] = []
    for item in items {
      if let last = lines.last, measure.of(last) + 2 + measure.of(item) <= cells {
        lines[lines.count - 1] = last + "  " + item
      } else {
        lines.append(item)
      }
    }
    return lines.map { StyledText($0, .dim) }
  }
}
