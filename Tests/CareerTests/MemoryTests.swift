import Testing

@testable import Career

/// Reference values: the tests of open-spaced-repetition/fsrs-rs (`src/model_v6.rs`) and ts-fsrs
/// (`packages/fsrs/__tests__/FSRS-6.test.ts`), which agree with each other.
@Suite struct MemoryTests {
  private func isNear(_ millionths: Int, _ value: Double, within tolerance: Double = 0.0001) -> Bool {
    abs(Double(millionths) / 1_000_000 - value) <= max(tolerance, value * 0.000002)
  }

  @Test(arguments: [
    (Memory.Grade.again, 0.212, 6.4133), (.hard, 1.2931, 5.11217071), (.good, 2.3065, 2.11810397), (.easy, 8.2956, 1),
  ])
  func theFirstAnswerIsWorthWhatIsPublished(_ grade: Memory.Grade, _ stability: Double, _ difficulty: Double) {
    let memory = Memory(first: grade)
    #expect(isNear(memory.stability, stability, within: 0.000001))
    #expect(isNear(memory.difficulty, difficulty, within: 0.000001))
  }

  @Test(arguments: [
    (0, 1.0, 1.0), (1, 2.0, 0.9403443), (2, 3.0, 0.9253786), (3, 4.0, 0.9185229), (4, 4.0, 0.9), (5, 2.0, 0.8261359),
  ])
  func forgettingFollowsThePublishedCurve(_ days: Int, _ stability: Double, _ recall: Double) {
    let memory = Memory(stability: Int(stability * 1_000_000), difficulty: 5_000_000)
    #expect(isNear(memory.recall(after: days), recall, within: 0.000002))
  }

  @Test(arguments: [
    (Memory.Grade.again, 1, 0.10088589, 8.806304), (.hard, 1, 3.2494123, 6.7404594), (.good, 1, 7.3153, 2.1112142),
    (.easy, 1, 18.014914, 1.0), (.again, 2, 0.112798266, 8.806304), (.hard, 2, 4.4694576, 6.7404594),
  ])
  func aSecondAnswerOfTheSameKindGivesThePublishedState(
    _ grade: Memory.Grade, _ days: Int, _ stability: Double, _ difficulty: Double
  ) {
    let memory = Memory(first: grade).reviewed(grade, after: days)
    #expect(isNear(memory.stability, stability, within: 0.00001))
    #expect(isNear(memory.difficulty, difficulty, within: 0.00001))
  }

  @Test(arguments: [(Memory.Grade.again, 8.341763), (.hard, 6.6659956), (.good, 4.990228), (.easy, 3.3144615)])
  func difficultyMovesAsPublished(_ grade: Memory.Grade, _ difficulty: Double) {
    let memory = Memory(stability: 5_000_000, difficulty: 5_000_000).reviewed(grade, after: 1)
    #expect(isNear(memory.difficulty, difficulty, within: 0.00001))
  }

  @Test(arguments: [(Memory.Grade.again, 1.596818), (.hard, 5.0), (.good, 5.0), (.easy, 8.12961)])
  func aSecondAnswerOnTheSameDayMovesStabilityAsPublished(_ grade: Memory.Grade, _ stability: Double) {
    let memory = Memory(stability: 5_000_000, difficulty: 5_000_000).reviewed(grade, after: 0)
    #expect(isNear(memory.stability, stability, within: 0.00001))
  }

  @Test func aHistoryGivesThePublishedMemory() {
    var memory = Memory(first: .again)
    for days in [0, 1, 3, 8, 21] { memory = memory.reviewed(.good, after: days) }
    #expect(isNear(memory.stability, 53.62691) && isNear(memory.difficulty, 6.3574867))
  }

  /// Where the reference keeps minutes (a 0 in its list) the next answer came on the same day.
  @Test func aHistoryGivesThePublishedIntervals() {
    let published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    var memory: Memory?
    for (index, interval) in published.enumerated() {
      let grade: Memory.Grade = index == 6 || index == 7 ? .again : .good
      memory = memory?.reviewed(grade, after: published[index - 1]) ?? Memory(first: grade)
      if interval > 0 { #expect(memory?.interval == interval, "answer \(index)") }
    }
  }

  @Test func neverLessThanADayAndNeverMoreThanACentury() {
    var memory = Memory(first: .again)
    for _ in 0..<40 { memory = memory.reviewed(.again, after: 30) }
    #expect(memory.interval == 1 && memory.stability >= 1000)
    for _ in 0..<60 { memory = memory.reviewed(.easy, after: memory.interval) }
    #expect(memory.interval == 36_500 && memory.difficulty == 1_000_000)
  }
}

@Suite struct SpacedItemTests {
  @Test func whatNobodyAnsweredIsNotSpaced() {
    #expect(SpacedItem([]) == nil)
  }

  @Test func dueDaysAreCountedInCivilDays() throws {
    let item = try #require(SpacedItem([.init(day: 739_000, grade: .good), .init(day: 739_002, grade: .good)]))
    #expect(item.due == 739_002 + 11 && item.answers == 2 && item.lapses == 0)
  }

  @Test func aWrongAnswerComesBackTomorrow() throws {
    let item = try #require(SpacedItem([.init(day: 10, grade: .again)]))
    #expect(item.due == 11 && item.lapses == 1)
  }

  @Test func aClockThatWentBackMakesNoTimeTravel() throws {
    let item = try #require(SpacedItem([.init(day: 20, grade: .good), .init(day: 7, grade: .good)]))
    #expect(item.day == 20 && item.due == 20 + Memory(first: .good).reviewed(.good, after: 0).interval)
  }
}
