/// A promise as found in a folded text: who, which words, and the time said with it.
package struct AnnouncedPromise: Equatable, Sendable {
  package enum Maker: Equatable, Sendable {
    case speaker
    /// A colleague, by the positions of his name or post.
    case named(Range<Int>)
  }

  package var maker: Maker
  /// Positions of the action's words, never empty.
  package var place: Range<Int>
  /// Index of its clause.
  package var clause: Int
  /// The time that was said for it; nil when none was, or only a vague one.
  package var time: TimeValue?

  /// By when it is due, counted from the speaker's clock if that is known.
  package func due(from now: CivilDateTime?, _ hours: WorkingHours = .standard) -> SpokenPromise.Due {
    guard let time else { return .unstated }
    guard let now else { return time.minutesAhead.map { .within(minutes: $0) } ?? .unstated }
    guard let due = time.due(from: now, hours), !isJustStruck(time, now, due) else { return .unstated }
    return .at(due)
  }

  /// 11点给您回电, said at a minute past eleven, is about now: nobody who names a bare hour means one after 21:00.
  private func isJustStruck(_ time: TimeValue, _ now: CivilDateTime, _ due: CivilDateTime) -> Bool {
    guard case .moment(.unsaid, .eitherHalf) = time else { return false }
    let passed = now.minutes - (due.minutes - 720)
    return due.minuteOfDay >= 21 * 60 && (0...15).contains(passed)
  }
}
