import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// `peilian import bundle`: takes in what another machine has taken out.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入另一台电脑的记录 · take records in", subcommands: [OfBundle.self])

  struct OfBundle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "bundle", abstract: "合并打包文件，重复的不会再算 · merge bundles; nothing is counted twice")

    @Argument(help: .init("打包文件 · the files", valueName: "file"), completion: .file())
    var files: [String]
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let (store, language, screen) = (try surroundings.openRecords(), surroundings.language, surroundings.screen())
      var results: [JSONValue] = []
      for file in files {
        do {
          let progress = ProgressLine(language("导入", "importing"))
          defer { progress.finish() }
          let result = try store.importBundle(from: file) { progress.show($0, of: $1) }
          progress.finish()
          if format == .text { screen.show(BundleText(language: language).lines(result, file: file)) }
          results.append(BundleText.json(result, file: file))
        } catch let fault as BundleFault {
          throw Failure(BundleText(language: language).text(fault, file: file))
        }
      }
      if format == .json { screen.output.write(JSONValue.array(results).text + "\n") }
    }
  }
}
