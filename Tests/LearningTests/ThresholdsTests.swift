import Testing

@testable import Learning

@Suite struct ThresholdsTests {
  /// Of four hundred findings of a rule nearly all are right, and none falls for its score.
  @Test func aRuleThatIsNearlyAlwaysRightIsBelieved() {
    let ruled = (1...400).map { rank in
      Thresholds.Sample(score: Float(rank), isMet: rank % 40 != 39, isRuled: true, isHonest: true)
    }
    let free = (1...400).map { rank in
      Thresholds.Sample(score: -Float(rank), isMet: false, isRuled: false, isHonest: true)
    }
    let thresholds = Thresholds(ruled + free, leastPrecision: 0)
    #expect(thresholds.decides(1, isRuled: true))
    #expect(!thresholds.decides(-1, isRuled: false))
  }
}
