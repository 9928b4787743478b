import Scoring
import Testing

@testable import Roleplay

/// Who is told when he will be called waits until then, not from one man's time to the next.
@Suite struct PutOffNewsTests {
  private let zhao = ActorID("zhao")
  private let now = CivilDateTime("2026-03-04T13:00")!

  private func ledger(
    _ promises: [(maker: SpokenPromise.Maker, due: String, isNews: Bool)], minutesBetween: Int = 1
  ) throws -> PromiseLedger {
    var ledger = PromiseLedger()
    for (index, promise) in promises.enumerated() {
      let due = try #require(CivilDateTime("2026-03-04T" + promise.due))
      _ = ledger.add(
        SpokenPromise(maker: promise.maker, what: "回话", place: 0..<2, due: .at(due)), pledge: nil, to: zhao,
        at: CivilDateTime(minutes: now.minutes + index * minutesBetween), isGroundless: false, isNews: promise.isNews)
    }
    return ledger
  }

  @Test func whatAnotherWasToSayIsHeardInTheCall() throws {
    let ledger = try ledger([(.named("孟顾问"), "16:00", true), (.speaker, "16:30", true)])
    #expect(ledger.entries.map(\.state) == [.renewed(by: 2), .open])
  }

  @Test func aLaterCallTakesThePlaceOfOneALittleBefore() throws {
    let calls: [(SpokenPromise.Maker, String, Bool)] = [(.speaker, "14:00", true), (.speaker, "14:30", true)]
    #expect(try ledger(calls).entries.map(\.state) == [.renewed(by: 2), .open])
    #expect(try ledger(calls, minutesBetween: 0).entries.allSatisfy { $0.state == .open }, "both in one breath")
  }

  @Test func whatIsToBeDoneOrIsFarOffIsStillOwed() throws {
    #expect(try ledger([(.speaker, "14:00", false), (.speaker, "14:30", true)]).entries[0].state == .open)
    #expect(try ledger([(.speaker, "14:00", true), (.speaker, "18:00", true)]).entries[0].state == .open)
    #expect(try ledger([(.speaker, "16:00", true), (.speaker, "14:00", true)]).entries[0].state == .open)
  }
}
