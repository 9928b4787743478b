import ArgumentParser
import Documents
import Foundation
import Records
import Reports
import Scoring
import Terminal

/// `peilian report`: a conversation, a trainee, a team, the group, or a paper to be printed.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "报告：对话、学员、批次、项目、集团，和要打印的单子 · reports and papers",
    discussion: """
      不写什么就看最近一场：peilian report
      看上一场：peilian report 2；看学员：peilian report 小林；看项目：peilian report 锦绣家园；看集团：peilian report 集团
      要发给别人或打印：peilian report 小林 -o 小林.html，用浏览器打开。
      Without words it shows the last conversation; 2 is the one before. A trainee, an estate or an intake goes by its name. \
      -o FILE.html makes a page for a browser or the printer.
      """)

  @Argument(help: .init("对话（1 是最近一场）、学员、项目、批次 · conversation (1 is the latest), trainee, estate, intake"))
  var about: [String] = []

  @Option(
    help: """
      conversation 对话，trainee 学员，intake 批次，estate 项目，group 集团，result 成绩单，signin 签到表，\
      certificate 等级证明，file 培训档案，drill 演练单
      """)
  var kind: ReportKind?

  @Option(help: "text、html 或 json；写了 -o 文件名就按后缀")
  var format: PageFormat?

  @Option(name: [.short, .customLong("output")], help: .init("写到文件 · write to a file", valueName: "file"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let bench = try TraineeBench(surroundings)
    let reports = try ReportDesk(bench: bench).reports(kind, about: about)
    let format = format ?? output.flatMap(PageFormat.init(ofFile:)) ?? .text
    guard !reports.isEmpty else {
      if format == .json {
        bench.screen.output.write("[]\n")
      } else {
        bench.screen.show(nothing(surroundings.language))
      }
      return
    }
    guard let output else { return show(reports, format, on: bench.screen, surroundings.language) }
    try write(text(reports, format, surroundings.language), to: output, surroundings.language)
    bench.screen.show(StyledText(surroundings.language("写好了：\(output)", "written: \(output)"), .good))
  }

  private func nothing(_ language: Language) -> StyledText {
    if kind == .drill {
      return StyledText(
        language("还没有练完的演练。先 peilian drill new 排一次。", "No drill is finished yet. Plan one with peilian drill new."),
        .dim)
    }
    return StyledText(language("还没有人练过。先输 peilian 练一场。", "Nobody has practised yet. Begin with peilian."), .dim)
  }

  private func show(_ reports: [AnyReport], _ format: PageFormat, on screen: Screen, _ language: Language) {
    guard format == .text else {
      screen.output.write(text(reports, format, language))
      return
    }
    for (index, report) in reports.enumerated() {
      if index > 0 { screen.show("") }
      screen.show(report.lines(in: language, screen.measure))
    }
  }

  private func text(_ reports: [AnyReport], _ format: PageFormat, _ language: Language) -> String {
    switch format {
    case .text:
      reports.flatMap { $0.lines(in: language, DisplayWidth()) }.map { $0.rendered(colour: false) + "\n" }.joined()
    case .json: (reports.count == 1 ? reports[0].json : .array(reports.map(\.json))).text + "\n"
    case .html: Page.joined(reports.map { $0.page(in: language) }).text
    }
  }

  /// Reports name people: the file is for its owner alone until he gives it on.
  private func write(_ text: String, to path: String, _ language: Language) throws {
    do {
      try OwnFile.write(text, to: path)
    } catch {
      throw Failure(
        language("写不了文件 \(path)：\(error.reason)", "cannot write \(path): \(error.reason)"))
    }
  }
}

enum ReportKind: String, CaseIterable, ExpressibleByArgument {
  case conversation, trainee, intake, estate, group, result, signin, certificate, file, drill
}

enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text, html, json

  /// By the end of a file's name; nil for any other.
  init?(ofFile path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "json": self = .json
    case "txt": self = .text
    default: return nil
    }
  }
}

/// A file that only its owner may read.
enum OwnFile {
  struct Fault: Error {
    let reason: String
  }

  /// Writes a whole file or none: what was there before stays until the new one is complete.
  static func write(_ text: String, to path: String) throws(Fault) {
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Fault(reason: String(cString: strerror(errno))) }
    let isWritten = TerminalOutput(descriptor: descriptor).write(text)
    let code = errno
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(isWritten ? errno : code))
      unlink(temporary)
      throw Fault(reason: reason)
    }
  }
}
