import Career
import Scoring
import Terminal

/// The examiner's words.
struct QuizLines {
  let language: Language

  private var examiner: String { language("老师", "Examiner") }

  func question(_ put: PutQuestion, number: Int, of count: Int) -> [StyledText] {
    let place = language("（第 \(number) 题，共 \(count) 题）", " (\(number) of \(count))")
    var lines = [
      StyledText(examiner, .accent) + StyledText(place, .dim),
      StyledText("  " + language("「\(put.question.ask)」", "“\(put.question.ask)”")),
    ]
    for (index, choice) in put.choices.enumerated() {
      lines.append(StyledText("   \(index + 1) ", .accent) + StyledText(choice))
    }
    return lines
  }

  /// A wrong answer is explained; each names the rows of the course that it comes from.
  func verdict(_ marking: Marking, on question: Question) -> [StyledText] {
    let sources = language(
      "（\(question.sources.joined(separator: "、"))）", " (\(question.sources.joined(separator: ", ")))")
    let why = StyledText("     " + question.why) + StyledText(sources, .dim)
    if marking.isRight { return [StyledText("  ✓ " + language("对", "right"), .good), why] }
    var first = StyledText("  ✗ " + language("不对", "wrong"), .bad)
    if let points = marking.points, points.needed > 1 {
      first += StyledText(
        language(
          "：要答出 \(points.needed) 点，说到 \(points.named) 点", ": \(points.needed) points needed, \(points.named) named"))
    }
    return [
      first, StyledText("     " + language("答案：", "answer: "), .bold) + StyledText(question.answer), why,
    ]
  }

  func summary(_ result: QuizDesk.Result) -> StyledText {
    guard result.asked > 0 else { return StyledText(language("这次没有答题。", "No question was answered."), .dim) }
    let wrong = result.asked - result.right
    return StyledText(
      language("答了 \(result.asked) 题，对 \(result.right) 题。", "\(result.asked) answered, \(result.right) right. "), .bold)
      + StyledText(
        wrong == 0
          ? language("答对的隔些日子再考。", "They come back after some days.")
          : language("答错的明天再考。", "Wrong ones come back tomorrow."))
  }
}
