import ArgumentParser
import Career
import Records
import Scoring
import Terminal

/// Who and from when, and where to.
struct ExportChoice: ParsableArguments {
  @Option(help: .init("只要这个项目的 · this estate alone", valueName: "name"))
  var estate: String?

  @Option(help: .init("只要这个批次的 · this intake alone", valueName: "name"))
  var intake: String?

  @Option(help: .init("从哪天起，如 2026-11-01 · from this day on", valueName: "day"))
  var since: String?

  @Option(
    name: [.short, .customLong("output")], help: .init("写到文件；不写就打印出来 · a file; else it is printed", valueName: "file"))
  var output: String?

  var firstDay: Int? { since.flatMap { CivilDateTime($0 + "T00:00")?.dayNumber } }

  func validate() throws {
    if since != nil, firstDay == nil { throw ValidationError("--since：日子写成 2026-11-01 · a day like 2026-11-01") }
  }
}

/// Walks over the conversations that an export is to have, and puts the result where it belongs.
struct ExportDesk {
  private let surroundings: Surroundings
  private let choice: ExportChoice
  private let store: RecordStore
  private let rules: ExamRules

  init(_ surroundings: Surroundings, _ choice: ExportChoice) throws {
    self.surroundings = surroundings
    self.choice = choice
    store = try surroundings.openRecords()
    rules = try CareerPathFile(folder: surroundings.libraryFolder(), language: surroundings.language).read().exams
  }

  /// Trainee by trainee in the order of their names, each one's the oldest first.
  func each(_ take: (Trainee, ReviewedConversation) -> Void) throws {
    let progress = ProgressLine(surroundings.language("读练习记录", "reading the records"))
    defer { progress.finish() }
    let trainees = try store.trainees().filter(isWanted).byName
    for (index, trainee) in trainees.enumerated() {
      for conversation in try store.reviewed(of: trainee, by: rules).reversed() where isWanted(conversation) {
        take(trainee, conversation)
      }
      progress.show(index + 1, of: trainees.count)
    }
  }

  private func isWanted(_ trainee: Trainee) -> Bool {
    if let name = surroundings.options.trainee, name != trainee.name, name != trainee.number { return false }
    if let estate = choice.estate, estate != trainee.estate { return false }
    return choice.intake.map { $0 == trainee.intake } ?? true
  }

  private func isWanted(_ conversation: ReviewedConversation) -> Bool {
    guard let past = conversation.past else { return false }
    return choice.firstDay.map { past.day >= $0 } ?? true
  }

  func put(_ text: String, count: Int, answering format: ReportFormat = .text) throws {
    guard let path = choice.output else {
      TerminalOutput().write(text)
      return
    }
    do {
      try OwnFile.write(text, to: path)
    } catch {
      throw Failure(
        surroundings.language("写不了文件 \(path)：\(error.reason)", "cannot write \(path): \(error.reason)"))
    }
    surroundings.screen().confirm(
      surroundings.language("写好了：\(path)，\(count) 场", "written: \(path), \(count) conversations"),
      or: ["file": .string(path), "conversations": .integer(count)], as: format)
  }
}
