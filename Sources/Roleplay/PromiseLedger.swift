import Scoring

/// The first promise of a conversation is 1.
package typealias PromiseNumber = Int

/// What the trainee has promised in one conversation (承诺台账).
package struct PromiseLedger: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package enum State: Equatable, Sendable {
      case open
      case kept(at: CivilDateTime)
      case broken
      /// Put off in good time by a later one.
      case renewed(by: PromiseNumber)
    }

    package let number: PromiseNumber
    /// Nil: of no kind that the scenario knows; a call keeps it, unless it was to do something.
    package let pledge: PledgeID?
    package let maker: SpokenPromise.Maker
    /// As typed.
    package let what: String
    package let to: ActorID
    package let made: CivilDateTime
    /// Nil: no time was said, so it can be neither kept in time nor broken.
    package let due: CivilDateTime?
    /// When he will wonder what came of it, if no time was said.
    package let expected: CivilDateTime?
    /// There was something to tell already when it was made.
    let hadResult: Bool
    /// It is to let him know something: who is told when he hears waits until then.
    let isNews: Bool
    /// A time was named that nobody had asked the one who must come.
    package let isGroundless: Bool
    package var state: State
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  func wasPromised(_ pledge: PledgeID) -> Bool { entries.contains { $0.pledge == pledge && $0.due != nil } }
  func wasKept(_ pledge: PledgeID) -> Bool {
    entries.contains {
      if case .kept = $0.state { return $0.pledge == pledge }
      return false
    }
  }
  func wasBroken(_ pledge: PledgeID) -> Bool { entries.contains { $0.pledge == pledge && $0.state == .broken } }

  /// A later promise of the same kind to the same person takes the place of one that is still open, and so does the time
  /// at which the speaker calls of news that were to come a little before: 四点前孟顾问回话，四点半我打给您.
  mutating func add(
    _ promise: SpokenPromise, pledge: PledgeID?, to actor: ActorID, at now: CivilDateTime, isGroundless: Bool,
    hadResult: Bool = false, isNews: Bool = false, unstated: Int? = nil
  ) -> PromiseNumber {
    let number = entries.count + 1
    let due: CivilDateTime? =
      switch promise.due {
      case .unstated: nil
      case .at(let moment): moment
      case .within(let minutes): CivilDateTime(minutes: now.minutes + minutes)
      }
    if due != nil {
      for index in entries.indices
      where entries[index].state == .open && entries[index].pledge == pledge && entries[index].to == actor
        && entries[index].maker == promise.maker && pledge != nil
      {
        entries[index].state = .renewed(by: number)
      }
    }
    if isNews, promise.maker == .speaker, let due { putOffNews(of: actor, to: due, at: now, by: number) }
    entries.append(
      Entry(
        number: number, pledge: pledge, maker: promise.maker, what: promise.what, to: actor, made: now, due: due,
        expected: due == nil ? unstated.map { CivilDateTime(minutes: now.minutes + $0) } : nil, hadResult: hadResult,
        isNews: isNews, isGroundless: isGroundless, state: .open))
    return number
  }

  /// What somebody else was to say, or the speaker without a word of the scenario for it in an earlier reply.
  private mutating func putOffNews(
    of actor: ActorID, to due: CivilDateTime, at now: CivilDateTime, by number: PromiseNumber
  ) {
    for index in entries.indices {
      let entry = entries[index]
      guard entry.state == .open, entry.isNews, entry.to == actor, let earlier = entry.due,
        entry.maker != .speaker || entry.pledge == nil && entry.made < now,
        (0...Self.shortWhile).contains(due.minutes - earlier.minutes)
      else { continue }
      entries[index].state = .renewed(by: number)
    }
  }

  /// Minutes by which news may come later than they were to, when the later time is known before.
  private static let shortWhile = 120

  /// Closes those of the numbered ones that are open and not overdue, and returns them.
  ///
  /// - Parameter grace: minutes that nobody minds.
  mutating func keep(_ numbers: [PromiseNumber], at now: CivilDateTime, grace: Int = 0) -> [Entry] {
    numbers.compactMap { number in
      let entry = entries[number - 1]
      guard entry.state == .open, entry.due.map({ $0.minutes + grace >= now.minutes }) ?? true else { return nil }
      entries[number - 1].state = .kept(at: now)
      return entries[number - 1]
    }
  }

  /// The next open promise that is overdue at `limit`, earliest first. What somebody else said he would do, and the
  /// scenario does not follow, is not waited for.
  func nextDue(by limit: CivilDateTime, grace: Int = 0) -> Entry? {
    var next: (entry: Entry, due: CivilDateTime)?
    for entry in entries where entry.state == .open && (entry.maker == .speaker || entry.pledge != nil) {
      let end = entry.due.map { CivilDateTime(minutes: $0.minutes + grace) }
      guard let due = end ?? wonders(about: entry), due < limit else { continue }
      if let now = next, now.due <= due { continue }
      next = (entry, due)
    }
    return next?.entry
  }

  /// Who knows when he will hear waits until then.
  private func wonders(about entry: Entry) -> CivilDateTime? {
    guard let expected = entry.expected else { return nil }
    let isWaiting = entries.contains { other in
      guard other.state == .open, other.to == entry.to, other.maker == .speaker else { return false }
      return other.due.map { $0 > expected } ?? false
    }
    return isWaiting ? nil : expected
  }

  /// Something was done for them, or told them: nobody wonders any more about those that named no time.
  mutating func settleUnstated(to actors: Set<ActorID>, at now: CivilDateTime, first count: Int) {
    for index in entries.indices.prefix(count)
    where entries[index].state == .open && entries[index].expected != nil && actors.contains(entries[index].to) {
      entries[index].state = .kept(at: now)
    }
  }

  mutating func breakPromise(_ number: PromiseNumber) { entries[number - 1].state = .broken }
}

/// A promise that outlives its conversation.
package struct RealDayPromise: Equatable, Sendable {
  package let number: PromiseNumber
  /// As typed.
  package let what: String
  package let to: ActorID
  /// On the simulated clock.
  package let due: CivilDateTime
  /// Real days after the day on which it was played.
  package let daysLater: Int
}
