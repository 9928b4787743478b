import Authoring
import Scoring

extension Incident.Kind {
  func name(in language: Language) -> String {
    switch self {
    case .repeatedPart: language("十轮之内说了同样的话", "the same words within ten turns")
    case .unaskedAnswer: language("没问，他倒答了", "an answer to what was not asked")
    case .unansweredQuestion: language("问了他知道的事，他没答", "a known fact was asked for and not told")
    case .unheardQuestion: language("照问法问的，没听成问题", "words of a question not heard as one")
    case .contradiction: language("前后数目不一样", "two numbers for the same thing")
    case .otherOnReplay: language("从头重放，结果不一样", "comes out otherwise when played again")
    case .toldTwice: language("同一句回答说了两遍", "a fact told twice in the same words")
    case .deadEnd: language("走不到任何结局", "no way to any ending")
    case .endless: language("一直聊不完", "goes on without end")
    case .calmedByFault: language("挨了重话反而消气", "calmed by a grave fault")
    case .angeredByProgress: language("好好办事反而上火", "angered by a step forward")
    case .calmedByRepetition: language("重复道歉不上火", "not angered by the same apology")
    case .modelFailed: language("模范学员也没办成", "the model trainee failed")
    case .modelNotPassed: language("模范学员办成了，分数没过", "the model trainee succeeded below the pass mark")
    case .undeservedSuccess: language("不该成的成了", "a success that was not deserved")
    }
  }
}
