import Library
import Roleplay
import Scoring
import Testing

@testable import Commands

/// What must come of certain words with the shipped rubrics, however those are sharpened.
@Suite struct SpokenWordTests {
  private static let owner = ActorID("wang")

  @Test func sendingTheOwnerAwayCostsPointsShowsTheWordsAndMakesHerAngrier() throws {
    let text = "这不归我们管，你去找工程部"
    var rehearsal = try Rehearsal("Scenarios/zh-Hans/sc-02-angry-owner.json")
    let findings = try rehearsal.type(text)
    let blame = findings.filter { $0.criterion == CriterionID("banned.blame-shift") }
    let words = blame.flatMap(\.spans).map { String(Array(text)[$0]) }
    #expect(blame.contains { $0.severity == .fail })
    #expect(words.contains { $0.contains("不归我们管") }, "\(words)")
    #expect(rehearsal.mood(Self.owner).anger > rehearsal.moodBefore(Self.owner).anger)
    #expect(rehearsal.scorecard.deductions.contains { $0.points > 0 })
    #expect(rehearsal.scorecard.verdict == .failed)
  }

  @Test func sayingThatSheWillNotBeSentAwayCostsNothing() throws {
    var rehearsal = try Rehearsal("Scenarios/zh-Hans/sc-02-angry-owner.json")
    let findings = try rehearsal.type("我不会跟您说不归我们管")
    #expect(findings.allSatisfy { $0.severity == nil })
    #expect(rehearsal.mood(Self.owner).anger <= rehearsal.moodBefore(Self.owner).anger)
    #expect(rehearsal.scorecard.deductions.isEmpty)
  }

  private static let upToThePromise = [
    "王女士，真对不起，让您跑了这么多趟，您先坐下说。", "现在还在漏吗？是哪个房间？", "我马上给工程部打电话。",
    "@工程部 3栋1202漏水，麻烦你现在上去看一下，几点能到？", "王女士，陈师傅十点半过来。十一点前我给您打电话。",
  ]

  @Test func aCallInTimeKeepsThePromise() throws {
    var rehearsal = try Rehearsal("Scenarios/zh-Hans/sc-02-angry-owner.json")
    for line in Self.upToThePromise + ["/等 11:00", "/打给 王女士"] { try rehearsal.type(line) }
    #expect(rehearsal.callBack?.state == .kept(at: rehearsal.today(11, 0)))
    #expect(rehearsal.mood(Self.owner).trust > rehearsal.moodBefore(Self.owner).trust)
    #expect(rehearsal.scorecard.deductions.isEmpty)
  }

  @Test func noCallBreaksIt() throws {
    var rehearsal = try Rehearsal("Scenarios/zh-Hans/sc-02-angry-owner.json")
    for line in Self.upToThePromise + ["/等 11:30"] { try rehearsal.type(line) }
    #expect(rehearsal.callBack?.state == .broken)
    #expect(rehearsal.mood(Self.owner).anger > rehearsal.moodBefore(Self.owner).anger)
    #expect(rehearsal.mood(Self.owner).trust < rehearsal.moodBefore(Self.owner).trust)
    #expect(rehearsal.scorecard.deductions.contains { $0.what == .brokenPromise(rehearsal.callBack?.number ?? 0) })
  }
}
