import Testing

@testable import Career

@Suite struct PackStandingTests {
  private static let text = LocalText(zh: "字", en: "text")

  private func part(_ id: String, day: Int?, steps: Int = 2) -> Pack.Part {
    Pack.Part(
      id: id, day: day, half: nil, title: Self.text, steps: Array(repeating: Pack.Step.mistakes, count: steps))
  }

  private var week: Pack {
    Pack(
      id: "week", title: Self.text, passPercent: 80,
      parts: [part("1-am", day: 1), part("1-pm", day: 1), part("2-am", day: 2)],
      plan: (1...4).map { _ in Pack.Week(title: Self.text, tasks: [], prompt: Self.text) })
  }

  private func standing(_ done: [String: Int], today: Int) -> PackStanding {
    PackStanding(week, done: done, today: today)
  }

  private func all(_ day: Int, through keys: String...) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: keys.map { ($0, day) })
  }

  @Test func theFirstStepThatIsNotDoneComesNext() {
    #expect(standing([:], today: 10).next?.key == "1-am/0")
    #expect(standing(["1-am/0": 10, "1-pm/0": 10], today: 10).next?.key == "1-am/1")
    #expect(standing(["1-am/0": 10], today: 10).doneSteps(of: week.parts[0]) == 1)
  }

  @Test func aNewDayOfTheCourseWaitsForANewDay() {
    let dayOne = all(10, through: "1-am/0", "1-am/1", "1-pm/0", "1-pm/1")
    #expect(standing(dayOne, today: 10).today == .doneForToday)
    #expect(standing(dayOne, today: 11).today == .goOn)
    #expect(standing(all(10, through: "1-am/0", "1-am/1"), today: 10).today == .goOn)
  }

  @Test func whoHasBegunADayMayFinishIt() {
    let begun = all(10, through: "1-am/0", "1-am/1", "1-pm/0", "1-pm/1", "2-am/0")
    #expect(standing(begun, today: 10).today == .goOn)
  }

  @Test func thePlanCountsWeeksFromTheLastStep() {
    let done = all(10, through: "1-am/0", "1-am/1", "1-pm/0", "1-pm/1").merging(
      all(12, through: "2-am/0", "2-am/1")
    ) { $1 }
    let end = standing(done, today: 12)
    #expect(end.today == .complete && end.completedOn == 12 && end.partsLeft == 0)
    #expect([12, 18, 19, 26, 33, 41].map { end.week(on: $0) } == [0, 0, 1, 2, 3, 3])
    #expect(end.week(on: 42) == nil && end.isReviewDue(on: 42) && !end.isReviewDue(on: 41))
  }

  @Test func aPackWithoutDaysNeverWaits() {
    let pack = Pack(
      id: "p", title: Self.text, passPercent: 80, parts: [part("a", day: nil), part("b", day: nil)], plan: [])
    let standing = PackStanding(pack, done: ["a/0": 5, "a/1": 5], today: 5)
    #expect(standing.today == .goOn && standing.next?.key == "b/0")
    let done = PackStanding(pack, done: ["a/0": 5, "a/1": 5, "b/0": 5, "b/1": 5], today: 5)
    #expect(done.week(on: 5) == nil && !done.isReviewDue(on: 50))
  }
}
