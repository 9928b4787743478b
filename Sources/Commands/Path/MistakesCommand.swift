import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian mistakes`: one's own faulted sentences, rewritten in their moment until they win.
struct MistakesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mistakes", abstract: "错句本：自己说错的句子，改到过关 · say your own faulted sentences better",
    discussion: """
      每天三分钟，到期的先来。--format json 只列出，不练。
      Three minutes a day, what is due first. --format json lists and asks nothing.
      """)

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    var bench = try TraineeBench(Surroundings(common))
    switch format {
    case .text:
      var keyboard = try bench.openKeyboard()
      let desk = bench.learningDesk(of: try bench.trainee(asking: &keyboard))
      try desk.mistakes(by: bench.path.exams, reading: &keyboard)
    case .json:
      let book = try bench.knownTrainee().map { try MistakeBook(of: $0, in: bench.store, by: bench.path.exams) }
      let today = RealTime.today()
      let list = (book?.mistakes ?? []).map { mistake -> JSONValue in
        [
          "conversation": .string(mistake.conversation.key), "scenario": .string(mistake.conversation.header.scenario),
          "reply": .integer(mistake.fault.reply), "rule": .string(mistake.fault.rule),
          "criterion": .string(mistake.fault.criterion), "severity": .string(mistake.fault.severity),
          "due": .string(CivilDay(mistake.due).text), "isDue": .bool(mistake.due <= today),
          "rounds": .integer(mistake.item?.answers ?? 0),
        ]
      }
      bench.screen.output.write(JSONValue.array(list).text + "\n")
    }
  }
}

/// A civil day as people and files write it: 2026-03-02.
struct CivilDay {
  let number: Int

  init(_ number: Int) { self.number = number }

  /// Nil for what is no day.
  init?(_ text: String) {
    guard let moment = CivilDateTime(text + "T00:00") else { return nil }
    number = moment.dayNumber
  }

  var text: String { String(CivilDateTime(minutes: number * 1440).description.prefix(10)) }

  /// 3月6日; in English 2026-03-06.
  func text(in language: Language) -> String {
    let date = CivilDateTime(minutes: number * 1440).date
    return language("\(date.month)月\(date.day)日", text)
  }
}
