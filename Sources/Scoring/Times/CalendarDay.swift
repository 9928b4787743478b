/// A day, the part of the day that its word brings along (今晚), and where it ends.
struct CalendarDay: Equatable {
  var day: TimeValue.Day
  var end: Int
  var part: PartOfDay?
  var isPast = false
}
