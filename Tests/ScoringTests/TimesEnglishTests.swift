import Testing

@testable import Scoring

/// Tuesday.
private let now = CivilDateTime("2026-03-03T10:05")!

private func due(_ text: String, at now: CivilDateTime = now) -> String {
  let times = PlainReading(text, .english).times.filter(\.isTime)
  guard times.count == 1 else { return "\(times.count) times" }
  return times[0].value.due(from: now)?.description ?? "none"
}

@Suite struct TimesEnglishTests {
  @Test(arguments: [
    ("I'll ring you within two hours", "2026-03-03T12:05"), ("in an hour", "2026-03-03T11:05"),
    ("he will be there in half an hour", "2026-03-03T10:35"), ("within the hour", "2026-03-03T11:05"),
    ("in a couple of hours", "2026-03-03T12:05"), ("in ten minutes", "2026-03-03T10:15"),
    ("in twenty-five minutes", "2026-03-03T10:30"), ("within 90 mins", "2026-03-03T11:35"),
    ("in an hour and a half", "2026-03-03T11:35"), ("in two to three hours", "2026-03-03T13:05"),
    ("in an hour or two", "2026-03-03T12:05"), ("in a quarter of an hour", "2026-03-03T10:20"),
    ("within 24 hours", "2026-03-04T10:05"), ("in two hours' time", "2026-03-03T12:05"),
    ("Five minutes, I'm at the lift", "2026-03-03T10:10"), ("it will take forty minutes", "2026-03-03T10:45"),
    ("two and a half hours from now", "2026-03-03T12:35"), ("in about 15 minutes", "2026-03-03T10:20"),
  ])
  func aSpanCountsFromNow(_ text: String, _ expected: String) { #expect(due(text) == expected) }

  @Test(arguments: [
    ("by 5", "2026-03-03T17:00"), ("by 5 pm", "2026-03-03T17:00"), ("by five o'clock", "2026-03-03T17:00"),
    ("before 2:30pm", "2026-03-03T14:30"), ("at half past two", "2026-03-03T14:30"), ("by noon", "2026-03-03T12:00"),
    ("at quarter to three", "2026-03-03T14:45"), ("at ten past five", "2026-03-03T17:10"),
    ("by 17:00", "2026-03-03T17:00"),
    ("at 11am", "2026-03-03T11:00"), ("by six this evening", "2026-03-03T18:00"),
    ("between six and seven", "2026-03-03T19:00"),
    ("at 5.30pm", "2026-03-03T17:30"), ("by 9 am", "2026-03-04T09:00"), ("by midnight", "2026-03-04T00:00"),
    ("you'll have it by four, promise", "2026-03-03T16:00"), ("around eleven", "2026-03-03T11:00"),
    ("by 3 this afternoon", "2026-03-03T15:00"), ("2 to 4pm", "2026-03-03T16:00"),
    ("at 5 pm sharp", "2026-03-03T17:00"),
  ])
  func aClockTimeIsTheNextOne(_ text: String, _ expected: String) { #expect(due(text) == expected) }

  @Test(arguments: [
    ("today", "2026-03-03T18:00"), ("by the end of the day", "2026-03-03T18:00"),
    ("by close of business", "2026-03-03T18:00"),
    ("by EOD", "2026-03-03T18:00"), ("tonight", "2026-03-03T22:00"),
    ("tonight between six and seven", "2026-03-03T19:00"),
    ("this afternoon", "2026-03-03T18:00"), ("this evening", "2026-03-03T22:00"), ("before dark", "2026-03-03T18:30"),
    ("before I go home", "2026-03-03T18:00"), ("tomorrow", "2026-03-04T18:00"),
    ("tomorrow morning", "2026-03-04T12:00"),
    ("first thing tomorrow", "2026-03-04T09:30"), ("first thing in the morning", "2026-03-04T09:30"),
    ("tomorrow at nine", "2026-03-04T09:00"), ("at nine tomorrow", "2026-03-04T09:00"),
    ("nine tomorrow morning", "2026-03-04T09:00"), ("tomorrow by lunchtime", "2026-03-04T12:30"),
    ("the day after tomorrow", "2026-03-05T18:00"), ("by 10 tomorrow", "2026-03-04T10:00"),
    ("in the morning", "2026-03-03T12:00"), ("tomorrow afternoon at 3", "2026-03-04T15:00"),
  ])
  func aPartOfTheDayOrADayHasItsEnd(_ text: String, _ expected: String) { #expect(due(text) == expected) }

  @Test(arguments: [
    ("by Friday", "2026-03-06T18:00"), ("on Thursday", "2026-03-05T18:00"), ("Thursday at ten", "2026-03-05T10:00"),
    ("ten on Thursday", "2026-03-05T10:00"), ("Thursday noon", "2026-03-05T12:00"),
    ("Monday morning", "2026-03-09T12:00"),
    ("next Wednesday", "2026-03-11T18:00"), ("this Friday", "2026-03-06T18:00"),
    ("by the end of the week", "2026-03-06T18:00"),
    ("this week", "2026-03-06T18:00"), ("next week", "2026-03-13T18:00"), ("before the weekend", "2026-03-06T18:00"),
    ("over the weekend", "2026-03-08T18:00"), ("by the end of the month", "2026-03-31T18:00"),
    ("March 5", "2026-03-05T18:00"), ("on the 5th of March", "2026-03-05T18:00"), ("by 20 April", "2026-04-20T18:00"),
    ("on the 28th", "2026-03-28T18:00"), ("within three working days", "2026-03-06T18:00"),
    ("in five business days", "2026-03-10T18:00"), ("in three days", "2026-03-06T18:00"),
    ("in a fortnight", "2026-03-17T18:00"),
    ("within a week", "2026-03-10T18:00"), ("in a day or two", "2026-03-05T18:00"),
    ("Friday by 5pm", "2026-03-06T17:00"),
    ("first thing Monday", "2026-03-09T09:30"), ("by 3pm on Friday", "2026-03-06T15:00"),
  ])
  func weeksDatesAndWorkdays(_ text: String, _ expected: String) { #expect(due(text) == expected) }

  @Test(arguments: [
    "as soon as possible", "I'll do it right away", "shortly", "in a minute", "soon", "we'll be in touch asap",
    "straight away, sir",
  ])
  func aVagueWordIsNoTime(_ text: String) {
    let times = PlainReading(text, .english).times
    #expect(times.allSatisfy { !$0.isTime } && times.contains { $0.use == .vague })
  }

  @Test(arguments: [
    "you waited for three hours", "it broke two days ago", "yesterday", "last Friday",
    "since Monday's leak for two weeks",
  ])
  func whatLiesBehindIsPast(_ text: String) {
    #expect(PlainReading(text, .english).times.contains { $0.use == .past })
  }

  @Test(arguments: ["every day at nine", "we're open from 9 to 5", "on Fridays", "the warranty is two years"])
  func whatAlwaysHoldsIsStanding(_ text: String) {
    let times = PlainReading(text, .english).times
    #expect(!times.isEmpty && times.allSatisfy { $0.use == .standing })
  }

  @Test(arguments: [
    "good morning", "it is at 20 degrees", "I live at 12 Oak Street", "by 5 percent", "room 1202", "call 13800001234",
    "have a lovely day",
    "one of my colleagues", "two neighbours complained", "ticket 5512 is open", "it may leak", "march in and complain",
    "at least two people",
    "this costs 30 pounds", "on the second floor", "the 5th floor", "many times", "in fact", "flat 3", "you were first",
  ])
  func whatOnlyLooksLikeTimeIsNone(_ text: String) {
    #expect(PlainReading(text, .english).times.filter { $0.isTime && $0.use != .standing }.map(\.place) == [])
  }
}
