import Testing

@testable import Scoring

struct MarkReachTests {
  private static func reach(_ least: Int, _ most: Int) -> MarkReach {
    MarkReach(PatternKey.Mark(sign: .anchor(.clauseStart), least: least, most: most))
  }

  /// Bit by bit, as far as a byte tells.
  private static func plain(_ least: Int, _ most: Int, of position: Int) -> UInt64 {
    (0..<64).reduce(0) { bits, place in
      let distance = place - position
      return distance >= least && distance <= most ? bits | 1 << UInt64(place) : bits
    }
  }

  @Test func everyReachHoldsThePositionsBetweenItsBounds() {
    let positions = MarkReach.Positions()
    let bounds = [-200, -64, -63, -13, -1, 0, 1, 2, 12, 62, 63, 64, 200]
    for least in bounds {
      for most in bounds where most >= least {
        let cell = MarkReach.cell(second: Self.reach(least, most), third: Self.reach(-most, -least))
        for position in 0..<64 {
          // What is farther than a byte can say is in no window.
          guard least < 64, most > -64 else { continue }
          #expect(positions.inReach(cell, 0, of: position) == Self.plain(least, most, of: position))
          #expect(positions.inReach(cell, 16, of: position) == Self.plain(-most, -least, of: position))
        }
      }
    }
  }

  @Test func noMarkIsAnywhere() {
    let cell = MarkReach.cell(second: MarkReach(nil), third: Self.reach(1, 1))
    for position in 0..<63 { #expect(MarkReach.Positions().inReach(cell, 0, of: position) == .max) }
  }
}
