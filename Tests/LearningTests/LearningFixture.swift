import Documents
import TestSupport

@testable import Learning
@testable import Scoring

/// A small rulebook and a corpus made of a few frames and many things: enough to learn from, quick to learn.
enum LearningFixture {
  static let rulebook = RulebookDecoder.decode([
    SourceFile(
      path: "Rubrics/criteria.json",
      text: """
        {"format": 0, "criteria": [
          {"id": "banned.refusal", "fault": true, "zh": "拒绝", "en": "Refusal"},
          {"id": "courtesy.apology", "zh": "致歉", "en": "Apology"},
          {"id": "deescalation.action", "zh": "行动", "en": "Action"}]}
        """),
    SourceFile(
      path: "Rubrics/zh-Hans/rules.json",
      text: """
        {"format": 0, "language": "zh",
         "classes": {"sense-never": ["没门", "休想", "甭想"], "sense-sorry": ["抱歉", "对不住"]},
         "rules": [
          {"id": "T1.refusal", "criterion": "banned.refusal", "severity": "heavy", "patterns": ["办不了"],
           "except": ["办不了 的话"], "heard": "…", "say": "我来办", "teaches": "deescalation.action", "why": "…",
           "examples": {"hit": ["办不了"], "miss": ["好"]}}]}
        """),
  ]).rulebook

  private static let things = ["电梯", "水管", "门禁", "车位", "路灯", "押金", "暖气", "钥匙", "发票", "窗户", "噪音", "快递"]
  private static let refusals = ["{}的事没门", "{}休想修", "{}您甭想了", "{}办不了"]
  private static let actions = ["我这就去看{}", "{}我马上叫人来修", "我现在联系师傅处理{}"]
  private static let apologies = ["{}让您受累了对不住", "抱歉{}没弄好"]
  private static let plain = ["{}在那边", "今天说{}", "{}是去年装的"]

  static func rows(seed: UInt64, count: Int) -> [CorpusRow] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let kinds: [(String, [String])] = [
        ("banned.refusal", refusals), ("deescalation.action", actions), ("courtesy.apology", apologies), ("", plain),
      ]
      let (label, frames) = kinds[Int(random.next() % 4)]
      let frame = frames[Int(random.next() % UInt64(frames.count))]
      let thing = things[Int(random.next() % UInt64(things.count))]
      return CorpusRow(
        id: "w\(number % 3)-\(number)", reply: frame.replacing("{}", with: thing),
        moment: Moment(language: .chinese, channel: .phone, customer: thing + "怎么办"),
        labels: label.isEmpty ? [] : [CriterionID(label)], overall: label == "banned.refusal" ? 1 : 4)
    }
  }

  static var settings: LearningSettings {
    var settings = LearningSettings()
    settings.folds = 3
    settings.hidden = 16
    settings.networks = 2
    return settings
  }

  static func train(seed: UInt64 = 1) -> Learning.Result {
    Learning(rulebook, .chinese, settings).train(rows(seed: seed, count: 240)) { _ in }
  }

  static let trained = train()

  static func analyzer(_ layers: Analyzer.Layers) -> Analyzer {
    let recogniser = Recogniser(trained.model, for: rulebook)
    return Analyzer(rulebook, recognisers: Recognisers([recogniser]), layers: layers)
  }

  static func analyze(_ reply: String, _ layers: Analyzer.Layers = .both) -> Analysis {
    analyzer(layers).analyze(reply, at: Moment(language: .chinese, channel: .phone, customer: ""))
  }
}
