import ArgumentParser
import Documents
import Records
import Scoring
import Terminal

/// `peilian diary`: one or two lines a day of what went well and what did not (S4-87).
struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "服务日记：写一两句，不写就翻看 · write a line or two, or read")

  @Argument(help: .init("今天的一两句 · today's line", valueName: "text"))
  var text: [String] = []

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    var bench = try TraineeBench(Surroundings(common))
    if !text.isEmpty {
      var keyboard = try bench.openKeyboard()
      let trainee = try bench.trainee(asking: &keyboard)
      let record = DiaryRecord(day: RealTime.today(), text: text.joined(separator: " "))
      try bench.learningDesk(of: trainee).note(record)
      return bench.screen.confirm(bench.language("记下了。", "noted."), or: Self.json(record), as: format)
    }
    let trainee = try bench.knownTrainee()
    let lines = try trainee.map { try bench.store.journal(of: DiaryRecord.self, about: $0).map(\.record) } ?? []
    switch format {
    case .text: bench.screen.show(DiaryLines(language: bench.language).lines(lines))
    case .json:
      bench.screen.output.write(JSONValue.array(lines.map(Self.json)).text + "\n")
    }
  }

  private static func json(_ record: DiaryRecord) -> JSONValue {
    [
      "day": .string(CivilDay(record.day).text), "text": .string(record.text),
      "prompt": .optional(record.prompt, JSONValue.string),
    ]
  }
}

extension LearningDesk {
  /// `日记` at home: writes a line, or shows the last ones.
  func diary(_ text: String) throws {
    guard !text.isEmpty else {
      let lines = try store.journal(of: DiaryRecord.self, about: trainee).map(\.record)
      screen.show(DiaryLines(language: language).lines(lines.suffix(10)))
      return
    }
    try note(DiaryRecord(day: RealTime.today(), text: text))
    say(language("记下了。", "noted."), .good)
  }
}

struct DiaryLines {
  let language: Language

  func lines(_ records: some Collection<DiaryRecord>) -> [StyledText] {
    guard !records.isEmpty else {
      return [StyledText(language("还没有日记。写一句：日记 今天稳住了", "No entry yet. Write one: diary I kept calm today"), .dim)]
    }
    return records.map { record in
      StyledText("  " + CivilDay(record.day).text(in: language) + "  ", .dim)
        + StyledText(record.prompt.map { $0 + " " } ?? "", .dim) + StyledText(record.text)
    }
  }
}
