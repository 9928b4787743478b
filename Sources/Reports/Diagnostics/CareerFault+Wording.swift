import Career
import Documents

extension CareerFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .duplicateLevel(let level):
      FaultWording(
        zh: "等级 \"\(level)\" 写了两次", en: "the level \"\(level)\" stands here twice", fixZh: "改掉一个 id",
        fixEn: "change one of the ids")
    case .gateOutOfReach(let count, let scenarios):
      FaultWording(
        zh: "要求通过 \(count) 个场景，却只列了 \(scenarios) 个",
        en: "\(count) scenarios are asked for, but only \(scenarios) named",
        fixZh: "减少 count，或多列几个场景", fixEn: "lower the count, or name more scenarios")
    case .weightsNotHundred(let sum):
      FaultWording(
        zh: "五项指标的权重合计是 \(sum)，应该是 100", en: "the weights of the indicators are \(sum) together, not 100",
        fixZh: "改到合计 100", fixEn: "make them 100 together")
    }
  }
}
