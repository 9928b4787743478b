import ArgumentParser
import Documents
import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// `peilian play`: one role-play, at the keyboard or from a script.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "练一场 · play one scenario",
    discussion: """
      不写场景就练今天推荐的。--format json 不写 --script 就只说是哪一场，不练。
      Without a scenario the one proposed for today is played. --format json without --script names it and plays nothing.
      """)

  @Argument(help: "编号、标题或 id · number, title or id")
  var scenario: String?

  @Option(help: "practice 练习 或 exam 考试")
  var mode: PlayMode = .practice

  @Option(help: "同一个种子，同样的话，得到同样的回答 · the same seed gives the same answers")
  var seed: UInt64?

  @Option(help: .init("从文件读，一行一句；- 是标准输入 · read lines from a file, - for stdin", valueName: "file"))
  var script: String?

  @Option(help: "text；配合 --script：jsonl 一行一轮，json 全部一个数组 · with --script: a turn a line, or all in one array")
  var format: OutputFormat = .text

  @Option(help: "rules 只用规则（缺省），both 加上学习模型 · rules alone (default), or the recogniser too")
  var layers: Analyzer.Layers = .rules

  @Option(help: "typed 只按打的字走时间（缺省），real 不出声客户也会急 · real: silence makes the customer impatient")
  var pace: PlayPace = .typed

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    guard let script else {
      guard format == .text else { return try showChoice(surroundings) }
      return try playAtKeyboard(surroundings)
    }
    let isClean = try play(script: script, surroundings)
    if !isClean { throw ExitCode(1) }
  }

  /// The scenario that would be played.
  private func showChoice(_ surroundings: Surroundings) throws {
    let bench = try TraineeBench(surroundings)
    let shelf = ScenarioShelf(in: bench.folder, language: surroundings.language)
    let history = try bench.knownTrainee().map { try TraineeHistory(of: $0, in: bench.store, on: bench.path) }
    let entry = try ScenarioChoice(shelf: shelf, language: surroundings.language).entry(scenario, history: history)
    let json: JSONValue = [
      "id": .string(entry.header.id), "number": .integer(entry.header.number), "title": .string(entry.header.title),
      "mode": .string(mode.rawValue),
    ]
    bench.screen.output.write(json.text + "\n")
  }

  private func playAtKeyboard(_ surroundings: Surroundings) throws {
    var bench = try TraineeBench(surroundings)
    var keyboard = try bench.openKeyboard()
    let trainee = try bench.trainee(asking: &keyboard)
    let shelf = ScenarioShelf(in: bench.folder, language: surroundings.language)
    let history = try TraineeHistory(of: trainee, in: bench.store, on: bench.path)
    let entry = try ScenarioChoice(shelf: shelf, language: surroundings.language).entry(scenario, history: history)
    let opening = PlayOpening(folder: bench.folder, store: bench.store, language: surroundings.language, layers: layers)
    try ExamRule(store: bench.store, language: surroundings.language).check(entry, mode: mode, by: trainee)
    let opened = try opening.begin(
      entry, by: trainee, mode: mode, seed: seed ?? UInt64.random(in: 0..<1_000_000_000))
    var desk = PlayDesk(
      opened, language: surroundings.language, screen: bench.screen,
      options: try bench.playOptions(of: trainee, pace: pace), drafts: bench.drafts)
    _ = try desk.run(reading: &keyboard)
  }

  /// Records are kept only where a folder for them is named.
  private func play(script: String, _ surroundings: Surroundings) throws -> Bool {
    let language = surroundings.language
    let folder = try surroundings.libraryFolder()
    let entry = try ScenarioChoice(shelf: ScenarioShelf(in: folder, language: language), language: language)
      .entry(scenario, history: nil)
    let store = try common.records == nil ? nil : surroundings.openRecords()
    let trainee = try store.map {
      try $0.trainee(meaning: common.trainee ?? language("学员", "Trainee"), language: language)
    }
    let opening = PlayOpening(folder: folder, store: store, language: language, layers: layers)
    let opened = try opening.begin(entry, by: trainee, mode: mode, seed: seed ?? 0)
    var lines = try ScriptInput(script, language: language)
    switch format {
    case .jsonl:
      var player = ScriptPlayer(session: opened.session, mode: mode, output: TerminalOutput())
      return try player.play(lines.rest())
    case .json:
      var player = ScriptPlayer(session: opened.session, mode: mode, output: .init(descriptor: try Scratch.open()))
      let isClean = try player.play(lines.rest())
      let turns = Scratch.lines(of: player.output.descriptor)
      TerminalOutput().write("[\n" + turns.joined(separator: ",\n") + "\n]\n")
      return isClean
    case .text:
      var desk = PlayDesk(
        opened, language: language, screen: surroundings.screen(), options: PlayOptions(readsScript: true))
      _ = try desk.run(reading: &lines.reader)
      return true
    }
  }
}

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, jsonl, json
}

/// A file without a name, for what is written line by line and wanted as a whole.
private enum Scratch {
  static func open() throws -> Int32 {
    var path = Array((NSTemporaryDirectory() + "/peilian-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw Failure(String(cString: strerror(errno))) }
    unlink(path)
    return descriptor
  }

  static func lines(of descriptor: Int32) -> [String] {
    lseek(descriptor, 0, SEEK_SET)
    let data = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).readDataToEndOfFile()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension PlayMode: ExpressibleByArgument {
  package static var allValueStrings: [String] { choices.map(\.rawValue) }

  package init?(argument: String) {
    guard let choice = Self.choices.first(where: { $0.rawValue == argument }) else { return nil }
    self = choice
  }
}
extension PlayPace: ExpressibleByArgument {}

/// The scenario that somebody named, or the one for today.
struct ScenarioChoice {
  let shelf: ScenarioShelf
  let language: Language

  func entry(_ words: String?, history: TraineeHistory?) throws -> ScenarioShelf.Entry {
    guard let words else { return try today(history) }
    switch shelf.find(words) {
    case .one(let entry): return entry
    case .several(let entries):
      let list = entries.map { "\($0.header.number) \($0.header.title)" }.joined(separator: "\n  ")
      throw Failure(
        language("“\(words)”像是好几个场景，请写编号：\n  \(list)", "“\(words)” matches several; use the number:\n  \(list)"))
    case .none:
      throw Failure(language("没有叫“\(words)”的场景。peilian list 看有哪些。", "No scenario “\(words)”. See peilian list."))
    }
  }

  private func today(_ history: TraineeHistory?) throws -> ScenarioShelf.Entry {
    let id = TodaysExercise(shelf: shelf, history: history).proposal?.scenario
    guard let entry = shelf.entries.first(where: { $0.header.id == id }) else {
      throw Failure(language("库里还没有场景。", "The library holds no scenario yet."))
    }
    return entry
  }
}

/// Lines of a script file.
struct ScriptInput {
  var reader: PlainLineReader

  init(_ path: String, language: Language) throws {
    guard path != "-" else {
      reader = PlainLineReader()
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        language(
          "打不开脚本 \(path)：\(String(cString: strerror(errno)))",
          "cannot open \(path): \(String(cString: strerror(errno)))"))
    }
    reader = PlainLineReader(input: descriptor)
  }

  mutating func rest() -> [String] {
    var lines: [String] = []
    while case .line(let line) = reader.readLine(prompt: Prompt("")) { lines.append(line) }
    return lines
  }
}
