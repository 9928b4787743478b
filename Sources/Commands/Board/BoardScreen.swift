import Career
import Documents
import Reports
import Scoring
import Terminal

/// The board as a table with bars.
struct BoardScreen {
  let language: Language

  func lines(_ board: Board, estate: String?) -> [StyledText] {
    let whose = estate.map { $0 + " " } ?? ""
    let heading = StyledText(
      language(
        "\(whose)团队看板 · 最近 \(board.weeks.count) 周（只看第一次）",
        "\(whose)board · last \(board.weeks.count) weeks (first attempts only)"), .bold)
    guard board.weeks.contains(where: { $0.line.attempts > 0 }) else {
      return [
        heading, StyledText(language("这几周还没有人练新场景。", "Nobody has tried a new scenario in these weeks."), .dim),
      ]
    }
    var lines = [heading] + board.weeks.map(week)
    if let change = change(board) { lines.append(StyledText(change)) }
    lines += board.people.map { person in
      StyledText("  ") + StyledText(person.name, .accent) + StyledText("  " + figures(person.line))
    }
    return lines
  }

  private func week(_ week: Board.Week) -> StyledText {
    let day = CivilDateTime(minutes: week.monday * 1440).description
    let date = day.dropFirst(5).prefix(5)
    guard let share = week.line.passShare else {
      return StyledText("  \(date)  ", .dim) + TextChart.bar(0, cells: 20)
        + StyledText(language("  没有练", "  none"), .dim)
    }
    return StyledText("  \(date)  ") + TextChart.bar(share, cells: 20) + StyledText("  " + figures(week.line))
  }

  private func figures(_ line: Board.Line) -> String {
    let share = line.passShare.map { "\($0)%" } ?? "–"
    let satisfaction = line.satisfaction.map(Decimals.hundredths) ?? "–"
    return language(
      "一次通过 \(share)（\(line.passed)/\(line.attempts)） 满意度 \(satisfaction) \(line.people) 人",
      "passed first time \(share) (\(line.passed)/\(line.attempts)), satisfaction \(satisfaction), \(line.people) people"
    )
  }

  /// This week against the one before, if both were played.
  private func change(_ board: Board) -> String? {
    let played = board.weeks.suffix(2).compactMap(\.line.passShare)
    guard played.count == 2 else { return nil }
    let difference = played[1] - played[0]
    if difference == 0 { return language("  和上周一样。", "  The same as last week.") }
    return difference > 0
      ? language("  比上周高 \(difference) 个点。", "  \(difference) points above last week.")
      : language(
        "  比上周低 \(-difference) 个点，班前可以练一次：peilian drill new",
        "  \(-difference) points below last week: peilian drill new")
  }

  static func json(_ board: Board) -> JSONValue {
    [
      "weeks": .array(
        board.weeks.map { week in
          let monday = String(CivilDateTime(minutes: week.monday * 1440).description.prefix(10))
          return .object([.init(key: "monday", value: .string(monday))] + fields(week.line))
        }),
      "people": .array(
        board.people.map { person in
          .object([.init(key: "name", value: .string(person.name))] + fields(person.line))
        }),
    ]
  }

  private static func fields(_ line: Board.Line) -> [JSONValue.Member] {
    [
      .init(key: "attempts", value: .integer(line.attempts)), .init(key: "passed", value: .integer(line.passed)),
      .init(key: "passShare", value: .optional(line.passShare, JSONValue.integer)),
      .init(key: "satisfactionHundredths", value: .optional(line.satisfaction, JSONValue.integer)),
      .init(key: "people", value: .integer(line.people)),
    ]
  }
}
