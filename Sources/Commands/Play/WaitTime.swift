import Scoring

/// Until when `/等` waits: 30分, 半小时, 16:30, 明天上午.
struct WaitTime {
  let analyzer: Analyzer
  let language: Language

  /// Nil when the words name no moment after `now`.
  func moment(_ words: String, from now: CivilDateTime) -> CivilDateTime? {
    // A bare span says how long; the scorer knows it as a time only in the words of somebody who announces it.
    for form in forms(of: words) {
      if let moment = analyzer.moment(meantBy: form, in: language, from: now) { return byDay(moment, words, from: now) }
    }
    return nil
  }

  /// Nobody means by 9:20 tonight, in the afternoon, if he types no word for it: then it is tomorrow's.
  private func byDay(_ moment: CivilDateTime, _ words: String, from now: CivilDateTime) -> CivilDateTime {
    let isBare = words.allSatisfy { $0.isNumber || ":：".contains($0) } && words.contains { ":：".contains($0) }
    let isLate = moment.minuteOfDay >= 21 * 60 && moment.minutes - now.minutes >= 180
    let hour = Int(words.prefix { $0.isASCII && $0.isNumber }) ?? 0
    return isBare && isLate && hour < 12 ? CivilDateTime(minutes: moment.minutes + 720) : moment
  }

  /// A bare clock that has passed today is a slip, unless it is tomorrow morning's, typed in the afternoon.
  static func isSlip(_ words: String, for moment: CivilDateTime, from now: CivilDateTime) -> Bool {
    guard moment.dayNumber != now.dayNumber, !namesADay(words) else { return false }
    return now.minuteOfDay < 12 * 60 || !(7 * 60..<12 * 60).contains(moment.minuteOfDay)
  }

  private static func namesADay(_ words: String) -> Bool {
    let days = ["明", "后", "天", "日", "号", "周", "礼拜", "星期", "小时", "钟头", "tomorrow", "day", "hour", "week", "h"]
    return days.contains { words.lowercased().contains($0) }
  }

  private func forms(of words: String) -> [String] {
    switch language {
    case .chinese:
      let words = spelledOut(words, minutes: "分钟", hours: "小时")
      return [words, words + "后", words + "钟后", "到" + words]
    case .english:
      let words = spelledOut(words, minutes: " minutes", hours: " hours")
      return [words, "in " + words, "in " + words + "utes", "at " + words, "by " + words]
    }
  }

  /// 30m, 2h, and 20 alone, which are minutes: as one types them in a hurry.
  private func spelledOut(_ words: String, minutes: String, hours: String) -> String {
    let number = words.prefix { $0.isASCII && $0.isNumber }
    let unit = words.dropFirst(number.count).drop { $0 == " " }.lowercased()
    guard !number.isEmpty, number.count <= 3 else { return words }
    switch unit {
    case "", "m", "min", "mins", "minute", "minutes": return number + minutes
    case "h", "hr", "hrs", "hour": return number + hours
    default: return words
    }
  }
}
