import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// `peilian export`: what is recorded, for other machines and other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出记录 · take records out",
    discussion: """
      peilian export bundle U盘/前台.peilian       整场对话，给另一台电脑合并
      peilian export csv conversations 成绩.csv    给 Excel 看
      """,
    subcommands: [OfBundle.self, OfCSV.self, OfJSON.self])

  struct OfBundle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "bundle", abstract: "打包这台电脑上的全部对话 · everything of this machine in one file")

    @Argument(help: .init("写到哪里 · the file to write", valueName: "file"), completion: .file())
    var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let (store, language) = (try surroundings.openRecords(), surroundings.language)
      do {
        let meter = ProgressMeterLine(language: language)
        let count = try store.exportBundle(to: file) { meter.show($0, of: $1) }
        meter.clear()
        surroundings.screen().show(
          StyledText(language("打包好了：\(count) 场对话 → \(file)", "\(count) conversations → \(file)"), .good))
      } catch let fault as BundleFault {
        throw Failure(BundleText(language: language).text(fault, file: file))
      }
    }
  }

  struct OfCSV: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "csv", abstract: "导出成 CSV，Excel 直接打开 · a table for Excel")

    @Argument(help: "conversations 对话、trainees 名册、indicators 指标") var what: ExportTable.What
    @Argument(help: .init("写到哪里，- 是标准输出 · the file to write, - for stdout", valueName: "file"))
    var file: String = "-"
    @Option(help: "指标的时段：2026-11、2026-Q4、2026 · the period of indicators") var period: Period?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let bench = try TraineeBench(Surroundings(common))
      try ExportTable(bench: bench, period: period).write(what, to: file) { CSV.text([$0.titles] + $0.rows) }
    }
  }

  struct OfJSON: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "json", abstract: "导出成 JSON · as JSON")

    @Argument(help: "conversations 对话、trainees 名册、indicators 指标") var what: ExportTable.What
    @Argument(help: .init("写到哪里，- 是标准输出 · the file to write, - for stdout", valueName: "file"))
    var file: String = "-"
    @Option(help: "指标的时段：2026-11、2026-Q4、2026 · the period of indicators") var period: Period?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let bench = try TraineeBench(Surroundings(common))
      try ExportTable(bench: bench, period: period).write(what, to: file) { $0.json.text + "\n" }
    }
  }
}

/// `peilian import bundle`: takes in what another machine has taken out.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入另一台电脑的记录 · take records in", subcommands: [OfBundle.self])

  struct OfBundle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "bundle", abstract: "合并打包文件，重复的不会再算 · merge bundles; nothing is counted twice")

    @Argument(help: .init("打包文件 · the files", valueName: "file"), completion: .file())
    var files: [String]
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let (store, language, screen) = (try surroundings.openRecords(), surroundings.language, surroundings.screen())
      for file in files {
        do {
          let meter = ProgressMeterLine(language: language)
          let result = try store.importBundle(from: file) { meter.show($0, of: nil) }
          meter.clear()
          screen.show(BundleText(language: language).lines(result, file: file))
        } catch let fault as BundleFault {
          throw Failure(BundleText(language: language).text(fault, file: file))
        }
      }
    }
  }
}
