/// The team against its own last weeks. Only first attempts count: never the best of many.
package struct Board: Equatable, Sendable {
  /// One first attempt: a trainee's earliest conversation of a scenario.
  package struct Attempt: Equatable, Sendable {
    /// What tells him from all others, also from those of the same name.
    package let trainee: String
    package let scenario: String
    /// Civil day, as days since 0001-01-01.
    package let day: Int
    package let isPassed: Bool
    /// 1 to 5; nil when it was left before an end.
    package let satisfaction: Int?

    package init(trainee: String, scenario: String, day: Int, isPassed: Bool, satisfaction: Int?) {
      self.trainee = trainee
      self.scenario = scenario
      self.day = day
      self.isPassed = isPassed
      self.satisfaction = satisfaction
    }
  }

  package struct Line: Equatable, Sendable {
    package let attempts: Int
    package let passed: Int
    /// Mean satisfaction in hundredths; nil when none was given.
    package let satisfaction: Int?
    /// Different people.
    package let people: Int

    init(_ attempts: [Attempt]) {
      self.attempts = attempts.count
      passed = attempts.count(where: \.isPassed)
      let given = attempts.compactMap(\.satisfaction)
      satisfaction = given.isEmpty ? nil : (given.reduce(0, +) * 200 + given.count) / (2 * given.count)
      people = Set(attempts.map(\.trainee)).count
    }

    /// Of a hundred; nil without attempts.
    package var passShare: Int? { attempts == 0 ? nil : (passed * 200 + attempts) / (2 * attempts) }
  }

  package struct Week: Equatable, Sendable {
    /// Its Monday, as days since 0001-01-01.
    package let monday: Int
    package let line: Line
  }

  package struct Person: Equatable, Sendable {
    package let name: String
    package let line: Line
  }

  /// A month and a half: long enough to see a way, short enough to be remembered.
  package static let usualWeeks = 6

  /// The oldest first, this week last; weeks without practice are there too.
  package let weeks: [Week]
  /// By name in the order given; empty unless names were asked for.
  package let people: [Person]

  /// - Parameters:
  ///   - attempts: first attempts within the weeks wanted.
  ///   - names: whom to list one by one, in this order.
  package init(_ attempts: [Attempt], today: Int, weeks count: Int, names: [(trainee: String, name: String)] = []) {
    let monday = Self.monday(of: today)
    weeks = (0..<max(1, count)).reversed().map { back in
      let first = monday - 7 * back
      return Week(monday: first, line: Line(attempts.filter { first..<first + 7 ~= $0.day }))
    }
    let range = (monday - 7 * (max(1, count) - 1))..<(monday + 7)
    let own = Dictionary(grouping: names.isEmpty ? [] : attempts.filter { range ~= $0.day }, by: \.trainee)
    people = names.map { Person(name: $0.name, line: Line(own[$0.trainee] ?? [])) }
  }

  /// 0001-01-01 was a Monday in the Gregorian calendar carried back.
  package static func monday(of day: Int) -> Int { day - ((day % 7) + 7) % 7 }
}
