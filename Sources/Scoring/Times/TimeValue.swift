/// What an expression of time fixes, before it is counted from a clock.
package enum TimeValue: Equatable, Sendable {
  /// Minutes from now.
  case span(minutes: Int)
  /// Days from now, by the close of that day.
  case days(Int)
  /// Monday to Friday after the day of speaking, less the holidays.
  case workdays(Int)
  case moment(Day, Clock?)
  /// Fixed by something else that the calendar does not tell: 春节前.
  case unfixed
  /// 尽快, soon: no time at all.
  case vague

  package enum Day: Equatable, Sendable {
    case unsaid
    /// Days from today.
    case fromToday(Int)
    case date(year: Int?, month: Int, day: Int)
    case dayOfMonth(Int, monthsAhead: Int)
    /// Monday is 0; weeks ahead counts calendar weeks, nil is the next such day.
    case weekday(Int, weeksAhead: Int?)
    /// Friday: the end of a working week.
    case workWeekEnd(weeksAhead: Int)
    /// Sunday.
    case weekend(weeksAhead: Int)
    case monthEnd(monthsAhead: Int)
    /// The last day of the month with this number.
    case month(Int)
    case yearEnd(yearsAhead: Int)
  }

  package enum Clock: Equatable, Sendable {
    case part(PartOfDay)
    /// Minute of the day; from 1440 on in the night after it.
    case exact(Int)
    /// An hour from 1 to 12 and minutes, with the half of the day unsaid.
    case eitherHalf(Int)
    case workEnd
    case dark
  }
}

/// One expression of time in a folded text.
package struct TimeExpression: Equatable, Sendable {
  package enum Use: Equatable, Sendable {
    /// Attached to an action or answer that is announced: what `deescalation.deadline` asks for.
    case announced
    /// Lies ahead, with no announced action in its clause: 「三分钟！」.
    case stated
    /// In a question, a condition, or a deadline for the customer himself.
    case open
    /// Opening hours, terms, habits.
    case standing
    case past
    /// 尽快, soon: never a time.
    case vague
  }

  /// Positions in the folded text.
  package var place: Range<Int>
  /// The same without the words that make it a limit: 三点 of 三点前, five of by five.
  package var core: Range<Int>
  /// Index of its clause.
  package var clause: Int
  package var value: TimeValue
  package var use: Use
  /// Indices of its tokens in the words of the text.
  var tokens: Range<Int>

  /// Whether the matcher's `{time}` may stand for it.
  package var isTime: Bool { use != .vague && use != .past }
}
