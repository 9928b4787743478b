import Roleplay
import Scoring
import Terminal

/// What a form asks for, in the order of its cases.
protocol FormItem: Hashable, CaseIterable where AllCases == [Self] {
  func name(in language: Language) -> String
  /// What belongs there, for `?`.
  func help(in language: Language) -> String
  /// Of the whole form.
  static func title(in language: Language) -> String
}

/// A form at the keyboard: its items one after the other, any of which can be gone back to.
///
/// An action typed in it is an action, never the text of an item.
struct LineForm<Item: FormItem> {
  enum Ending: Equatable {
    case filled([Item: String])
    /// Put aside; what was filled in is kept for the next time.
    case dropped
    /// The trainee wants to do this instead.
    case left(PlayAction, argument: String)
    case hungUp(draft: String)
  }

  let language: Language
  let screen: Screen
  /// What is filled in so far; the caller keeps it when the form is dropped.
  private(set) var items: [Item: String]

  init(_ items: [Item: String], language: Language, screen: Screen) {
    self.items = items
    self.language = language
    self.screen = screen
  }

  private enum Move {
    case next, back, again
    case to(Int)
    case end(Ending)
  }

  mutating func fill(reading reader: inout some LineReader) -> Ending {
    let all = Item.allCases
    showHelp()
    var index = 0
    var isReview = false
    while true {
      let move = isReview || index >= all.count ? review(reading: &reader) : ask(all[index], index, reading: &reader)
      switch move {
      case .next where isReview: return .filled(items)
      case .next: index += 1
      case .back: index = max(0, min(index, all.count) - 1)
      case .to(let chosen): index = chosen
      case .again: break
      case .end(let ending): return ending
      }
      isReview = index >= all.count
    }
  }

  private func showHelp() {
    screen.show(
      StyledText(
        language(
          "  \(Item.title(in: language))：回车下一项，< 回上一项，- 清空，? 看怎么写，Ctrl-C 先不填",
          "  \(Item.title(in: language)). Enter: next; <: back; -: empty it; ?: help; Ctrl-C: not now"),
        .dim))
  }

  private mutating func ask(_ item: Item, _ index: Int, reading reader: inout some LineReader) -> Move {
    let count = Item.allCases.count
    let name = item.name(in: language) + language("：", ": ")
    let old = items[item] ?? ""
    let prompt = Prompt(
      StyledText("  \(index + 1)/\(count) ", .dim) + StyledText(name, .accent), history: "record", draft: old)
    switch reader.readLine(prompt: prompt) {
    case .line(let line): return take(line, for: item, reading: &reader)
    case .interrupted, .endOfInput: return .end(drop())
    case .idle: return .again
    case .hungUp(let draft): return .end(.hungUp(draft: draft))
    }
  }

  private mutating func take(_ line: String, for item: Item, reading reader: inout some LineReader) -> Move {
    let text = line.trimmingBlanks()
    switch text {
    case "<", "＜", "《", "上一项": return .back
    case "?", "？":
      screen.show(StyledText("    " + item.help(in: language), .dim))
      return .again
    case "": return .next
    case "-", "－":
      items[item] = nil
      return .again
    default:
      if let move = command(in: text, reading: &reader) { return move }
      items[item] = text
      return .next
    }
  }

  /// Nil for words that belong into the form.
  private func command(in text: String, reading reader: inout some LineReader) -> Move? {
    switch PlayInput(line: text) {
    case .action(.help, _):
      showHelp()
      return .again
    case .action(let action, let argument):
      let name = language(action.names[0], action.names[1])
      let question = language(
        "先不填，去做 /\(name)？填好的会留着 (y/N) ", "Leave the form for /\(name)? What is filled in is kept (y/N) ")
      return Answer.isYes(question, reading: &reader) ? .end(.left(action, argument: argument)) : .again
    case .unknownAction(let name):
      screen.show(StyledText("    " + language("没有 /\(name) 这个操作；要写进去就别以 / 开头", "no action /\(name)"), .warning))
      return .again
    case .reply, .digit, .empty: return nil
    }
  }

  private mutating func review(reading reader: inout some LineReader) -> Move {
    let all = Item.allCases
    screen.show(
      all.enumerated().map { index, item in
        StyledText("  \(index + 1) \(item.name(in: language))\(language("：", ": "))", .accent)
          + (items[item].map { StyledText($0) } ?? StyledText(language("（空）", "(empty)"), .warning))
      })
    let question = language("  回车交上去，输编号改那一项，< 回上一项：", "  Enter hands it in; a number changes an item; < goes back: ")
    switch reader.readLine(prompt: Prompt(StyledText(question, .accent))) {
    case .line(let line):
      let text = line.trimmingBlanks()
      if text.isEmpty { return .next }
      if text == "<" || text == "＜" { return .back }
      if case .digit(let number) = PlayInput(line: text), all.indices.contains(number - 1) { return .to(number - 1) }
      return command(in: text, reading: &reader) ?? .again
    case .interrupted, .endOfInput: return .end(drop())
    case .idle: return .again
    case .hungUp(let draft): return .end(.hungUp(draft: draft))
    }
  }

  private func drop() -> Ending {
    let kept = items.isEmpty ? "" : language("，填好的留着", "; what you filled in is kept")
    screen.show(StyledText("  " + language("没交\(kept)", "not handed in\(kept)"), .warning))
    return .dropped
  }
}
