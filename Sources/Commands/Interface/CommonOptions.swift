import ArgumentParser
import Foundation
import Library
import Records
import Scoring
import Terminal

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
  @Option(help: .init("场景和评分规则所在的文件夹 · folder with Scenarios/ and Rubrics/", valueName: "dir"))
  var library: String?

  @Option(help: .init("练习记录所在的文件夹 · folder for the records", valueName: "dir"))
  var records: String?

  @Option(help: .init("学员姓名 · who practises", valueName: "name"))
  var trainee: String?

  @Option(help: .init("界面和场景的语言 zh 或 en · language of interface and scenarios", valueName: "zh|en"))
  var lang: Language?

  @Option(
    help: .init(
      "把现在当成这个时刻，给测试和演示用 · take this for the present moment (for tests and demonstrations)",
      valueName: "2026-03-02T09:00", visibility: .hidden))
  var now: PretendedNow?

  @Flag(name: .customLong("no-color"), help: "不用颜色 · no colours")
  var noColor = false
}

extension Language: ExpressibleByArgument {}

/// What the process was given: the only place that reads the environment.
struct Surroundings {
  let options: CommonOptions
  let environment: [String: String]

  init(_ options: CommonOptions) {
    self.options = options
    environment = ProcessInfo.processInfo.environment
    if let now = options.now ?? variable("PEILIAN_NOW").flatMap(PretendedNow.init) { RealTime.pretend(now.moment) }
  }

  var language: Language { options.lang ?? Language(environment: environment) }

  func libraryFolder() throws -> LibraryFolder {
    do {
      return try LibraryFolder.find(.ofThisProcess(option: options.library, environment: environment))
    } catch {
      throw Failure(LibrarySearchText(language: language).text(error))
    }
  }

  /// `--records`, `PEILIAN_RECORDS`, or the user's own data folder.
  var recordsFolder: URL {
    if let named = options.records ?? variable("PEILIAN_RECORDS") { return URL(fileURLWithPath: named) }
    let data = variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = variable("HOME") ?? NSHomeDirectory()
    return URL(fileURLWithPath: data ?? home + "/.local/share").appendingPathComponent("peilian/records")
  }

  func openRecords() throws -> RecordStore {
    do {
      return try RecordStore(folder: recordsFolder)
    } catch {
      throw Failure(RecordsErrorText(language: language).text(error))
    }
  }

  func screen() -> Screen {
    let output = TerminalOutput()
    let usesColour = ColourChoice.isWanted(
      environment: environment, outputIsTerminal: output.isTerminal, forbiddenByOption: options.noColor)
    return Screen(output: output, usesColour: usesColour)
  }

  private func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
}

/// A message for the person at the keyboard; the command ends with 2.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
