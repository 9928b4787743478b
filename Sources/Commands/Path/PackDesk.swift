import Career
import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// A trainee at work on a pack: Enter begins the next step, every step that is done is on the disk.
struct PackDesk {
  let desk: LearningDesk
  let pack: Pack
  let rules: ExamRules

  private var language: Language { desk.language }
  private var lines: PackLines { PackLines(language: language) }

  enum StepEnd: Equatable {
    case done
    /// It goes on where it was left.
    case left
  }

  func run(reading reader: inout some LineReader) throws {
    var standing = try standing()
    desk.screen.show(lines.overview(of: standing, trainee: desk.trainee.name, today: RealTime.today()))
    while let place = standing.next {
      desk.screen.show(lines.next(standing))
      guard let goes = asks(standing, reading: &reader), goes else { return }
      desk.screen.show(lines.beginning(of: place))
      guard try perform(place, reading: &reader) == .done else { return }
      standing = try self.standing()
      desk.screen.show(lines.finished(place, standing))
    }
    desk.screen.show(lines.plan(of: standing, today: RealTime.today()))
  }

  func standing() throws -> PackStanding {
    try PackProgress(of: desk.trainee, in: desk.store).standing(of: desk.trainee, in: pack, today: RealTime.today())
  }

  /// Enter goes on; after the day's parts only an express wish does. Nil when the input has ended.
  private func asks(_ standing: PackStanding, reading reader: inout some LineReader) -> Bool? {
    while true {
      let prompt = Prompt(StyledText(pack.title[language] + "› ", .accent))
      switch reader.readLine(prompt: prompt) {
      case .line(let line):
        let words = line.trimmingBlanks().lowercased()
        if words.isEmpty { return standing.today == .goOn }
        if ["继续", "/继续", "go on", "continue"].contains(words) { return true }
        if QuizWords.leave.contains(words) { return false }
        desk.complain(language("回车接着做，输 退出 回去", "Enter goes on, quit goes back"))
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return nil
      }
    }
  }

  private func perform(_ place: PackStanding.Place, reading reader: inout some LineReader) throws -> StepEnd {
    switch place.step {
    case .talk(let text): return try talk(text, place, reading: &reader)
    case .read(let text): return try read(text, place, reading: &reader)
    case .diary(let text): return try diary(text, place, reading: &reader)
    case .mistakes: return try mistakes(place, reading: &reader)
    case .quiz(let topics, let count, let isExam):
      return try PackQuiz(pack: self, topics: topics, count: count, isExam: isExam).run(place, reading: &reader)
    case .scenario(let ids, let isExam):
      return try PackScenario(pack: self, ids: ids, isExam: isExam).run(place, reading: &reader)
    }
  }

  /// Writes a step down as done.
  func finish(
    _ place: PackStanding.Place, texts: [String] = [], points: Int? = nil, outOf: Int? = nil, isPassed: Bool? = nil,
    conversation: String? = nil
  ) throws {
    try desk.note(
      PackStepRecord(
        pack: pack.id, step: place.key, day: RealTime.today(), texts: texts, points: points, outOf: outOf,
        isPassed: isPassed), conversation: conversation)
  }

  // MARK: - Steps that need a line

  private func talk(_ text: LocalText, _ place: PackStanding.Place, reading reader: inout some LineReader) throws
    -> StepEnd
  {
    guard let answer = answer(to: text, reading: &reader) else { return .left }
    try finish(place, texts: [answer])
    return .done
  }

  private func diary(_ text: LocalText, _ place: PackStanding.Place, reading reader: inout some LineReader) throws
    -> StepEnd
  {
    guard let answer = answer(to: text, reading: &reader) else { return .left }
    try desk.note(DiaryRecord(day: RealTime.today(), text: answer, prompt: text[language]))
    try finish(place)
    return .done
  }

  private func read(_ text: LocalText, _ place: PackStanding.Place, reading reader: inout some LineReader) throws
    -> StepEnd
  {
    desk.screen.show(text[language].split(separator: "\n").map { StyledText("  " + $0) })
    while true {
      switch reader.readLine(prompt: Prompt(StyledText(language("看完了回车› ", "Enter when read› "), .accent))) {
      case .line(let line):
        if QuizWords.leave.contains(line.trimmingBlanks().lowercased()) { return .left }
        try finish(place)
        return .done
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return .left
      }
    }
  }

  private func mistakes(_ place: PackStanding.Place, reading reader: inout some LineReader) throws -> StepEnd {
    let due = try MistakeBook(of: desk.trainee, in: desk.store, by: rules).due(on: RealTime.today())
    if due.isEmpty {
      desk.say(language("错句本里今天没有要改的。", "No sentence to mend today."), .good)
    } else {
      let opening = PlayOpening(folder: desk.folder, store: desk.store, language: language)
      let result = try MistakeDesk(desk: desk, opening: opening).run(due, reading: &reader)
      if result.hasLeft { return .left }
    }
    try finish(place)
    return .done
  }

  /// Nil when the trainee leaves.
  private func answer(to text: LocalText, reading reader: inout some LineReader) -> String? {
    desk.screen.show([
      StyledText(language("老师", "Trainer"), .accent),
      StyledText("  " + language("「\(text[language])」", "“\(text[language])”")),
    ])
    while true {
      switch reader.readLine(prompt: Prompt(StyledText(language("答› ", "answer› "), .accent))) {
      case .line(let line):
        let words = line.trimmingBlanks()
        if QuizWords.leave.contains(words.lowercased()) { return nil }
        if !words.isEmpty { return words }
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return nil
      }
    }
  }
}
