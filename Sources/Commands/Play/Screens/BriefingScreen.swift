import Roleplay
import Scoring
import Terminal

/// What the trainee knows before the first word.
struct BriefingScreen {
  let scenario: Scenario
  let language: Language

  func lines(mode: PlayMode) -> [StyledText] {
    var lines = inShort(mode: mode)
    lines += part(language("你可以", "You may"), scenario.briefing.may)
    lines += part(language("你不能", "You may not"), scenario.briefing.mayNot)
    let others = scenario.actors.dropFirst().filter { $0.role != .customer }
    if !others.isEmpty {
      let names = others.map { "@" + ($0.aliases.first ?? $0.name) }.joined(separator: "  ")
      lines.append(StyledText(language("能找的人：", "You can turn to: "), .bold) + StyledText(names))
    }
    if mode == .exam { lines.append(StyledText(rulesOfTheExam, .warning)) }
    return lines
  }

  /// For somebody who has read it before: where he is and what the system shows.
  func inShort(mode: PlayMode) -> [StyledText] {
    let header = scenario.header
    let facts = [
      header.level.name(in: language), header.channel.name(in: language),
      ClockText(language: language).day(scenario.start),
      mode.name(in: language),
    ]
    return [
      StyledText("── \(header.number) \(header.title) ── ", .bold) + StyledText(facts.joined(separator: " · "), .dim),
      StyledText(scenario.briefing.you),
    ] + part(language("系统里", "On the screen"), scenario.briefing.shows)
  }

  private var rulesOfTheExam: String {
    language(
      "考试：只有一次，没有提示和重来，分数最后才出；中断会记在成绩单上。",
      "Exam: one attempt, no hints, no second tries, the score comes last; interruptions are printed on the sheet.")
  }

  private func part(_ title: String, _ items: [String]) -> [StyledText] {
    guard !items.isEmpty else { return [] }
    let list = items.joined(separator: language("；", "; "))
    return [StyledText(title + language("：", ": "), .bold) + StyledText(list + language("。", "."))]
  }
}
