import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// `peilian export bundle`: everything, for another machine to merge.
struct ExportBundle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "打包这台电脑上的全部对话 · everything of this machine in one file")

  @Argument(help: .init("写到哪里 · the file to write", valueName: "file"), completion: .file())
  var file: String
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let (store, language) = (try surroundings.openRecords(), surroundings.language)
    do {
      let progress = ProgressLine(language("打包", "writing"))
      defer { progress.finish() }
      let count = try store.exportBundle(to: file) { progress.show($0, of: $1) }
      progress.finish()
      surroundings.screen().confirm(
        language("打包好了：\(count) 场对话 → \(file)", "\(count) conversations → \(file)"),
        or: ["file": .string(file), "conversations": .integer(count)], as: format)
    } catch let fault as BundleFault {
      throw Failure(BundleText(language: language).text(fault, file: file))
    }
  }
}

/// `peilian export json`: a table with stable column names.
struct ExportJSON: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "json", abstract: "导出成 JSON · as JSON")

  @Argument(help: "conversations 对话、trainees 名册、indicators 指标") var what: ExportTable.What
  @Argument(help: .init("写到哪里，- 是标准输出 · the file to write, - for stdout", valueName: "file"))
  var file: String = "-"
  @Option(help: "指标的时段：2026-11、2026-Q4、2026 · the period of indicators") var period: Period?
  @Option(help: "写到文件时怎么回话：text 或 json · how to answer where a file is written") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    try ExportTable(bench: bench, period: period).write(what, to: file, answering: format) { $0.json.text + "\n" }
  }
}
