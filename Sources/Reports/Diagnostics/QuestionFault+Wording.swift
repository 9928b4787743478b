import Career
import Documents

extension QuestionFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .duplicateChoice(let text):
      FaultWording(
        zh: "选项 \"\(text)\" 写了两次", en: "the choice \"\(text)\" stands here twice", fixZh: "改掉一个",
        fixEn: "change one of them")
    case .pointsOutOfReach(let count, let points):
      FaultWording(
        zh: "要求答出 \(count) 点，却只列了 \(points) 点", en: "\(count) points are asked for, but only \(points) listed",
        fixZh: "减少 atLeast，或多列几点", fixEn: "lower atLeast, or list more points")
    case .noSuchForm:
      FaultWording(
        zh: "看不出这道题怎么答", en: "it is not clear how this question is answered",
        fixZh: "选择题写 right 和 wrong；问答题写 points 和 model；两样只能有一样",
        fixEn: "a choice has right and wrong, a free answer points and model; not both")
    case .modelNotAccepted(let id):
      FaultWording(
        zh: "题目 \"\(id)\" 的标准答案自己都会被判错", en: "the model answer of \"\(id)\" would itself be marked wrong",
        fixZh: "让每一点的句式都能在 model 里找到", fixEn: "let the patterns of every point occur in model")
    case .wrongAnswerAccepted(let answer):
      FaultWording(
        zh: "不该算对的回答会被判对：\"\(answer)\"", en: "this answer must not be accepted, but is: \"\(answer)\"",
        fixZh: "把句式写得更具体", fixEn: "make the patterns more specific")
    }
  }
}
