import Documents
import Scoring
import Testing

@testable import Roleplay

@Suite struct SmallPartsTests {
  @Test func anAddedWordingChangesOnlyThePicksThatItWins() throws {
    let lines = (0..<5).map { Line("line \($0)") }
    let new = Line("a new one")
    for turn in 0..<200 {
      let lot = Lot(seed: 9, turn: turn, actor: ActorID("wang"))
      let before = try #require(lot.pick(lines, for: "reaction"))
      let after = try #require(lot.pick(lines + [new], for: "reaction"))
      #expect(after == before || after == new)
      #expect(lot.pick(lines.reversed(), for: "reaction") == before)
    }
  }

  @Test func lotsAreTheSameOnEveryMachine() {
    // The published vector of 64-bit FNV-1a.
    #expect(Lot.hash("a") == 0xaf63_dc4c_8601_ec8c)
    let lot = Lot(seed: 1, turn: 2, actor: ActorID("a"))
    #expect(
      (0..<8).map { lot.happens(oneIn: 2, for: "\($0)") }
        == [false, true, true, false, true, true, false, false])
  }

  @Test(arguments: [
    ("2026-03-03T10:30", "10点半", "10:30 am"), ("2026-03-03T15:05", "下午3点05分", "3:05 pm"),
    ("2026-03-03T20:00", "晚上8点", "8 pm"), ("2026-03-04T09:00", "明天9点", "9 am tomorrow"),
    ("2026-03-22T12:00", "3月22号12点", "12 pm on the 22nd"),
  ]) func timesAreSaidAsPeopleSayThem(_ moment: String, _ chinese: String, _ english: String) throws {
    let now = try #require(CivilDateTime("2026-03-03T10:05"))
    let moment = try #require(CivilDateTime(moment))
    #expect(Wording(language: .chinese, now: now).time(moment) == chinese)
    #expect(Wording(language: .english, now: now).time(moment) == english)
  }

  /// Nobody who was told tomorrow morning says twelve o'clock.
  @Test(arguments: [
    ("2026-03-03T12:00", "上午我给您回话", "上午", "12点"), ("2026-03-04T12:00", "明天上午再给您打", "明天上午", "明天12点"),
    ("2026-03-04T12:00", "明天上午12点前给您打", "明天12点", "明天12点"),
    ("2026-03-06T18:00", "星期五下午回您", "3月6号下午", "3月6号晚上6点"),
  ]) func aPartOfTheDayIsSaidAsPromised(_ due: String, _ what: String, _ said: String, _ clock: String) throws {
    let wording = Wording(language: .chinese, now: try #require(CivilDateTime("2026-03-03T10:05")))
    let due = try #require(CivilDateTime(due))
    #expect(wording.time(due, promisedAs: what) == said)
    #expect(wording.time(due) == clock)
    let english = Wording(language: .english, now: try #require(CivilDateTime("2026-03-03T10:05")))
    let tomorrow = try #require(CivilDateTime("2026-03-04T12:00"))
    let slots = ["due": english.time(tomorrow, promisedAs: "I'll ring you tomorrow morning")]
    let filled = english.fill("Fine. {due}, you said. By {due}.", slots)
    #expect(filled == "Fine. Tomorrow morning, you said. By tomorrow morning.")
  }

  @Test func slotsAreFilledAndUnknownOnesStay() throws {
    let now = try #require(CivilDateTime("2026-03-03T10:07"))
    let wording = Wording(language: .chinese, now: now)
    #expect(wording.fill("{+25}前到，{due}回电，{x}{", ["due": "11点"]) == "10点35分前到，11点回电，{x}{")
  }

  @Test func partsAreJoinedIntoOneSpeech() {
    #expect(Wording.join(["唉，", "滴啊", "接了三个盆了。"], in: .chinese) == "唉，滴啊。接了三个盆了。")
    #expect(Wording.join(["Well,", "it drips", "Three pans."], in: .english) == "Well, it drips. Three pans.")
  }

  @Test func aRecordLacksWhatTheCaseSays() {
    let record = CaseRecord(items: [.place: "3栋1202", .course: "吵架", .contact: "尾号6620"])
    let truth: [CaseRecord.Item: [String]] = [
      .place: ["1202"], .course: ["渗", "漏"], .demand: ["止水"], .contact: ["6620"],
    ]
    #expect(record.faulty(against: truth) == [.course, .demand])
  }

  @Test(arguments: [Language.chinese, .english]) func everyPersonaHasWordsForEverythingUsual(_ language: Language)
    throws
  {
    let setting = try #require(Desk.setting(language))
    #expect(setting.personas.count >= 4)
    for persona in setting.personas {
      for manner in Manner.General.allCases where !manner.isRare {
        for temper in [Moment.Temper.calm, .annoyed, .angry, .furious] {
          let lines = persona.lines(for: .general(manner), at: temper)
          #expect(lines.count >= 3, "\(language) \(persona.id) \(manner) \(temper)")
        }
      }
    }
  }

  @Test func askedAgainHeSaysThatHeHasTold() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json", seed: 4))
    let customer = script.scenario.customer.id
    try script.play("主卧哪个位置漏？ | deescalation.clarify")
    #expect(script.conversation.told.contains(FactID("where")))
    let before = script.conversation.mood(of: customer, in: script.scenario).anger
    try script.play("主卧哪个位置漏？ | deescalation.clarify")
    #expect(script.conversation.mood(of: customer, in: script.scenario).anger > before)
    #expect(script.conversation.moodLedger.contains { $0.cause == .askedAgain(FactID("where")) })
  }

  @Test(arguments: [
    ("“再说”是什么时候再说？", ["再说"]), ("“{what}”，有消息了没有？", []), ("“又是等？”“总得有个日子吧。”", []), ("那要多久呀？", []),
  ])
  func aLineKnowsWhatItQuotes(_ line: String, _ quotes: [String]) {
    #expect(Line(line).quotes == quotes.map { SpokenWords($0) })
  }
}
