import Career
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// The questions of one step of a pack: what was answered before an interruption stays answered.
struct PackQuiz {
  let pack: PackDesk
  let topics: [String]
  let count: Int
  let isExam: Bool

  func run(_ place: PackStanding.Place, reading reader: inout some LineReader) throws -> PackDesk.StepEnd {
    let desk = pack.desk
    let shelf = QuestionShelf(in: desk.folder, language: desk.language)
    let sitting = "\(pack.pack.id)/\(place.key)"
    let history = try QuizHistory(of: desk.trainee, in: desk.store)
    let answered = Set(history.answers(in: sitting).map(\.question))
    let pool = topics.flatMap { shelf.sheets(of: $0) }.flatMap(\.questions).map(\.id)
    // The same trainee is asked the same questions after an interruption.
    let seed = Lot.mix(Lot.hash(desk.trainee.key), Lot.hash(sitting))
    let draw = QuizDraw(
      max(0, count - answered.count), of: pool.filter { !answered.contains($0) },
      items: isExam ? [:] : history.items, today: RealTime.today(), seed: seed, fillsUp: true)
    let quiz = QuizDesk(desk: desk, shelf: shelf, isExam: isExam, sitting: sitting, seed: seed)
    if try quiz.run(draw.questions, reading: &reader).hasLeft { return .left }
    let answers = try QuizHistory(of: desk.trainee, in: desk.store).answers(in: sitting)
    let right = answers.count(where: \.isRight)
    try finish(place, right: right, of: answers.count)
    return .done
  }

  private func finish(_ place: PackStanding.Place, right: Int, of asked: Int) throws {
    let isPassed = asked > 0 && right * 100 >= asked * pack.pack.passPercent
    let language = pack.desk.language
    try pack.finish(place, points: right, outOf: asked, isPassed: isExam ? isPassed : nil)
    guard isExam else {
      return pack.desk.say(language("\(asked) 题对了 \(right) 题。", "\(right) of \(asked) right."), .bold)
    }
    if isPassed { try pack.desk.note(KnowledgePassedRecord(right: right, asked: asked)) }
    pack.desk.say(
      language(
        "知识题 \(asked) 题对 \(right) 题，\(isPassed ? "通过" : "没过")（\(pack.pack.passPercent)% 及格）",
        "\(right) of \(asked) right: \(isPassed ? "passed" : "not passed") (\(pack.pack.passPercent) % needed)"),
      isPassed ? .good : .bad)
  }
}
