import Career
import Library
import Records
import Scoring
import Terminal

extension LearningDesk {
  /// `错句` at home: what is due, three minutes a day.
  func mistakes(by rules: ExamRules, reading reader: inout some LineReader) throws {
    let book = try MistakeBook(of: trainee, in: store, by: rules)
    let due = book.due(on: RealTime.today())
    guard !due.isEmpty else {
      say(
        book.mistakes.isEmpty
          ? language("错句本是空的。练过的场景里说错的句子会记到这里。", "No sentence at fault yet. Those of your conversations come here.")
          : language("今天的错句都改过了。", "Today's sentences are done."), .good)
      return
    }
    let mistakes = MistakeDesk(desk: self, opening: PlayOpening(folder: folder, store: store, language: language))
    let result: MistakeDesk.Result
    do {
      result = try mistakes.run(due, reading: &reader)
    } catch let failure as Failure {
      return complain(failure.description)
    }
    let left = due.count - result.tried
    say(
      language(
        "改了 \(result.tried) 句，过关 \(result.won) 句" + (left > 0 ? "，还有 \(left) 句到期。" : "。"),
        "\(result.tried) tried, \(result.won) won" + (left > 0 ? ", \(left) more are due." : ".")), .bold)
  }
}
