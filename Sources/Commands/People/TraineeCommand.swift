import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// `peilian trainee`: who practises here.
struct TraineeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainee", abstract: "学员名册 · the roster",
    discussion: """
      peilian trainee import 名册.csv      从 Excel 导入（列：姓名、工号、项目、岗位、批次、PIN）
      peilian trainee list --intake 2026-11
      """,
    subcommands: [Add.self, List.self, Import.self, Change.self], defaultSubcommand: List.self)
}

/// Options that tell something of a trainee.
struct TraineeFields: ParsableArguments {
  @Option(help: "工号 · staff number") var number: String?
  @Option(help: "项目 · estate") var estate: String?
  @Option(help: "岗位 · post") var post: String?
  @Option(help: "批次 · intake") var intake: String?
  @Option(help: "四位数字，考试和换人时要输 · four digits, asked at exams and when changing to this trainee")
  var pin: String?

  var told: [Trainee.Field: String] {
    let all: [(Trainee.Field, String?)] = [
      (.number, number), (.estate, estate), (.post, post), (.intake, intake), (.pin, pin),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { field, text in text.map { (field, $0.trimmingBlanks()) } })
  }
}

extension TraineeCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "加一位学员 · enter somebody")

    @Argument(help: "姓名 · name") var name: String
    @OptionGroup var fields: TraineeFields
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let store = try surroundings.openRecords()
      let told = fields.told.merging([.name: name.trimmingBlanks()]) { _, new in new }
      try RosterDesk(store: store, language: surroundings.language).refuseFaults(in: told)
      if let number = told[.number],
        let taken = try store.trainees(called: number).first(where: { $0.number == number })
      {
        throw Failure(
          surroundings.language(
            "工号 \(number) 已经是\(taken.name)的了。要改资料用 peilian trainee set \(number)",
            "The number \(number) belongs to \(taken.name). To change him: peilian trainee set \(number)"))
      }
      let trainee = try store.enter(told.withKeptPIN(), at: RealTime.stamp())
      surroundings.screen().confirm(
        surroundings.language("加好了：\(trainee.name)", "Entered: \(trainee.name)"), or: RosterScreen.json(trainee),
        as: format)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "名册，按姓氏拼音排 · everybody, by the reading of the surname")

    @Option(help: "只看这个项目 · of this estate only") var estate: String?
    @Option(help: "只看这个岗位 · of this post only") var post: String?
    @Option(help: "只看这个批次 · of this intake only") var intake: String?
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let store = try surroundings.openRecords()
      let people = try store.roster(estate: estate, post: post, intake: intake)
      let screen = surroundings.screen()
      switch format {
      case .text: screen.show(RosterScreen(language: surroundings.language).lines(people))
      case .json: screen.output.write(JSONValue.array(people.map(RosterScreen.json)).text + "\n")
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "从 CSV 导入名册 · enter and change trainees from a CSV file",
      discussion: """
        第一行是列名：姓名、工号、项目、岗位、批次、PIN（也可以用英文）。UTF-8 或 GB 18030 都行。
        有一行不对，就一行也不导入。工号相同的是同一个人，只改写了的格。
        """)

    @Argument(help: .init("CSV 文件 · the file", valueName: "file.csv"), completion: .file(extensions: ["csv"]))
    var file: String
    @Flag(help: "只检查，不导入 · check only") var dryRun = false
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let desk = RosterDesk(store: try surroundings.openRecords(), language: surroundings.language)
      let result = try desk.take(file, isDryRun: dryRun)
      surroundings.screen().show(desk.lines(result, isDryRun: dryRun), or: result.json, as: format)
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "改学员资料 · change what is told of somebody")

    @Argument(help: "工号或姓名 · number or name") var who: String
    @Option(help: "改名 · a new name") var name: String?
    @OptionGroup var fields: TraineeFields
    @Flag(help: "去掉 PIN · no PIN any more") var noPin = false
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let store = try surroundings.openRecords()
      let trainee = try store.known(who, language: surroundings.language)
      var told = fields.told
      if let name { told[.name] = name.trimmingBlanks() }
      var whole = Dictionary(uniqueKeysWithValues: Trainee.Field.allCases.map { ($0, trainee[$0]) })
      whole[.pin] = nil
      try RosterDesk(store: store, language: surroundings.language).refuseFaults(
        in: whole.merging(told) { _, new in new })
      told = told.withKeptPIN()
      if noPin { told[.pin] = "" }
      let changed = try store.change(trainee, told, at: RealTime.stamp())
      surroundings.screen().show(
        RosterScreen(language: surroundings.language).lines([changed]), or: RosterScreen.json(changed), as: format)
    }
  }
}

extension [Trainee.Field: String] {
  /// The PIN as it is kept, under a salt of its own.
  func withKeptPIN() -> Self {
    var fields = self
    if let pin = fields[.pin] { fields[.pin] = Trainee.kept(pin: pin, salt: UUID().uuidString) }
    return fields
  }
}

extension RecordStore {
  /// Of this estate, post and intake, by the reading of the surname.
  func roster(estate: String? = nil, post: String? = nil, intake: String? = nil) throws -> [Trainee] {
    try trainees().filter { trainee in
      (estate ?? trainee.estate) == trainee.estate && (post ?? trainee.post) == trainee.post
        && (intake ?? trainee.intake) == trainee.intake
    }.map { (order: NameOrder($0.name), trainee: $0) }
      .sorted {
        $0.order == $1.order
          ? ($0.trainee.number, $0.trainee.key) < ($1.trainee.number, $1.trainee.key) : $0.order < $1.order
      }
      .map(\.trainee)
  }

  /// Somebody who must be in the roster already.
  func known(_ words: String, language: Language) throws -> Trainee {
    let words = words.trimmingBlanks()
    guard try !trainees(called: words).isEmpty else {
      throw Failure(
        language("名册里没有“\(words)”。peilian trainee list 看有谁。", "Nobody is called “\(words)”. See peilian trainee list."))
    }
    return try trainee(meaning: words, language: language)
  }
}
