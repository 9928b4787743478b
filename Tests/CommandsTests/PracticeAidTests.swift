import Library
import Roleplay
import Scoring
import Terminal
import Testing

@testable import Commands

@Suite struct PracticeAidTests {
  private static let shift = "漏水归工程部管，您找他们去"
  private static let kind = "王女士，报了三次都没人来，这是我们没做好，对不起。您坐，床都湿了，夜里没睡好吧？"

  @Test func aRedLineReplyIsHeldBackAndStandsInTheNextLine() throws {
    let sitting = try Typist(number: 2).types(Self.shift, "")
    #expect(sitting.screen.contains("这是红线"))
    #expect(sitting.screen.contains("对方会听成："))
    #expect(sitting.conversation.replies.isEmpty)
  }

  @Test func whoInsistsIsHeard() throws {
    let sitting = try Typist(number: 2).types(Self.shift, "y")
    #expect(sitting.conversation.replies.map(\.text) == [Self.shift])
    #expect(sitting.screen.contains("对方听成了："))
  }

  @Test func theWarningCanBeSwitchedOff() throws {
    let sitting = try Typist(number: 2, options: PlayOptions(warnsOfFaults: false)).types(Self.shift)
    #expect(sitting.conversation.replies.count == 1)
    #expect(!sitting.screen.contains("这是红线"))
  }

  @Test func whatWasTakenBackIsNamed() throws {
    let sitting = try Typist(number: 2).types(Self.kind, "/重来")
    #expect(sitting.screen.contains("（收回「王女士，报了三次都没人来"))
    #expect(sitting.screen.contains("回到 10:05，第 1 次重来"))
  }

  @Test func theReasonsOfAMoodNeverShowTheIdOfARule() throws {
    let sitting = try Typist(number: 2, options: PlayOptions(warnsOfFaults: false)).types(Self.kind, Self.shift, "/为什么")
    let after = try #require(sitting.screen.components(separatedBy: "怒气 +").last)
    #expect(after.contains("推诿"))
    for rule in sitting.desk.session.kit.analyzer.rulebook.rules(in: .chinese) {
      #expect(!sitting.screen.contains(rule.id.text), "\(rule.id)")
    }
  }

  @Test func aHintSaysWhatItCosts() throws {
    let sitting = try Typist(number: 2).types("/提示", "1")
    #expect(sitting.screen.contains("（−2；再按一次给说法）"))
    #expect(sitting.screen.contains("可以这样说："))
  }

  @Test func silenceAtTheKeyboardMakesHerSpeakUp() throws {
    let sitting = try Typist(number: 2, options: PlayOptions(pace: .real)).does([.idle(seconds: 60)])
    let opened = try Typist(number: 2).does([])
    #expect(sitting.conversation.now > opened.conversation.now)
    #expect(sitting.screen.hasPrefix(opened.screen) && sitting.screen != opened.screen)
  }

  @Test func whoIsTalkedToNowIsSaidWhenItChanges() throws {
    let sitting = try Typist(number: 2).types(
      Self.kind, "现在还在滴吗？具体在主卧哪个位置？", "我现在就打给工程部。", "@工程部 陈师傅，3栋1202主卧还在渗，先上1302把阀关了，几点能到？",
      "陈师傅答应了，先关1302的阀。十一点我给您打电话，跟您说查下来怎么回事，您看行吗？",
      "/等 10:20")
    #expect(sitting.screen.contains("现在对着：工程部 陈师傅（王女士不在跟前"))
  }
}

@Suite struct CoachTests {
  @Test func onePhraseIsOneLineWithTheGravestFirst() {
    let findings = [
      finding("banned.impatience", .heavy, 0..<4), finding("banned.rude", .fail, 1..<6),
      finding("banned.brush-off", .soft, 10..<12),
    ]
    let groups = FaultGroup.groups(of: findings)
    #expect(groups.map { $0.criteria.map(\.text) } == [["banned.rude", "banned.impatience"], ["banned.brush-off"]])
  }

  @Test func wordsWithinWordsAreShownOnce() {
    let group = FaultGroup(findings: [
      finding("a.a", .heavy, 0..<8), finding("a.b", .fail, 2..<4), finding("a.c", .soft, 0..<8),
    ])
    #expect(group.phrases == [[0..<8]])
  }

  private func finding(_ criterion: String, _ severity: Severity, _ span: Range<Int>) -> Finding {
    Finding(
      criterion: CriterionID(criterion), rule: RuleID("test." + criterion), layer: .rule, verdict: .met,
      severity: severity, spans: [span])
  }

  /// Of every fault rule, in every shipped scenario.
  @Test(arguments: [1, 2, 3]) func noAdviceIsAboutAnotherTradeOrHasAnOpenSlot(_ number: Int) throws {
    let opened = try Typist(number: number).opened()
    let scenario = opened.kit.scenario
    let coach = Coach(rulebook: opened.kit.analyzer.rulebook, language: .chinese, scenario: scenario)
    for rule in opened.kit.analyzer.rulebook.rules(in: .chinese) where rule.severity != nil {
      let finding = Finding(
        criterion: rule.criterion, rule: rule.id, layer: .rule, verdict: .met, severity: rule.severity, spans: [0..<1])
      let advice = coach.advice(on: finding, to: scenario.customer, at: scenario.start)
      let say = advice.say ?? ""
      for word in ["水费", "合同", "银行", "楼道灯"] where !scenario.briefing.shows.joined().contains(word) {
        #expect(!say.contains(word) || number == 1, "\(rule.id): \(say)")
      }
      #expect(!say.contains("……前") && !say.contains("{"), "\(rule.id): \(say)")
    }
  }

  @Test func aTimeInAWordingIsTheNextHalfHourAtLeastHalfAnHourAway() throws {
    let now = try #require(CivilDateTime("2026-03-03T10:05"))
    #expect(AdviceSlots(name: "王女士", now: now).filled("{name}，{time}前给您回话") == "王女士，11:00前给您回话")
  }
}

@Suite struct PlayFooterTests {
  @Test(arguments: [30, 41, 60, 80, 200])
  func everyActionIsShownWholeAtEveryWidth(_ columns: Int) {
    for channel in Channel.allCases {
      let lines = PlayFooter(mode: .practice, channel: channel, language: .chinese).lines(
        columns: columns, DisplayWidth())
      #expect(lines.allSatisfy { displayWidth($0.plain) < columns })
      let all = lines.map(\.plain).joined(separator: "  ")
      for action in PlayAction.numbered(in: .practice) {
        #expect(all.contains(action.name(on: channel, in: .chinese)))
      }
    }
  }

  @Test func nobodyHangsUpOnAVisitor() {
    #expect(PlayAction.hangUp.name(on: .counter, in: .chinese) == "送客")
    #expect(PlayAction.hangUp.name(on: .phone, in: .chinese) == "挂机")
  }
}
