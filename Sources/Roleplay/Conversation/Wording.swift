import Scoring

/// Turns authored lines into what is shown: fills the slots, joins parts.
struct Wording {
  let language: Language
  let now: CivilDateTime

  /// Slots are `{name}`; one that nobody knows stays as it is.
  func fill(_ text: String, _ slots: [String: String]) -> String {
    var filled = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled.append(contentsOf: rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      let value = value(of: name) ?? slots[name] ?? "{\(name)}"
      let begins = filled.last { $0 != " " }.map(".!?".unicodeScalars.contains) ?? true
      filled.append(contentsOf: (begins && Self.capitals.contains(name) ? Self.capital(value) : value).unicodeScalars)
      rest = rest[rest.index(after: close)...]
    }
    filled.append(contentsOf: rest)
    return String(filled)
  }

  /// The slot for the one of two things that he takes up.
  static let choice = "choice"

  /// May begin a sentence, and are in small letters elsewhere.
  private static let capitals: Set<String> = [choice, "due"]

  static func capital(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) else { return text }
    return String(Unicode.Scalar(first.value - 32)!) + String(text.unicodeScalars.dropFirst())
  }

  private func value(of name: String) -> String? {
    if name == "now" { return time(now) }
    guard name.unicodeScalars.first == "+", let minutes = Int(name.dropFirst()) else {
      return nil
    }
    return time(Self.roundedUp(CivilDateTime(minutes: now.minutes + minutes)))
  }

  /// To the next five minutes: nobody says 10:32.
  static func roundedUp(_ moment: CivilDateTime) -> CivilDateTime {
    CivilDateTime(minutes: (moment.minutes + 4) / 5 * 5)
  }

  /// As one says it: 10点半, 下午3点05分; another day with its date.
  func time(_ moment: CivilDateTime) -> String {
    let clock = clock(hour: moment.minuteOfDay / 60, minute: moment.minuteOfDay % 60)
    guard moment.dayNumber != now.dayNumber else { return clock }
    let (_, month, day) = moment.date
    switch language {
    case .chinese: return moment.dayNumber == now.dayNumber + 1 ? "明天\(clock)" : "\(month)月\(day)号\(clock)"
    case .english:
      return moment.dayNumber == now.dayNumber + 1 ? "\(clock) tomorrow" : "\(clock) on the \(Self.ordinal(day))"
    }
  }

  /// As it was promised: by its part of the day where no clock was named, 明天上午 and not 明天12点.
  func time(_ due: CivilDateTime, promisedAs what: String) -> String {
    let words = SpeechWords.lowered(what)
    let namesClock = words.unicodeScalars.contains { ("0"..."9").contains($0) || "点半刻".unicodeScalars.contains($0) }
    guard !namesClock, let part = Self.parts[language]?.first(where: words.holds) else { return time(due) }
    let (_, month, day) = due.date
    switch (language, due.dayNumber - now.dayNumber) {
    case (.chinese, 0): return part
    case (.chinese, 1): return "明天\(part)"
    case (.chinese, _): return "\(month)月\(day)号\(part)"
    case (.english, 0): return "this \(part)"
    case (.english, 1): return "tomorrow \(part)"
    case (.english, _): return "the \(part) of the \(Self.ordinal(day))"
    }
  }

  private static let parts: [Language: [String]] = [
    .chinese: ["上午", "中午", "下午", "傍晚", "晚上"], .english: ["morning", "afternoon", "evening"],
  ]

  private func clock(hour: Int, minute: Int) -> String {
    let digits = minute < 10 ? "0\(minute)" : "\(minute)"
    let chinese = hour > 12 ? "\(hour < 18 ? "下午" : "晚上")\(hour - 12)点" : "\(hour)点"
    switch (language, minute) {
    case (.chinese, 0): return chinese
    case (.chinese, 30): return chinese + "半"
    case (.chinese, _): return chinese + digits + "分"
    case (.english, _):
      let half = hour < 12 ? "am" : "pm"
      let shown = hour % 12 == 0 ? 12 : hour % 12
      return minute == 0 ? "\(shown) \(half)" : "\(shown):\(digits) \(half)"
    }
  }

  private static func ordinal(_ day: Int) -> String {
    switch day {
    case 1, 21, 31: "\(day)st"
    case 2, 22: "\(day)nd"
    case 3, 23: "\(day)rd"
    default: "\(day)th"
    }
  }

  /// The parts as they are sent one by one; what ends with a comma goes with the next.
  static func bubbles(_ parts: [String]) -> [String] {
    var bubbles: [String] = []
    for part in parts {
      if let last = bubbles.last?.unicodeScalars.last, "，、：,:".unicodeScalars.contains(last) {
        bubbles[bubbles.count - 1] += part
      } else {
        bubbles.append(part)
      }
    }
    return bubbles
  }

  /// One person's sentences in one breath. A part that ends with a comma or colon leads into the next.
  static func join(_ parts: [String], in language: Language) -> String {
    var joined = ""
    for part in parts {
      guard let last = joined.unicodeScalars.last else {
        joined = part
        continue
      }
      let isEnded = "，、：；,:;。！？…”」』.!?\"—～~".unicodeScalars.contains(last)
      switch language {
      case .chinese: joined += (isEnded ? "" : "。") + part
      case .english: joined += (isEnded ? " " : ". ") + part
      }
    }
    return joined
  }
}
