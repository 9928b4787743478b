import Career
import Documents

extension PackFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .duplicatePart(let id):
      FaultWording(
        zh: "部分 \"\(id)\" 写了两次", en: "the part \"\(id)\" stands here twice", fixZh: "改掉一个 id",
        fixEn: "change one of the ids")
    case .dayGoesBack(let day, let before):
      FaultWording(
        zh: "第 \(day) 天排在第 \(before) 天后面", en: "day \(day) comes after day \(before)", fixZh: "按天的先后排",
        fixEn: "put the days in order")
    case .noSuchScenario(let ids):
      FaultWording(
        zh: "库里没有这些场景：\(FaultWording.list(ids).zh)",
        en: "the library has none of these scenarios: \(FaultWording.list(ids).en)",
        fixZh: "写库里有的场景 id，可以写几个，取第一个有的", fixEn: "name scenarios of the library; the first that is there is taken")
    case .noSuchTopic(let topic, let suggestion):
      FaultWording(
        zh: "题库里没有题目 \"\(topic)\"", en: "there are no questions on \"\(topic)\"",
        fixZh: suggestion.map { "是不是 \"\($0)\"？" } ?? "写 Questions 里有的 topic",
        fixEn: suggestion.map { "did you mean \"\($0)\"?" } ?? "name a topic of Questions")
    }
  }
}
