import Roleplay
import Scoring
import Terminal

/// The lines at the bottom while a reply is typed: what can be done besides speaking.
struct PlayFooter {
  let mode: PlayMode
  let channel: Channel
  var hasGroup = false
  let language: Language

  /// Items are never cut: what does not fit goes into the next line.
  func lines(columns: Int?, _ measure: DisplayWidth) -> [StyledText] {
    let numbered = PlayAction.numbered(in: mode).enumerated().map {
      "\($0.offset + 1) \($0.element.name(on: channel, in: language))"
    }
    return Self.packed(numbered + typed, into: columns.map { max($0 - 1, 10) } ?? 120, measure)
  }

  /// What needs a word after it, and is usual here.
  private var typed: [String] {
    let everywhere = [
      language("@名字 问别人", "@NAME to ask"), language("/打给 名字", "/call NAME"), language("/等 30分", "/wait 30min"),
      language("/上报", "/escalate"),
    ]
    switch channel {
    case .phone:
      return everywhere + [
        language("/请稍等 3分", "/hold 3min"), language("/转接 名字", "/transfer NAME"), language("/留言", "/message"),
      ]
    case .chat: return everywhere + (hasGroup ? [language("/私聊", "/private"), language("/回群", "/group")] : [])
    case .counter, .visit: return everywhere
    }
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
