import Testing

@testable import Career

@Suite struct DrillTests {
  private func plan(_ form: DrillPlan.Form, _ players: [String] = ["小林", "小王", "小陈", "小赵"], replies: Int = 2)
    -> DrillPlan
  {
    DrillPlan(form: form, topic: "", players: players, scenarios: ["sc-02"], replies: replies, seed: 1)
  }

  @Test func inTheHotSeatEverybodyGetsAVariantOfHisOwn() {
    let rounds = plan(.hotSeat).rounds
    #expect(rounds.map(\.players) == [["小林"], ["小王"], ["小陈"], ["小赵"]])
    #expect(Set(rounds.map(\.seed)).count == 4)
  }

  @Test func aRelayIsOneConversationForAll() {
    #expect(plan(.relay).rounds.map(\.players) == [["小林", "小王", "小陈", "小赵"]])
  }

  @Test func inTheHotSeatVotesComeOnceTheRoundIsOver() throws {
    var drill = Drill(plan(.hotSeat))
    try drill.step(.roundBegan(conversation: "a"))
    try drill.step(.replied(isOver: false))
    #expect(drill.phase == .playing(round: 0, player: "小林"))
    try drill.step(.replied(isOver: false))
    #expect(drill.phase == .voting(round: 0, player: "小林"))
    try drill.step(.voted(fingers: [3, 4, 5], sentence: "稳"))
    try drill.step(.guessed([7], actual: 80))
    #expect(drill.phase == .calling(round: 1))
  }

  @Test func inARelayEachReplyIsJudgedAndTheNextOneSpeaks() throws {
    var drill = Drill(plan(.relay, replies: 5))
    try drill.step(.roundBegan(conversation: "a"))
    var speakers: [String] = []
    for _ in 0..<5 {
      if case .playing(_, let player) = drill.phase { speakers.append(player) }
      try drill.step(.replied(isOver: false))
      try drill.step(.voted(fingers: [], sentence: ""))
      try drill.step(.guessed([], actual: 50))
    }
    #expect(speakers == ["小林", "小王", "小陈", "小赵", "小林"])
    #expect(drill.phase == .discussing)
  }

  @Test func aConversationThatEndsEndsTheRound() throws {
    var drill = Drill(plan(.relay, replies: 20))
    try drill.step(.roundBegan(conversation: "a"))
    try drill.step(.replied(isOver: true))
    try drill.step(.voted(fingers: [5], sentence: ""))
    try drill.step(.guessed([], actual: 0))
    #expect(drill.phase == .discussing)
  }

  @Test func aRefusedEventChangesNothing() throws {
    var drill = Drill(plan(.hotSeat))
    let before = drill
    #expect(throws: Drill.StepError.outOfTurn(.calling(round: 0))) { try drill.step(.discussionEnded) }
    #expect(drill == before)
    try drill.step(.roundBegan(conversation: "a"))
    try drill.step(.replied(isOver: true))
    let voting = drill
    #expect(throws: Drill.StepError.outOfRange(6)) { try drill.step(.voted(fingers: [3, 6], sentence: "")) }
    #expect(drill == voting)
  }

  @Test func scoresMayBeShownOnlyAfterTheDiscussion() throws {
    var drill = Drill(plan(.hotSeat, ["小林"], replies: 1))
    try drill.step(.roundBegan(conversation: "a"))
    try drill.step(.replied(isOver: false))
    try drill.step(.voted(fingers: [4, 3, 4, 4], sentence: ""))
    try drill.step(.guessed([7, 9], actual: 83))
    #expect(drill.phase == .discussing)
    try drill.step(.noted("先道歉"))
    try drill.step(.discussionEnded)
    #expect(drill.phase == .ended)
    #expect(drill.notes == ["先道歉"])
    #expect(drill.fingersInTenths(of: "小林") == 38)
    #expect(drill.guessErrorInTenths == 10)
  }

  @Test func aDrillWithoutRoundsIsOver() {
    let empty = DrillPlan(form: .hotSeat, topic: "", players: ["小林"], scenarios: [], seed: 1)
    #expect(Drill(empty).phase == .ended)
  }
}

@Suite struct BoardTests {
  private func attempt(_ trainee: String, _ day: Int, passed: Bool, _ satisfaction: Int? = nil) -> Board.Attempt {
    Board.Attempt(trainee: trainee, scenario: "sc-01", day: day, isPassed: passed, satisfaction: satisfaction)
  }

  @Test func weeksRunFromMondayToSunday() {
    #expect(Board.monday(of: 7) == 7)
    #expect(Board.monday(of: 13) == 7)
    #expect(Board.monday(of: 14) == 14)
  }

  @Test func everyWeekIsThereAlsoWithoutPractice() {
    let board = Board([attempt("小林", 70, passed: true, 4), attempt("小王", 76, passed: false)], today: 84, weeks: 4)
    #expect(board.weeks.map(\.monday) == [63, 70, 77, 84])
    #expect(board.weeks.map(\.line.attempts) == [0, 2, 0, 0])
    #expect(board.weeks[1].line.passShare == 50)
    #expect(board.weeks[1].line.satisfaction == 400)
    #expect(board.weeks[0].line.passShare == nil)
  }

  @Test func nobodyIsNamedUnlessAskedFor() {
    let attempts = [attempt("小林", 84, passed: true)]
    #expect(Board(attempts, today: 84, weeks: 1).people.isEmpty)
    #expect(Board(attempts, today: 84, weeks: 1, names: [("小林", "小林")]).people.map(\.line.passed) == [1])
  }

  @Test func theWeakestScenarioComesFirst() {
    let attempts = [
      Board.Attempt(trainee: "小林", scenario: "a", day: 1, isPassed: true, satisfaction: nil),
      Board.Attempt(trainee: "小林", scenario: "c", day: 1, isPassed: false, satisfaction: nil),
    ]
    #expect(WeakestScenarios(of: ["a", "b", "c"], attempts: attempts).ids == ["c", "b", "a"])
  }
}
