import Career
import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// The REPL: the home screen, and the role-plays that are begun from it.
struct HomeDesk {
  let folder: LibraryFolder
  let store: RecordStore
  let path: CareerPath
  let shelf: ScenarioShelf
  let language: Language
  let screen: Screen
  let drafts: DraftKeeper?
  let histories: HistoryFolder?
  private(set) var trainee: Trainee

  init(
    folder: LibraryFolder, store: RecordStore, path: CareerPath, language: Language, screen: Screen, trainee: Trainee,
    drafts: DraftKeeper? = nil, histories: HistoryFolder? = nil
  ) {
    self.folder = folder
    self.store = store
    self.path = path
    self.language = language
    self.screen = screen
    self.trainee = trainee
    self.drafts = drafts
    self.histories = histories
    shelf = ScenarioShelf(in: folder, language: language)
  }

  private enum Next { case stay, showHome, leave }

  /// Reads and obeys until the trainee leaves.
  mutating func run(reading reader: inout some LineReader) throws {
    try showHome()
    while true {
      let prompt = Prompt(
        StyledText("> ", .accent), history: "home",
        completion: HomeCompletion(shelf: shelf, language: language).complete)
      switch reader.readLine(prompt: prompt) {
      case .line(let line):
        switch try obey(line, reading: &reader) {
        case .stay: continue
        case .showHome: try showHome()
        case .leave: return
        }
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return
      }
    }
  }

  private func showHome() throws {
    screen.show(try homeLines())
  }

  /// All of the home screen.
  func homeLines() throws -> [StyledText] {
    let history = try TraineeHistory(of: trainee, in: store, on: path)
    let today = RealTime.today()
    return try HomeScreen(shelf: shelf, language: language).lines(
      trainee: trainee.name, standing: history.standing(on: path), history: history, proposal: proposal(history))
      + learning.dueLines(in: history)
      + DueCallScreen(language: language, today: today).lines(for: store.dueCalls(for: trainee, on: today))
  }

  private func proposal(_ history: TraineeHistory) -> Proposal? {
    TodaysExercise(shelf: shelf, history: history).proposal
  }

  private mutating func obey(_ line: String, reading reader: inout some LineReader) throws -> Next {
    switch HomeInput(line: line) {
    case .start: return try startToday(reading: &reader)
    case .scenario(let words): return try start(words, reading: &reader)
    case .command(let command, let argument): return try obey(command, argument, reading: &reader)
    }
  }

  private mutating func obey(_ command: HomeCommand, _ argument: String, reading reader: inout some LineReader) throws
    -> Next
  {
    switch command {
    case .play: return argument.isEmpty ? try startToday(reading: &reader) : try start(argument, reading: &reader)
    case .exam: return try startExam(argument, reading: &reader)
    case .repair: return try repair(argument, reading: &reader)
    case .answer:
      guard let call = try store.dueCalls(for: trainee, on: RealTime.today()).first else {
        screen.show(StyledText(language("没有电话在等。", "Nobody is calling."), .dim))
        return .stay
      }
      try DueCallDesk(store: store, folder: folder, language: language, screen: screen)
        .answer(call, of: trainee, reading: &reader)
    case .list:
      screen.show(
        ShelfScreen(shelf: shelf, language: language).lines(
          history: try TraineeHistory(of: trainee, in: store, on: path)))
    case .resume: return try resume(reading: &reader)
    case .mistakes: try learning.mistakes(by: path.exams, reading: &reader)
    case .phrases: try learning.phrases(argument)
    case .diary: try learning.diary(argument)
    case .onboard: try learning.pack(LearningDesk.onboarding, by: path.exams, reading: &reader)
    case .pack: try learning.pack(argument, by: path.exams, reading: &reader)
    case .quiz: try learning.quiz(argument, reading: &reader)
    case .debrief: try withLast { screen.show($0.debrief(in: language)) }
    case .whatIf:
      try withLast {
        try WhatIfDesk(session: $0.session, language: language, screen: screen).run(reading: &reader)
      }
    case .progress:
      let history = try TraineeHistory(of: trainee, in: store, on: path)
      screen.show(
        ProgressScreen(
          shelf: shelf, criteria: CriterionNames(in: folder, language: language), language: language
        ).lines(for: history.standing(on: path)))
    case .drill:
      _ = try DrillPlanning(
        folder: folder, store: store, rules: path.exams, language: language, screen: screen
      ).run(reading: &reader)
    case .report: try report(argument)
    case .board:
      let board = try BoardData(store: store, rules: path.exams).board()
      screen.show(BoardScreen(language: language).lines(board, estate: nil))
    case .options: try changeOptions(reading: &reader)
    case .trainee: return try change(to: argument, reading: &reader)
    case .help: screen.show(HomeHelp(language: language).lines)
    case .leave: return .leave
    }
    return .stay
  }

  /// His own report, one of his conversations by its number, or what else has that name.
  private func report(_ words: String) throws {
    let desk = ReportDesk(
      folder: folder, store: store, path: path, language: language,
      trainee: trainee.number.isEmpty ? trainee.name : trainee.number)
    do {
      let reports =
        try words.isEmpty
        ? desk.reports(.trainee, about: []) : desk.reports(nil, about: words.split(separator: " ").map(String.init))
      if reports.isEmpty { screen.show(StyledText(ReportDesk.nobody(language), .dim)) }
      for report in reports { screen.show(report.lines(in: language, screen.measure)) }
    } catch let failure as Failure {
      screen.show(StyledText(failure.description, .warning))
    }
  }

  private var learning: LearningDesk {
    LearningDesk(folder: folder, store: store, trainee: trainee, language: language, screen: screen)
  }

  private mutating func change(to name: String, reading reader: inout some LineReader) throws -> Next {
    guard !name.isEmpty else {
      screen.show(StyledText(language("换成谁？比如：学员 小林", "change to whom? e.g. trainee Lin"), .warning))
      return .stay
    }
    let other: Trainee
    do {
      other = try store.trainee(meaning: name, language: language)
    } catch let failure as Failure {
      screen.show(StyledText(failure.description, .warning))
      return .stay
    }
    guard PINGate(language: language, screen: screen).admits(other, reading: &reader) else { return .stay }
    trainee = other
    histories?.open(for: trainee, on: &reader)
    try store.setLastTrainee(trainee)
    return .showHome
  }

  // MARK: - Role-plays

  private func startToday(reading reader: inout some LineReader) throws -> Next {
    guard let id = proposal(try TraineeHistory(of: trainee, in: store, on: path))?.scenario,
      let entry = shelf.entries.first(where: { $0.header.id == id })
    else { return .stay }
    return try start(entry, reading: &reader)
  }

  private func startExam(_ words: String, reading reader: inout some LineReader) throws -> Next {
    guard !words.isEmpty else {
      screen.show(StyledText(language("考哪一场？比如：考试 2", "which one? e.g. exam 2"), .warning))
      return .stay
    }
    return try start(words, mode: .exam, reading: &reader)
  }

  /// A repair scene: in the scenario that is named, or in the one where it was said.
  private func repair(_ words: String, reading reader: inout some LineReader) throws -> Next {
    let all = try WorstSentence.all(of: trainee, in: store, language: language.rawValue)
    let entry: ScenarioShelf.Entry? =
      if words.isEmpty {
        shelf.entries.first { $0.header.id == all.first?.scenario }
      } else if case .one(let named) = shelf.find(words) { named } else { nil }
    guard let entry, let worst = all.first(where: { $0.scenario == entry.header.id }) else {
      screen.show(StyledText(language("您还没有说过什么要救的话，先练一场。", "There is nothing to repair yet."), .dim))
      return .stay
    }
    return try play(reading: &reader, beginningAfter: worst.text) { opening in
      try opening.begin(entry, by: trainee, mode: .practice, seed: UInt64.random(in: 0..<1_000_000_000))
    }
  }

  /// The conversation finished last; without one that is told.
  private func withLast(_ show: (PlayOpening.Opened) throws -> Void) throws {
    let last = LastConversation(store: store, folder: folder, language: language)
    do {
      guard let opened = try last.opened(of: trainee) else {
        return screen.show(StyledText(last.nothing, .dim))
      }
      try show(opened)
    } catch let failure as Failure {
      screen.show(StyledText(failure.description, .warning))
    }
  }

  private func changeOptions(reading reader: inout some LineReader) throws {
    var options = try PlayOptions(of: trainee, in: store)
    let question = language(
      "红线话说出去之前先提醒：现在\(options.warnsOfFaults ? "开" : "关")着，要换吗？(y/N) ",
      "Warn before a red-line reply is sent: now \(options.warnsOfFaults ? "on" : "off"). Change it? (y/N) ")
    guard Answer.isYes(question, reading: &reader) else { return }
    options.warnsOfFaults.toggle()
    try options.keep(for: trainee, in: store)
    screen.show(
      StyledText(
        options.warnsOfFaults ? language("好，会先提醒。", "On.") : language("好，不再提醒；说完照样告诉您。", "Off.")))
  }

  private func start(_ words: String, mode: PlayMode = .practice, reading reader: inout some LineReader) throws -> Next
  {
    switch shelf.find(words) {
    case .one(let entry): return try start(entry, mode: mode, reading: &reader)
    case .several(let entries):
      screen.show([StyledText(language("有几个都像，请输编号：", "Several match; choose by number:"), .warning)])
      screen.show(entries.map { StyledText("  \($0.header.number) \($0.header.title)") })
    case .none:
      screen.show(
        StyledText(
          language("没有叫“\(words)”的场景或命令。输入“列表”看有哪些。", "No scenario or command “\(words)”. “list” shows them."), .warning
        ))
    }
    return .stay
  }

  private func start(_ entry: ScenarioShelf.Entry, mode: PlayMode = .practice, reading reader: inout some LineReader)
    throws -> Next
  {
    try play(reading: &reader) { opening in
      try ExamRule(store: store, language: language).check(entry, mode: mode, by: trainee)
      return try opening.begin(entry, by: trainee, mode: mode, seed: UInt64.random(in: 0..<1_000_000_000))
    }
  }

  private func resume(reading reader: inout some LineReader) throws -> Next {
    guard let open = try TraineeHistory(of: trainee, in: store, on: path).open else {
      screen.show(StyledText(language("没有没练完的场景。", "Nothing is unfinished."), .warning))
      return .stay
    }
    return try play(reading: &reader) { try $0.resume(open) }
  }

  /// A role-play that cannot be opened says why and leaves the trainee where he is.
  private func play(
    reading reader: inout some LineReader, beginningAfter words: String? = nil,
    _ open: (PlayOpening) throws -> PlayOpening.Opened
  ) throws -> Next {
    let opened: PlayOpening.Opened
    do {
      opened = try open(PlayOpening(folder: folder, store: store, language: language))
    } catch let failure as Failure {
      screen.show(StyledText(failure.description, .warning))
      return .stay
    }
    var desk = PlayDesk(
      opened, language: language, screen: screen, options: try PlayOptions(of: trainee, in: store), drafts: drafts)
    desk.beginsAfter = words
    _ = try desk.run(reading: &reader)
    return .showHome
  }
}
