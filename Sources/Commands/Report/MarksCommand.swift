import ArgumentParser
import Documents
import Records
import Reports
import Scoring
import Terminal

/// `peilian marks`: what a trainer saw and heard and no program can.
struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "带教手工打分：仪态、语音、态度 · a trainer's marks for posture, voice and manner",
    discussion: """
      例：peilian marks 小林 --posture 4 --voice 5 --manner 3 --comment "语速好，多看对方的眼睛" --by 周带教
      不写分数就看已有的；没写的项保持原样。分数和点评会出现在对话报告、学员报告和成绩单里。
      Without marks it shows those that stand; what is not named stays as it was.
      """)

  @Argument(help: .init("学员姓名或工号 · name or number of the trainee", valueName: "trainee"))
  var person: String?

  @Option(name: [.short, .long], help: "哪一场，1 是最近一场 · which conversation, 1 is the latest")
  var conversation = "1"

  @Option(help: "仪态 1–5 · posture")
  var posture: Int?

  @Option(help: "语音 1–5 · voice")
  var voice: Int?

  @Option(help: "态度 1–5 · manner")
  var manner: Int?

  @Option(help: "点评 · a comment")
  var comment: String?

  @Option(help: .init("谁打的分 · who marks", valueName: "name"))
  var by: String?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for mark in [posture, voice, manner] {
      if let mark, !(1...5).contains(mark) { throw ValidationError("分数是 1 到 5 · marks go from 1 to 5") }
    }
  }

  private var isChange: Bool {
    posture != nil || voice != nil || manner != nil || comment != nil || by != nil
  }

  func run() throws {
    let surroundings = Surroundings(common)
    let language = surroundings.language
    let bench = try TraineeBench(surroundings)
    guard let trainee = try bench.store.trainee(reported: person ?? common.trainee, language) else {
      if let person { throw Failure(language("没有叫“\(person)”的学员。", "Nobody is called “\(person)”.")) }
      return bench.screen.showNothing(ReportDesk.nobody(language), as: format)
    }
    let finder = ConversationFinder(store: bench.store, language: language)
    guard try isChange || finder.hasPlayed(trainee) else {
      return bench.screen.showNothing(ReportDesk.nobody(language), as: format)
    }
    let found = try finder.conversation(conversation, of: trainee)
    let old = try bench.store.journal(of: HandMarksRecord.self, conversation: found.summary.key).last?.record
    let marks = changed(old)
    if isChange {
      try bench.store.write(marks, at: RealTime.stamp(), about: [found.trainee], conversation: found.summary.key)
    }
    show(isChange ? marks : old, on: found, bench.screen, language)
  }

  private func changed(_ old: HandMarksRecord?) -> HandMarksRecord {
    HandMarksRecord(
      posture: posture ?? old?.posture, voice: voice ?? old?.voice, manner: manner ?? old?.manner,
      comment: comment ?? old?.comment ?? "", trainer: by ?? old?.trainer ?? "")
  }

  private func show(
    _ marks: HandMarksRecord?, on found: ConversationFinder.Found, _ screen: Screen, _ language: Language
  ) {
    let title = found.summary.header.title
    guard format == .text else {
      let json: JSONValue = [
        "trainee": .string(found.trainee.name), "conversation": .string(found.summary.key), "title": .string(title),
        "marks": .optional(marks) { HandMarks($0).json },
      ]
      screen.output.write(json.text + "\n")
      return
    }
    screen.show(StyledText("\(found.trainee.name) · \(title)", .bold))
    guard let marks else {
      screen.show(
        StyledText(
          language("  还没有打分。例：peilian marks --posture 4 --voice 5 --manner 3", "  Not marked yet, e.g. --posture 4"),
          .dim))
      return
    }
    screen.show(HandMarksText(language: language).lines(HandMarks(marks)))
  }
}
