import ArgumentParser
import Documents
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// `peilian debrief`: what the last finished conversation teaches, once more.
struct DebriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "再看一遍上一场的复盘 · look at the last debrief again")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let last = LastConversation(store: bench.store, folder: bench.folder, language: bench.language)
    guard let opened = try last.opened(of: try bench.knownTrainee()) else {
      return bench.screen.showNothing(last.nothing, as: format)
    }
    switch format {
    case .text: bench.screen.show(opened.debrief(in: bench.language))
    case .json:
      let json = DebriefJSON(scenario: opened.kit.scenario)
      bench.screen.output.write(
        json.value(for: opened.session.conversation, isExam: opened.mode == .exam).text + "\n")
    }
  }
}

/// `peilian whatif`: one sentence of the last finished conversation changed.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif", abstract: "如果换一句：上一场换一句话，看会怎样 · change one sentence of the last conversation",
    discussion: "不写 --reply 就一步步问。 Without --reply it asks step by step.")

  @Option(help: .init("换第几句，从 1 数 · which reply, from 1", valueName: "n"))
  var reply: Int?

  @Option(help: .init("换成什么话 · what to say instead", valueName: "text"))
  var say: String?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    var bench = try TraineeBench(Surroundings(common))
    let last = LastConversation(store: bench.store, folder: bench.folder, language: bench.language)
    guard let opened = try last.opened(of: try bench.knownTrainee()) else {
      return bench.screen.showNothing(last.nothing, as: format)
    }
    guard let reply, let say else {
      guard format == .text else {
        throw Failure(bench.language("用 JSON 要写明 --reply 和 --say。", "JSON needs --reply and --say."))
      }
      var keyboard = try bench.openKeyboard()
      let desk = WhatIfDesk(session: opened.session, language: bench.language, screen: bench.screen)
      return try desk.run(reading: &keyboard)
    }
    let desk = WhatIfDesk(session: opened.session, language: bench.language, screen: bench.screen)
    guard let what = try desk.what(changing: reply, to: say) else {
      throw Failure(bench.language("那一场里没有第 \(reply) 句。", "There is no reply no. \(reply)."))
    }
    switch format {
    case .text: bench.screen.show(try desk.lines(changing: reply, to: say))
    case .json: bench.screen.output.write(WhatIfJSON.value(for: what).text + "\n")
    }
  }
}

/// The conversation that a trainee finished last, played again from its record.
struct LastConversation {
  let store: RecordStore
  let folder: LibraryFolder
  let language: Language

  var nothing: String {
    language("还没有练完的一场。先输 peilian 练一场。", "No conversation has been finished yet. Begin with peilian.")
  }

  /// Nil when nothing has been finished yet.
  func opened(of trainee: Trainee?) throws -> PlayOpening.Opened? {
    guard let trainee,
      let last = try store.conversations(of: trainee).first(where: { $0.outcome != nil && $0.turns > 1 })
    else { return nil }
    return try PlayOpening(folder: folder, store: store, language: language).resume(last)
  }
}

extension PlayOpening.Opened {
  /// With its title and ending, for when the scorecard is not on the screen.
  func debrief(in language: Language) -> [StyledText] {
    let scenario = kit.scenario
    let coach = Coach(rulebook: kit.analyzer.rulebook, language: language, scenario: scenario)
    let screen = DebriefScreen(scenario: scenario, coach: coach, language: language)
    let title = StyledText("\(scenario.header.number) \(scenario.header.title) · \(mode.name(in: language))", .bold)
    return [title] + screen.ending(of: session.conversation)
      + screen.lines(for: session.conversation, isExam: mode == .exam)
  }
}
