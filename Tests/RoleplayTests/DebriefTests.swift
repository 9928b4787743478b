import Scoring
import Testing

@testable import Roleplay

@Suite struct DebriefTests {
  private static let way = """
    王女士，报了三次都没人来，这是我们没做好，对不起。您坐，床都湿了，夜里没睡好吧？ | courtesy.apology | deescalation.empathy
    漏水归工程部管，您找他们去 | banned.blame-shift!fail
    """

  private func played(_ lines: String) throws -> Script {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play(lines)
    return script
  }

  @Test func turningPointsAreWhereMoodChangedMostInTheOrderOfTheTalk() throws {
    let script = try played(Self.way)
    let debrief = Debrief(of: script.conversation, in: script.scenario)
    #expect(debrief.turningPoints.map(\.isGood) == [true, false])
    #expect(debrief.turningPoints.map(\.reply) == [0, 1])
    guard case .words(let criterion, _) = debrief.turningPoints.last?.cause.cause else {
      Issue.record("the words did it")
      return
    }
    #expect(criterion.text == "banned.blame-shift")
  }

  @Test func aColleaguesMoodIsNoTurningPoint() throws {
    let script = try played("@chen 你们工程部怎么回事 | banned.criticise-others!heavy | banned.rude!fail")
    let debrief = Debrief(of: script.conversation, in: script.scenario)
    #expect(debrief.turningPoints.allSatisfy { $0.actor == script.scenario.customer.id })
  }

  @Test func theBestSentenceHoldsWhatWasGoodAndNoFault() throws {
    let script = try played(Self.way)
    let best = try #require(Debrief(of: script.conversation, in: script.scenario).best)
    #expect(best.reply == 0)
    #expect(["王女士，报了三次都没人来，这是我们没做好，对不起。", "您坐，床都湿了，夜里没睡好吧？"].contains(best.text))
    let rude = try played("漏水归工程部管，您找他们去 | banned.blame-shift!fail")
    #expect(Debrief(of: rude.conversation, in: rude.scenario).best == nil)
  }

  @Test func whatWasMissedIsWhatTheScorecardMisses() throws {
    let script = try played(Self.way)
    let debrief = Debrief(of: script.conversation, in: script.scenario)
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(Set(debrief.missed.map(\.title)) == Set(card.items.filter { $0.met == nil }.map(\.title)))
    #expect(debrief.missed.map(\.worth) == debrief.missed.map(\.worth).sorted(by: >))
  }

  @Test func theWayIsTheMainWayWithTheAuthorsWordings() throws {
    let script = try played(Self.way)
    let way = Debrief(of: script.conversation, in: script.scenario).way
    #expect(way.map(\.stage.text) == ["lobby", "history", "plan", "waiting", "settle", "close"])
    #expect(way.allSatisfy { $0.wording != nil })
  }

  @Test(arguments: [
    ("一。二！三？", ["一。", "二！", "三？"]), ("没有标点", ["没有标点"]), ("真的？！好。", ["真的？！", "好。"]),
    (" 前后 。\n\n", ["前后 。"]), ("", []),
  ])
  func sentencesEndWithTheMarkThatEndsThem(_ text: String, _ sentences: [String]) {
    #expect(Sentence.cut(text).map(\.text) == sentences)
  }
}

@Suite struct WhatIfTests {
  private static let rude = "漏水归工程部管，您找他们去 | banned.blame-shift!fail"
  private static let kind = "王女士，对不起，床都湿了，夜里没睡好吧？ | courtesy.apology | deescalation.empathy"
  private static let ask = "现在还在滴吗？ | deescalation.clarify"

  private func what(_ lines: String, changing reply: Int, hearing signs: [String]) throws -> (WhatIf?, Script) {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play(lines)
    let events = ReplayedEvents(script.events).events
    let replies = events.indices.filter { if case .replied = events[$0] { true } else { false } }
    let old = events
    let what = try WhatIf(events, in: script.scenario, seed: 1, changing: replies[reply], to: "别的话") { text, _ in
      if text == "别的话" { return Hearing(signs: signs) }
      for case .replied(_, let said, let hearing) in old where said == text { return hearing }
      return Hearing()
    }
    return (what, script)
  }

  @Test func aKinderSentenceLeavesHerLessAngryThanItWent() throws {
    let (what, _) = try what(Self.rude, changing: 0, hearing: ["courtesy.apology", "deescalation.empathy"])
    let found = try #require(what)
    let (before, after) = (try #require(found.before.last), try #require(found.after.last))
    #expect(after.mood.anger < before.mood.anger)
    #expect(found.parting == nil)
    #expect(!found.answers.isEmpty)
  }

  @Test func theSameWordsGiveTheSameCurve() throws {
    let (what, script) = try what(
      Self.kind + "\n" + Self.ask, changing: 1, hearing: ["deescalation.clarify", "asks:still-dripping"])
    let found = try #require(what)
    #expect(found.before == found.after)
    #expect(found.conversation.stage == script.conversation.stage)
  }

  @Test func theRestIsLeftOutFromWhereTheStageIsAnother() throws {
    let (what, _) = try what(
      Self.rude + "\n" + Self.ask + "\n" + Self.ask, changing: 0,
      hearing: [
        "courtesy.apology", "deescalation.empathy",
      ])
    let found = try #require(what)
    #expect(found.before.count == 4)
    #expect(found.parting?.event == 2)
    guard case .stage(_, let now) = found.parting?.reason else {
      Issue.record("parted by stage")
      return
    }
    #expect(now?.text == "history")
  }

  @Test func whatWasTakenBackIsNotPlayedAgain() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play(Self.rude + "\n/hint\n/retry\n" + Self.kind)
    let events = ReplayedEvents(script.events).events
    #expect(events.count == 2)
    var again = Conversation(of: script.scenario, seed: 1)
    for event in events { _ = try again.step(event, in: script.scenario) }
    #expect(again.moods == script.conversation.moods)
    #expect(again.lastWords == script.conversation.lastWords)
  }

  @Test func onlyAReplyCanBeChanged() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play(Self.kind)
    let what = try WhatIf(script.events, in: script.scenario, seed: 1, changing: 0, to: "…") { _, _ in Hearing() }
    #expect(what == nil)
  }
}
