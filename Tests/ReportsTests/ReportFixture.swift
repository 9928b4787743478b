import Scoring

@testable import Reports
@testable import Roleplay

/// Reports as they come of a month of practice, small enough to be read here.
enum ReportFixture {
  static let person = ReportPerson(name: "林晓雨", estate: "锦绣家园", post: "前台", intake: "2026 秋")
  static let madeOn = CivilDateTime(year: 2026, month: 11, day: 22, hour: 18)!
  private static let start = CivilDateTime(year: 2026, month: 3, day: 3, hour: 10, minute: 5)!
  private static func at(_ minute: Int) -> CivilDateTime { CivilDateTime(minutes: start.minutes + minute) }

  static let scenario = ScenarioHeader(
    id: "sc-02", number: 2, language: .chinese, title: "愤怒的业主：报修三次无人处理", level: .senior, category: "complaint",
    channel: .counter)

  private static func reply(
    _ text: String, _ notes: [ConversationReport.Note], at minute: Int, to: String? = nil, judged: Bool = true,
    takenBack: Bool = false
  ) -> ConversationReport.Entry {
    .replied(
      ConversationReport.Reply(
        to: to, at: at(minute), text: text, notes: notes, isJudged: judged, isTakenBack: takenBack))
  }

  /// A note on the first place where these words stand.
  static func note(_ name: String, _ words: String, in text: String, severity: Severity? = nil)
    -> ConversationReport.Note
  {
    let (whole, part) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
    let start = (0...(whole.count - part.count)).first { whole[$0..<($0 + part.count)].elementsEqual(part) } ?? 0
    let isFault = severity != nil
    return ConversationReport.Note(
      criterion: isFault ? "banned.blame-shift" : "courtesy.apology", name: name, rule: isFault ? "B14.\(name)" : "A1",
      severity: severity, spans: [start..<(start + part.count)], points: isFault ? 12 : 0,
      heard: isFault ? "别烦我，你自己去跑" : nil,
      say: isFault ? "您先别跑，王女士，我现在联系工程部，……前把结果告诉您" : nil,
      why: isFault ? "客户要的是有人管，不是知道归谁管。" : nil)
  }

  private static let first = "您先别急，漏水归工程部管，您找他们快一点"
  private static let second = "王女士，报了三次都没人来，这是我们没做好，对不起。您坐，被子都湿了，夜里没睡吧？现在还在滴吗？"

  static let transcript: [ConversationReport.Entry] = [
    .said(by: "王女士", .customer, "三次！我报了三次修，床都能养鱼了，你们一个人影都没有！", at: at(0)),
    reply(first, [note("推诿", "归工程部管", in: first, severity: .heavy)], at: 1, takenBack: true),
    .said(by: "王女士", .customer, "你们不是一家的？我交钱的时候怎么没分谁归谁管？", at: at(1)),
    .acted("重来", at: at(1)),
    reply(
      second,
      [
        note("认可", "是我们没做好", in: second), note("致歉", "对不起", in: second), note("共情", "被子都湿了", in: second),
        note("询问", "现在还在滴吗", in: second), note("命令口气", "您坐", in: second, severity: .fail),
      ], at: 2),
    .said(by: "王女士", .customer, "没停过。三个盆轮着接，我一宿起来倒了四趟。……那你说，这事你管不管？", at: at(2)),
    .said(by: "工程部 陈师傅", .other, "知道了，1202。10点35分前准到，先关1302的阀。", at: at(4)),
    .happened("承诺 2 记下了：11:00「给您打电话」", .plain, at: at(4)),
    reply("嗯嗯这样那样", [], at: 5, to: "工程部 陈师傅", judged: false),
    .acted("等到 11:00", at: at(25)),
    .happened("1302的阀门关了，王女士家不滴了", .good, at: at(25)),
    .happened("承诺 1 没做到", .bad, at: at(40)),
    .said(by: "王女士", .customer, "喂？……哎，你还真打来了。", at: at(56)),
  ]

  static func conversation(
    trainee: ReportPerson = person, transcript: [ConversationReport.Entry] = transcript, marks: HandMarks? = nil
  ) -> ConversationReport {
    ConversationReport(
      scenario: scenario, trainee: trainee, isExam: false, playedAt: madeOn,
      situation: "你是锦绣家园前台。系统里：3栋1202 王女士，主卧天花板渗水，上周三、周五、昨天报修三次，工程部均未上门。",
      customer: "王女士",
      result: .init(
        verdict: .passed, total: 78, isCapped: false, ending: .deferred, why: "这回有人管了，电话也真打来了。", satisfaction: 4,
        unjudgedReplies: 1),
      transcript: transcript,
      moods: zip([80, 91, 74, 66, 52, 40, 21], [20, 11, 30, 38, 50, 60, 72]).enumerated().map {
        .init(at: at($0.offset * 9), anger: $0.element.0, trust: $0.element.1)
      },
      scorecard: .init(
        dimensions: [
          .init(dimension: .courtesy, points: 12, worth: 15), .init(dimension: .deescalation, points: 20, worth: 25),
          .init(dimension: .solving, points: 10, worth: 30), .init(dimension: .promises, points: 20, worth: 20),
        ],
        items: [
          .init(title: "为三次报修没人处理道歉", dimension: .deescalation, points: 10, worth: 10),
          .init(title: "问清现在漏得怎样", dimension: .solving, points: 5, worth: 10),
          .init(title: "复述确认", dimension: .promises, points: 0, worth: 5),
        ], deductions: [.init(points: 12, reason: "命令口气「您坐」"), .init(points: 4, reason: "重来 1 次")]),
      promises: [
        .init(number: 1, what: "让陈师傅上门", to: "王女士", due: at(25), state: .broken, isGroundless: true),
        .init(number: 2, what: "给您打电话", to: "王女士", due: at(55), state: .kept, isGroundless: false),
        .init(number: 3, what: "明天回访", to: "王女士", due: at(1440), state: .open, isGroundless: false),
        .init(number: 4, what: "再看看", to: "王女士", due: nil, state: .renewed(by: 3), isGroundless: false),
      ],
      record: [
        .init(item: .place, text: "3月3日 3栋1202", isFaulty: false), .init(item: .demand, text: "", isFaulty: true),
      ], marks: marks)
  }
}

extension ReportFixture {
  static let marks = HandMarks(posture: 4, voice: 5, manner: 3, comment: "语速好，\n再多看对方的眼睛。", trainer: "周带教")

  static let played: [TraineeReport.Played] = [78, 64, nil, 82, 90, 55, 71, 88, 93, 61].enumerated().map {
    index, total in
    TraineeReport.Played(
      title: "\(index + 1) 愤怒的业主：报修三次无人处理", day: CivilDateTime(minutes: madeOn.minutes - index * 1440 * 2),
      isExam: index % 4 == 0, verdict: total.map { $0 >= 70 ? .passed : .failed } ?? .awaitsReview, total: total,
      satisfaction: total.map { $0 / 20 + 1 })
  }

  static func trainee(_ person: ReportPerson = person) -> TraineeReport {
    TraineeReport(
      person: person, madeOn: madeOn,
      standing: .init(
        level: "初级", next: "高级",
        gates: [
          .init(requirement: "通过 13 个指定场景中的 8 个（考试）", missing: "还差 2 个，可练 4 车位被占、9 装修噪音", isOpen: false),
          .init(requirement: "最近 5 场平均满意度 ≥ 4.5", missing: "", isOpen: true),
          .init(requirement: "最近 5 场没有红线", missing: "还差连续 3 场", isOpen: false),
        ]),
      indicators: [
        IndicatorLine(
          id: "satisfaction", name: "客户满意度", weight: 35, value: 92, shown: "4.6 / 5", target: "4.5",
          formula: "各场满意度的平均", conversations: 24),
        IndicatorLine(
          id: "timeliness", name: "响应及时", weight: 25, value: 71, shown: "71%", target: "95%",
          formula: "按时做到的承诺 ÷ 到期的承诺",
          conversations: 18),
        IndicatorLine(
          id: "visits", name: "回访", weight: 10, value: nil, shown: "—", target: "90%", formula: "做了回访的 ÷ 该回访的",
          conversations: 0),
      ],
      played: played,
      counts: .init(finished: 24, passed: 17, exams: 6, awaitingReview: 1, satisfaction: 460),
      skills: ["致歉", "共情", "询问", "复述确认", "时限", "推诿", "命令口气"].enumerated().map { row, name in
        Skill(
          id: name, name: name,
          cells: (0..<10).map { [.met, .met, .partly, .unseen, .missed, .fault, .met][($0 * (row + 2) + row) % 7] })
      },
      weakSpots: [.init(name: "复述确认", conversations: 4), .init(name: "时限", conversations: 2)],
      marks: [.init(title: "2 愤怒的业主", day: madeOn, marks: marks)])
  }

  static func team(_ kind: TeamReport.Kind = .intake) -> TeamReport {
    TeamReport(
      kind: kind, name: kind == .intake ? "2026 秋" : "锦绣家园", madeOn: madeOn,
      people: ["曾莉", "林晓雨", "欧阳靖", "王小明", "张伟"].enumerated().map { index, name in
        .init(
          person: .init(name: name, estate: "锦绣家园", post: "前台", intake: "2026 秋"), level: index > 2 ? "高级" : "初级",
          finished: index * 7, passed: index * 5, satisfaction: index == 0 ? nil : 300 + index * 45,
          lastTen: index == 0 ? [] : (0..<10).map { $0 == 4 ? nil : 40 + ($0 * 13 * index) % 55 },
          lastDay: index == 0 ? nil : madeOn, weakest: index == 0 ? "" : "复述确认")
      }, weakSpots: [.init(name: "复述确认", conversations: 9), .init(name: "时限", conversations: 3)])
  }

  static let group = GroupReport(
    madeOn: madeOn,
    estates: (1...40).map { number in
      let rated = 90 + number * 3
      return .init(
        name: number == 7 ? "滨江国际金融中心二期商务区" : "锦绣家园 \(number) 期", trainees: 25, active: number % 26,
        finished: 100 + number * 4, passed: 60 + number * 3, awaitingReview: number % 3,
        satisfactionSum: rated * (300 + number * 4) / 100, satisfactionCount: rated,
        weeks: (0..<8).map { week in
          week == 3 && number % 5 == 0
            ? .empty
            : .init(finished: 10, satisfactionSum: 30 + (week * number) % 20, satisfactionCount: 10)
        }, lastDay: madeOn, weakest: number % 2 == 0 ? "复述确认" : "时限")
    })

  static let certificate = Certificate(
    person: person, level: "高级", madeOn: madeOn, finished: 24, passed: 17, satisfaction: 460)

  static func pages(in language: Language) -> [(name: String, page: Page)] {
    let people = team().people.map(\.person)
    return [
      ("conversation", ConversationPage(conversation(), language: language).page),
      ("marked", ConversationPage(conversation(marks: marks), language: language).page),
      ("trainee", TraineePage(trainee(), language: language).page),
      ("intake", TeamPage(team(), language: language).page),
      ("estate", TeamPage(team(.estate), language: language).page),
      ("group", GroupPage(group, language: language).page),
      (
        "result",
        ResultSheetPage(
          ResultSheet(person: person, madeOn: madeOn, exams: Array(played.filter(\.isExam).reversed()), marks: []),
          language: language
        ).page
      ),
      (
        "signin",
        SignInPage(SignInSheet(title: "投诉处理周练", madeOn: madeOn, people: people), language: language).page
      ),
      ("certificate", CertificatePage(certificate, language: language).page),
      ("drill", DrillPage(drill, language: language).page),
      ("file", PersonalFilePage(PersonalFile(report: trainee(), history: played.reversed()), language: language).page),
    ]
  }

  /// A relay of four, one sentence each.
  static var drill: DrillReport {
    let players = ["林晓雨", "王强", "陈静", "赵敏"]
    let replies = zip(players, [first, second, "现在还在滴吗？", "十一点我给您打电话，您看行吗？"]).map { player, text in
      DrillReport.Reply(
        player: player, text: text,
        notes: text == first
          ? [note("推诿", "归工程部管", in: text, severity: .heavy)]
          : text == second ? [note("致歉", "对不起", in: text)] : [])
    }
    let verdicts = zip(players, [[2, 1, 2], [4, 5, 4], [3, 4, 3], [5, 5, 4]]).map { player, fingers in
      DrillReport.Verdict(
        player: player, fingers: fingers, sentence: player == "王强" ? "先道歉，再问情况，听着踏实" : "", guesses: [7, 8, 6],
        anger: 72)
    }
    return DrillReport(
      form: "接力", topic: "", heldOn: madeOn, players: players,
      rounds: [
        .init(
          title: scenario.title, players: players, points: 64, anger: 46, trust: 38, verdicts: verdicts,
          replies: replies)
      ], guessErrorInTenths: 9, notes: ["先道歉再问", "答应的时间先问过工程部"])
  }
}
