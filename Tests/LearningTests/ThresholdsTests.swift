import Testing

@testable import Learning

@Suite struct ThresholdsTests {
  private func samples(_ count: Int, ruled: Bool = false, score: (Int) -> Float, isMet: (Int) -> Bool)
    -> [Thresholds.Sample]
  {
    (1...count).map { .init(score: score($0), isMet: isMet($0), isRuled: ruled, isHonest: true) }
  }

  /// Of four hundred findings of a rule nearly all are right, and none falls for its score.
  @Test func aRuleThatIsNearlyAlwaysRightIsBelieved() {
    let ruled = samples(400, ruled: true, score: { Float($0) }, isMet: { $0 % 40 != 39 })
    let free = samples(400, score: { -Float($0) }, isMet: { _ in false })
    let thresholds = ThresholdChoice([ruled + free], isFault: [false], precision: 0).thresholds[0]
    #expect(thresholds.decides(1, isRuled: true))
    #expect(!thresholds.decides(-1, isRuled: false))
  }

  /// The easy one is right wherever its score is above 900; of the hard one's upper half two in three are right.
  private var easyAndHard: [[Thresholds.Sample]] {
    [
      samples(1000, score: { Float($0) }, isMet: { $0 > 900 }),
      samples(1000, score: { Float($0) }, isMet: { $0 > 800 ? $0 % 3 != 0 : $0 % 50 == 0 }),
    ]
  }

  private func found(_ thresholds: [Thresholds]) -> Agreement {
    var sum = Agreement()
    for (samples, threshold) in zip(easyAndHard, thresholds) {
      for sample in samples { sum.add(threshold.decides(sample.score, isRuled: sample.isRuled), sample.isMet) }
    }
    return sum
  }

  @Test(arguments: [0.7, 0.8, 0.9]) func faultsFoundTogetherAreAsPreciseAsAsked(_ precision: Double) {
    let choice = ThresholdChoice(easyAndHard, isFault: [true, true], precision: precision)
    #expect(found(choice.thresholds).precision >= precision)
  }

  @Test func anEasyFaultPaysForAHardOne() {
    let loose = ThresholdChoice(easyAndHard, isFault: [true, true], precision: 0.75).thresholds
    let strict = ThresholdChoice(easyAndHard, isFault: [true, true], precision: 0.95).thresholds
    #expect(loose[1].alone < strict[1].alone)
    // Two in three of the hard one's are right: less than asked of both together.
    #expect(loose[1].alone < 990)
  }

  @Test func goodStepsAreNotHeldToThePrecisionOfFaults() {
    let alone = ThresholdChoice([easyAndHard[1]], isFault: [false], precision: 0).thresholds
    let beside = ThresholdChoice(easyAndHard, isFault: [true, false], precision: 0.99).thresholds
    #expect(beside[1] == alone[0])
  }
}
