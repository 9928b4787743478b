/// What a word of the vocabulary can be in an expression of time. Names as in `times.json`.
struct TimeKinds: OptionSet, Equatable, Sendable {
  let rawValue: UInt64

  /// A digit (一, two), a power of ten (十, 百), an unsaid number (几, a few).
  static let number = TimeKinds(rawValue: 1 << 0)
  static let tens = TimeKinds(rawValue: 1 << 1)
  static let several = TimeKinds(rawValue: 1 << 2)
  /// 十来分钟, 一个多小时.
  static let someMore = TimeKinds(rawValue: 1 << 3)
  /// 个把小时.
  static let odd = TimeKinds(rawValue: 1 << 4)
  static let half = TimeKinds(rawValue: 1 << 5)
  static let measure = TimeKinds(rawValue: 1 << 6)
  /// A number that brings its measure: 俩, a couple of.
  static let pair = TimeKinds(rawValue: 1 << 7)
  static let unit = TimeKinds(rawValue: 1 << 8)
  /// 点, o'clock; 时 of 14时; 刻; 分 after 点.
  static let point = TimeKinds(rawValue: 1 << 9)
  static let formalPoint = TimeKinds(rawValue: 1 << 10)
  static let quarter = TimeKinds(rawValue: 1 << 11)
  static let minuteMark = TimeKinds(rawValue: 1 << 12)
  static let dateDay = TimeKinds(rawValue: 1 << 13)
  /// 月 after a number; an English month's name, whose value is the month.
  static let dateMonth = TimeKinds(rawValue: 1 << 14)
  static let day = TimeKinds(rawValue: 1 << 15)
  /// 今晚, tonight: the day and its evening in one word; 明早: the day and its early morning.
  static let night = TimeKinds(rawValue: 1 << 16)
  static let dawn = TimeKinds(rawValue: 1 << 17)
  static let part = TimeKinds(rawValue: 1 << 18)
  /// A part of the day only beside a day or a clock time: 早八点.
  static let partShort = TimeKinds(rawValue: 1 << 19)
  static let workEnd = TimeKinds(rawValue: 1 << 20)
  static let dark = TimeKinds(rawValue: 1 << 21)
  static let this = TimeKinds(rawValue: 1 << 22)
  static let next = TimeKinds(rawValue: 1 << 23)
  static let last = TimeKinds(rawValue: 1 << 24)
  static let weekWord = TimeKinds(rawValue: 1 << 25)
  static let weekday = TimeKinds(rawValue: 1 << 26)
  static let weekEnd = TimeKinds(rawValue: 1 << 27)
  static let thisWeek = TimeKinds(rawValue: 1 << 28)
  static let monthEnd = TimeKinds(rawValue: 1 << 29)
  static let monthStart = TimeKinds(rawValue: 1 << 30)
  static let monthMiddle = TimeKinds(rawValue: 1 << 31)
  static let yearEnd = TimeKinds(rawValue: 1 << 32)
  static let feast = TimeKinds(rawValue: 1 << 33)
  static let theseDays = TimeKinds(rawValue: 1 << 34)
  static let within = TimeKinds(rawValue: 1 << 35)
  static let before = TimeKinds(rawValue: 1 << 36)
  static let after = TimeKinds(rawValue: 1 << 37)
  static let around = TimeKinds(rawValue: 1 << 38)
  static let to = TimeKinds(rawValue: 1 << 39)
  static let join = TimeKinds(rawValue: 1 << 40)
  static let every = TimeKinds(rawValue: 1 << 41)
  static let vague = TimeKinds(rawValue: 1 << 42)
  /// 提前, late: a span measured from somewhere else.
  static let lead = TimeKinds(rawValue: 1 << 43)
  /// 等了, for the past: a span that lies behind.
  static let elapsed = TimeKinds(rawValue: 1 << 44)
  /// 营业, warranty: opening hours and terms, which nobody announces.
  static let standing = TimeKinds(rawValue: 1 << 45)
  /// What may follow a bare span that lies ahead.
  static let goesOn = TimeKinds(rawValue: 1 << 46)
  static let weekdaySunday = TimeKinds(rawValue: 1 << 47)
  /// A word that only looks like time.
  static let noise = TimeKinds(rawValue: 1 << 48)
  /// English: am, pm; past and to of half past two; on, at, by before a day or clock; a year or an ordinal's ending.
  static let halfDay = TimeKinds(rawValue: 1 << 49)
  static let past = TimeKinds(rawValue: 1 << 50)
  static let clockLead = TimeKinds(rawValue: 1 << 51)
  static let dayLead = TimeKinds(rawValue: 1 << 52)
  static let ordinal = TimeKinds(rawValue: 1 << 53)
  static let ago = TimeKinds(rawValue: 1 << 54)
  static let article = TimeKinds(rawValue: 1 << 55)
  /// What may follow a bare English hour: by five if …, at six sharp.
  static let afterHour = TimeKinds(rawValue: 1 << 56)
  /// Set by the lexer: digits such as 14:30, whose value is the minute of the day.
  static let clock = TimeKinds(rawValue: 1 << 57)
  /// Set by the lexer: an ISO date, whose value is year * 372 + month * 31 + day.
  static let isoDate = TimeKinds(rawValue: 1 << 58)
  /// An hour that has a name: noon, midnight.
  static let namedClock = TimeKinds(rawValue: 1 << 59)
  /// A span that is a word of its own; the value is in minutes.
  static let fixedSpan = TimeKinds(rawValue: 1 << 60)
  /// 下个月: its last day, unless a day is named with it.
  static let wholeMonth = TimeKinds(rawValue: 1 << 61)

  static let names: [(name: String, kind: TimeKinds)] = [
    ("number", .number), ("tens", .tens), ("several", .several), ("some-more", .someMore), ("odd", .odd),
    ("half", .half), ("measure", .measure), ("pair", .pair), ("unit", .unit), ("point", .point),
    ("formal-point", .formalPoint), ("quarter", .quarter), ("minute-mark", .minuteMark), ("date-day", .dateDay),
    ("date-month", .dateMonth), ("day", .day), ("night", .night), ("dawn", .dawn), ("part", .part),
    ("part-short", .partShort), ("work-end", .workEnd), ("dark", .dark), ("this", .this), ("next", .next),
    ("last", .last), ("week-word", .weekWord), ("weekday", .weekday), ("weekday-sunday", .weekdaySunday),
    ("week-end", .weekEnd), ("this-week", .thisWeek), ("month-end", .monthEnd), ("month-start", .monthStart),
    ("month-middle", .monthMiddle), ("year-end", .yearEnd), ("feast", .feast), ("these-days", .theseDays),
    ("within", .within), ("before", .before), ("after", .after), ("around", .around), ("to", .to), ("join", .join),
    ("every", .every), ("vague", .vague), ("lead", .lead), ("elapsed", .elapsed), ("standing", .standing),
    ("goes-on", .goesOn), ("noise", .noise), ("half-day", .halfDay), ("past", .past), ("clock-lead", .clockLead),
    ("day-lead", .dayLead), ("ordinal", .ordinal), ("ago", .ago), ("article", .article), ("after-hour", .afterHour),
    ("named-clock", .namedClock), ("span", .fixedSpan), ("whole-month", .wholeMonth),
  ]
}
