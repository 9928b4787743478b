import Roleplay
import Scoring
import Terminal

/// 王女士（怒气 ▇▇▇▇▇▇▇▇░░ 信任 ▇▇░░░░░░░░）: ten cells each, so that a change of ten shows.
struct MoodBars {
  let language: Language

  func heading(_ name: String, _ mood: Mood) -> StyledText {
    StyledText(name, .accent) + StyledText(language("（怒气 ", " (anger ")) + bar(mood.anger, colour: .red)
      + StyledText(language(" 信任 ", " trust ")) + bar(mood.trust, colour: .green) + StyledText(language("）", ")"))
  }

  private func bar(_ value: Int, colour: Style.Colour) -> StyledText {
    // Half a cell counts, so that only a mood below 5 shows an empty bar.
    TextChart.bar(value, Style(colour))
  }
}
