import ArgumentParser
import Foundation
import Library
import Scoring
import Terminal

/// `peilian score`: scores rows, replies, transcripts and pasted chat logs.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "给回复、对话记录、聊天记录打分 · score replies, transcripts, chat logs",
    discussion: """
      文件可以是粘贴或导出的聊天记录、一行一句的回复，或者 JSONL。退出码：0 正常，1 有读不了的行（或 --fail-on 的问题），2 没法评。
      FILE is a pasted or exported chat log, replies line by line, or JSONL. Ends with 0 if all is well, 1 if a row was
      invalid (or on what --fail-on names), 2 if nothing could be scored.
      """)

  @Argument(help: .init("文件，- 是标准输入 · a file, - for stdin", valueName: "file"))
  var file: String?

  @Option(help: "text 给人看，jsonl 给程序用 · text for people, jsonl for programs")
  var format: ScoreFormat = .text

  @Flag(help: "每条回复说清哪里好、哪里不好、怎么说更好 · say what was good and bad, and what to say instead")
  var explain = false

  @Flag(help: "遮住姓名、电话、证件号、房号、车牌 · hide names, telephone and ID numbers, rooms, plates")
  var mask = false

  @Option(help: .init("哪些人是员工，逗号分开 · who is of the staff", valueName: "name,…"))
  var staff: String?

  @Option(help: "对话渠道 phone counter visit chat（缺省 chat） · where a log comes from")
  var channel: Channel = .chat

  @Option(help: "rules 规则，learned 学习，both 两者 · which layers judge")
  var layers: Analyzer.Layers?

  @Option(help: .init("有这种问题就以 1 结束 · end with 1 on such a fault", valueName: "fail|heavy"))
  var failOn: FailThreshold?

  @Option(help: .init("用几个核（缺省全部） · how many threads", valueName: "n"))
  var threads: Int?

  @Flag(help: "引擎和评分规则的版本 · engine and rubrics in force")
  var version = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if file == nil && !version { throw ValidationError("score FILE|-") }
    if let threads, !(1...256).contains(threads) { throw ValidationError("--threads 1…256") }
  }

  func run() throws {
    let surroundings = Surroundings(common)
    guard let file, !version else { return try showVersion(surroundings) }
    let shelf = try surroundings.rubrics(in: try surroundings.libraryFolder())
    let run = ScoreRun(
      analyzer: try analyzer(shelf, surroundings), surroundings: surroundings, options: options,
      blocks: try open(file, surroundings))
    let tally = try run.score()
    let isAlarmed = failOn.map { tally.worstSeverity ?? .soft >= $0.severity } ?? false
    if tally.invalid > 0 || isAlarmed { throw ExitCode(1) }
  }

  /// Models are read only where they speak.
  private func analyzer(_ shelf: RubricShelf, _ surroundings: Surroundings) throws -> Analyzer {
    guard layers != .rules else { return Analyzer(shelf.rulebook, layers: .rules) }
    if layers != nil, shelf.models.isEmpty {
      throw Failure(
        surroundings.language(
          "还没有学习模型：先运行 peilian learn，或者用 --layers rules。",
          "There is no learned model: run peilian learn first, or use --layers rules."))
    }
    do {
      return Analyzer(shelf.rulebook, recognisers: try shelf.recognisers(), layers: layers ?? .both)
    } catch {
      throw surroundings.failure(error)
    }
  }

  private var options: ScoreRun.Options {
    let names = (staff ?? "").split { $0 == "," || $0 == "，" || $0 == "、" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    return ScoreRun.Options(
      format: format, explains: explain, masks: mask, staff: names, channel: channel,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  private func showVersion(_ surroundings: Surroundings) throws {
    let version: ScoreVersion
    do {
      let folder = try surroundings.libraryFolder()
      version = ScoreVersion(
        files: try RubricShelf.files(in: folder), models: try RubricShelf.models(in: folder))
    } catch let error as UnreadableFile {
      throw Failure(FaultyFilesText(language: surroundings.language).text(error))
    }
    let output = surroundings.screen().output
    output.write((format == .text ? version.text(in: surroundings.language) : version.json.text) + "\n")
  }

  private func open(_ file: String, _ surroundings: Surroundings) throws -> LineBlocks {
    if file == "-" { return LineBlocks(descriptor: STDIN_FILENO) }
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreadable(file, errno, surroundings) }
    if DiskFile.isFolder(file) { throw Self.unreadable(file, EISDIR, surroundings) }
    return LineBlocks(descriptor: descriptor)
  }

  private static func unreadable(_ file: String, _ code: Int32, _ surroundings: Surroundings) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(surroundings.language("打不开 \(file)：\(reason)", "cannot open \(file): \(reason)"))
  }
}

enum ScoreFormat: String, CaseIterable, ExpressibleByArgument {
  case text, jsonl, json
}

extension Analyzer.Layers: ExpressibleByArgument {}

enum FailThreshold: String, CaseIterable, ExpressibleByArgument {
  case fail, heavy

  var severity: Severity { self == .fail ? .fail : .heavy }
}

extension Channel: ExpressibleByArgument {}

extension Surroundings {
  /// The rubrics of a library; only sound ones are used.
  func rubrics(in folder: LibraryFolder) throws -> RubricShelf {
    do {
      return try RubricShelf(in: folder)
    } catch {
      throw failure(error)
    }
  }

  func failure(_ failure: RubricShelf.Failure) -> Failure {
    let text = FaultyFilesText(language: language)
    switch failure {
    case .unreadable(let file): return Failure(text.text(file))
    case .faulty(let files): return Failure(text.text(rubrics: files))
    }
  }
}
