import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian next`: what to practise now, and why.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "今天该练什么，为什么 · what to practise today, and why")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let shelf = ScenarioShelf(in: bench.folder, language: bench.language)
    let trainee = try bench.knownTrainee()
    let history = try trainee.map { try TraineeHistory(of: $0, in: bench.store, on: bench.path) }
    let proposal = TodaysExercise(shelf: shelf, history: history).proposal
    var due = DueToday()
    if let trainee, let history { due = try bench.learningDesk(of: trainee).due(in: history) }
    switch format {
    case .text:
      let screen = HomeScreen(shelf: shelf, language: bench.language)
      bench.screen.show([screen.today(proposal)] + due.lines(in: bench.language))
    case .json:
      bench.screen.output.write(
        JSONValue.object([
          .init(key: "scenario", value: .optional(proposal, Self.json)),
          .init(key: "questions", value: .integer(due.questions)),
          .init(key: "mistakes", value: .integer(due.mistakes)),
        ]).text + "\n")
    }
  }

  private static func json(_ proposal: Proposal) -> JSONValue {
    var members: [JSONValue.Member] = [.init(key: "id", value: .string(proposal.scenario))]
    let reason: String
    switch proposal.reason {
    case .neverPlayed: reason = "never-played"
    case .notPractised(let days):
      reason = "not-practised"
      members.append(.init(key: "days", value: .integer(days)))
    case .notPassedYet: reason = "not-passed-yet"
    case .leastRecent: reason = "least-recent"
    case .exercises(let criterion, let count):
      reason = "exercises"
      members.append(.init(key: "criterion", value: .string(criterion)))
      members.append(.init(key: "missedIn", value: .integer(count)))
    }
    return .object(members + [.init(key: "reason", value: .string(reason))])
  }
}

/// What comes back today besides the scenario.
struct DueToday: Equatable {
  /// Answered before and due again.
  var questions = 0
  var mistakes = 0

  func lines(in language: Language) -> [StyledText] {
    var parts: [String] = []
    if questions > 0 { parts.append(language("到期的考题 \(questions) 道（输“考题”）", "\(questions) questions due (“quiz”)")) }
    if mistakes > 0 { parts.append(language("错句 \(mistakes) 句（输“错句”）", "\(mistakes) sentences to mend (“mistakes”)")) }
    guard !parts.isEmpty else { return [] }
    return [StyledText(language("还有：", "Also: ") + parts.joined(separator: language("，", ", ")), .accent)]
  }
}

extension LearningDesk {
  func due(in history: TraineeHistory) throws -> DueToday {
    let today = RealTime.today()
    return DueToday(
      questions: try QuizHistory(of: trainee, in: store).items.values.count { $0.due <= today },
      mistakes: try MistakeBook(of: trainee, among: history.reviewed, in: store).due(on: today).count)
  }

  func dueLines(in history: TraineeHistory) throws -> [StyledText] {
    try due(in: history).lines(in: language) + packLines()
  }
}
