import Records
import Scoring
import Terminal

/// 王女士来电：您周二答应今天……: what the home screen opens with when a promise falls due on a real day.
struct DueCallScreen {
  let language: Language
  /// The civil day, as days since 0001-01-01.
  let today: Int

  func lines(for calls: [DueCall]) -> [StyledText] {
    guard !calls.isEmpty else { return [] }
    return calls.map { StyledText("☎ ", .warning) + StyledText(heading($0.record), .warning) }
      + [StyledText(language("输入“接”接电话", "“answer” picks up"), .dim)]
  }

  private func heading(_ call: DueCallRecord) -> String {
    language("\(call.name)来电：\(words(of: call))", "\(call.name) calls: \(words(of: call))")
  }

  /// What she says when she is picked up.
  func words(of call: DueCallRecord) -> String {
    let late = today - call.dueOn
    let day = ClockText(language: language).weekday(call.promisedOn)
    return late > 0
      ? language(
        "您\(day)答应“\(call.what)”，都过了 \(late) 天了，怎么没信儿？", "On \(day) you said “\(call.what)”. That is \(late) days ago.")
      : language("您\(day)答应今天“\(call.what)”，办得怎么样了？", "On \(day) you said “\(call.what)”. How does it stand?")
  }
}
