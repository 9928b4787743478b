import ArgumentParser
import Authoring
import Documents
import Library
import Reports
import Scoring

/// `peilian check`: every fault of scenarios and rubrics, with its line and what to do.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查场景、评分规则、考题和学习包 · find the faults of scenarios, rubrics, questions and packs",
    discussion: """
      不写路径就检查整个库。没有问题退出码是 0，有错误是 1，有文件读不出来是 2。
      Without a path the whole library is checked. Ends with 0 if all is well, 1 on errors, 2 if a file cannot be read.
      """)

  @Argument(help: .init("文件或文件夹 · files or folders", valueName: "path"))
  var paths: [String] = []

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    // Files named by their path may stand in no library; then they lean on the one that would be played from.
    let folder = paths.isEmpty ? try surroundings.libraryFolder() : try? surroundings.libraryFolder()
    let result = LibraryCheck.run(paths.isEmpty ? folder?.documentFolders ?? [] : paths, library: folder)
    let report = CheckReport(result: result, language: surroundings.language)
    let output = surroundings.screen().output
    switch format {
    case .text: output.write(report.text + "\n")
    case .json: output.write(report.json.text + "\n")
    }
    if result.outcome != .clean { throw ExitCode(result.outcome.rawValue) }
  }
}

extension LibraryFolder {
  fileprivate var documentFolders: [String] {
    let prefix = path == "." ? "" : path + "/"
    return Self.parts.map { prefix + $0 }.filter(DiskFile.isFolder)
  }
}

/// What a check found, in the two forms it is asked for.
struct CheckReport {
  let result: CheckResult
  let language: Language

  var text: String {
    let count = language(
      "查了 \(result.fileCount) 个文件", "\(result.fileCount) file\(result.fileCount == 1 ? "" : "s") checked")
    guard !result.diagnostics.isEmpty else { return count + language("，没有问题。", ", no faults.") }
    return DiagnosticText(onTerminalIn: language, sources: result.sources).text(result.diagnostics)
      + language("（", " (") + count + language("）", ")")
  }

  /// `{"files","errors","warnings","diagnostics":[…]}`.
  var json: JSONValue {
    let errors = result.diagnostics.count { $0.severity == .error }
    let writer = DiagnosticJSON(sources: result.sources)
    return [
      "files": .integer(result.fileCount), "errors": .integer(errors),
      "warnings": .integer(result.diagnostics.count - errors),
      "diagnostics": .array(result.diagnostics.map { writer.value($0) }),
    ]
  }
}
