import Testing

@testable import Learning
@testable import Scoring

@Suite struct LearningTests {
  @Test func theSameCorpusGivesTheSameBytes() {
    let again = LearningFixture.train()
    #expect(RecogniserFile.bytes(of: again.model) == RecogniserFile.bytes(of: LearningFixture.trained.model))
  }

  @Test func anotherCorpusIsAnotherModel() {
    #expect(LearningFixture.train(seed: 2).model.trainedOn != LearningFixture.trained.model.trainedOn)
  }

  @Test func unseenWritersAreJudgedAsTheirLabelsSay() {
    let report = LearningFixture.trained.report
    #expect(LearningReport.meanKappa(report.honest) > 0.8)
    #expect(report.figures.map(\.writer) == ["w0", "w1", "w2"])
  }

  @Test func aModelIsNoBetterThanItself() {
    #expect(LearningFixture.trained.report.gain(over: LearningFixture.trained.model) == 0)
    var better = LearningFixture.trained.model
    better.figures = better.figures.map { .init(writer: $0.writer, replies: $0.replies, kappa: $0.kappa + 300) }
    #expect(LearningFixture.trained.report.gain(over: better) == -300)
    better.figures = []
    #expect(LearningFixture.trained.report.gain(over: better) == nil)
  }

  @Test func allRowsOfAWriterAreInOneFold() {
    let writers = LearningFixture.rows(seed: 1, count: 100).map(\.writer)
    let folds = CrossValidation.folds(writers, 2)
    #expect(folds.reduce(0) { $0 + $1.count } == 100)
    #expect(Set(folds[0].map { writers[Int($0)] }).isDisjoint(with: folds[1].map { writers[Int($0)] }))
  }

  /// The innkeepers refuse in the very words, and nobody minds.
  @Test func aFaultHeardInOrdinaryTalkRaisesItsThreshold() {
    let inns = LearningFixture.rows(seed: 3, count: 80).filter { !$0.labels.isEmpty }.map {
      CorpusRow(id: "inn-" + $0.id, reply: $0.reply, moment: $0.moment, labels: [], overall: 3)
    }
    let thresholds = [[], ["inn-w0", "inn-w1", "inn-w2"]].map { ordinary in
      var settings = LearningFixture.settings
      settings.rulesKnow = ["inn-w0", "inn-w1", "inn-w2"]
      settings.ordinary = ordinary
      let rows = LearningFixture.rows(seed: 1, count: 240) + inns
      return Learning(LearningFixture.rulebook, .chinese, settings).train(rows) { _ in }.model.lines.map(\.partly)
    }
    #expect(thresholds[1][0] > thresholds[0][0])
    #expect(thresholds[1].dropFirst() == thresholds[0].dropFirst())
  }

  @Test func whatNoRuleWordsIsFoundByItsSense() {
    let finding = LearningFixture.analyze("电梯休想修").findings.first
    #expect(finding?.criterion == CriterionID("banned.refusal"))
    #expect(finding?.layer == .learned)
    #expect(finding?.rule == RuleID("learned.banned.refusal"))
    #expect(finding?.spans == [0..<5])
  }

  @Test func rulesAloneAreRulesAlone() {
    #expect(LearningFixture.analyze("您这暖气休想修", .rules).findings == [])
    #expect(LearningFixture.analyze("办不了", .rules).findings.map(\.layer) == [.rule])
    #expect(LearningFixture.analyze("车位办不了", .learned).findings.map(\.layer) == [.learned])
  }

  @Test func aRulesFindingComesFirst() {
    #expect(LearningFixture.analyze("车位办不了").findings.map(\.rule) == [RuleID("T1.refusal")])
  }

  @Test func aRulesExceptionHolds() {
    let findings = LearningFixture.analyze("车位办不了的话").findings
    #expect(!findings.contains { $0.criterion == CriterionID("banned.refusal") })
  }

  @Test func quotedWordsAreNotHisOwn() {
    #expect(LearningFixture.analyze("“暖气休想修”").findings.isEmpty == false)
    let findings = LearningFixture.analyze("我不会说，“暖气休想修”，您放心").findings
    #expect(!findings.contains { $0.criterion == CriterionID("banned.refusal") })
  }

  @Test(arguments: ["阿斯蒂芬规划局快乐吧", "qwertyuiop asdfghjkl zxcvbnm", "🙂🙂🙂", "", "。。。"])
  func gibberishFindsNothing(_ reply: String) {
    #expect(LearningFixture.analyze(reply).findings == [])
  }

  @Test func aLongUnknownReplyIsNotJudged() {
    let analysis = LearningFixture.analyze("麒麟翡翠蹒跚蝙蝠琥珀玫瑰葡萄橄榄玻璃琵琶")
    #expect(!analysis.isJudged)
    #expect(analysis.overall == nil)
  }

  @Test func theSameReplyIsJudgedTheSameOnAUsedBench() {
    let analyzer = LearningFixture.analyzer(.both)
    let bench = Workbench()
    for row in LearningFixture.rows(seed: 9, count: 60) {
      let fresh = analyzer.analyze(row.reply, at: row.moment)
      #expect(analyzer.analyze(row.reply, at: row.moment, on: bench) == fresh)
    }
  }
}
