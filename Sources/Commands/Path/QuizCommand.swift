import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian quiz`: knowledge questions, spaced so that each comes back before it is forgotten.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "考题：老师问，你来答 · knowledge questions",
    discussion: """
      先问到期的，再问没考过的；答错的明天再来，答对的隔几天再来。--format json 只报数，不提问。
      Due questions come first, then new ones. --format json reports the counts and asks nothing.
      """)

  @Option(help: .init("只考这一类，比如 电话 · only this topic", valueName: "topic"))
  var topic: String?

  @Option(help: .init("考几题 · how many", valueName: "n"))
  var count: Int?

  @Option(help: "同一个种子抽同样的题 · the same seed draws the same questions")
  var seed: UInt64?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let count, !(1...200).contains(count) {
      throw ValidationError("--count: 1–200")
    }
  }

  func run() throws {
    var bench = try TraineeBench(Surroundings(common))
    switch format {
    case .text:
      var keyboard = try bench.openKeyboard()
      let desk = bench.learningDesk(of: try bench.trainee(asking: &keyboard))
      try desk.quiz(
        topic: topic, count: count, seed: seed ?? UInt64.random(in: 0..<1_000_000_000), reading: &keyboard)
    case .json: bench.screen.output.write(try json(bench).text + "\n")
    }
  }

  private func json(_ bench: TraineeBench) throws -> JSONValue {
    let shelf = QuestionShelf(in: bench.folder, language: bench.language)
    let history = try bench.knownTrainee().map { try QuizHistory(of: $0, in: bench.store) }
    let today = RealTime.today()
    let topics = shelf.sheets(of: topic).map { sheet -> JSONValue in
      let counts = history?.counts(of: sheet.questions, today: today) ?? (due: 0, new: sheet.questions.count)
      return [
        "topic": .string(sheet.topic), "title": .string(sheet.title), "questions": .integer(sheet.questions.count),
        "due": .integer(counts.due), "new": .integer(counts.new),
      ]
    }
    return ["topics": .array(topics), "faultyFiles": .array(shelf.faulty.map(JSONValue.string))]
  }
}

extension TraineeBench {
  func learningDesk(of trainee: Trainee) -> LearningDesk {
    LearningDesk(folder: folder, store: store, trainee: trainee, language: language, screen: screen)
  }
}
