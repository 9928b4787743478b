import Documents
import Scoring

extension RubricFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .unknownCriterion(let id, let suggestion):
      FaultWording(
        zh: "没有叫 \"\(id)\" 的评分项", en: "no criterion is called \"\(id)\"",
        fixZh: suggestion.map { "要写 \"\($0)\" 吗？" } ?? "评分项都在 Rubrics/criteria.json 里",
        fixEn: suggestion.map { "did you mean \"\($0)\"?" } ?? "Rubrics/criteria.json lists them all")
    case .duplicateCriterion(let id):
      FaultWording(
        zh: "评分项 \"\(id)\" 写了两次", en: "the criterion \"\(id)\" stands here twice", fixZh: "只留一个",
        fixEn: "keep one of the two")
    case .duplicateRule(let id, let file):
      FaultWording(
        zh: "规则 \"\(id)\" 在 \(file) 里已经有了", en: "the rule \"\(id)\" already stands in \(file)",
        fixZh: "换一个 id，例如在后面加上说法", fixEn: "give it another id")
    case .duplicateClass(let name, let file):
      FaultWording(
        zh: "词类 {\(name)} 在 \(file) 里已经有了", en: "the word class {\(name)} is already defined in \(file)",
        fixZh: "把词加到那边去，或换一个名字", fixEn: "add the words there, or choose another name")
    case .missingExample(let kind, let rule):
      FaultWording(
        zh: "规则 \(rule) 没有“\(kind.title.zh)”的例句", en: "the rule \(rule) has no \(kind.rawValue) example",
        fixZh: "在 examples 的 \(kind.rawValue) 里写一句", fixEn: "write one under examples, \(kind.rawValue)")
    case .faultWithout(let key, let rule):
      FaultWording(
        zh: "规则 \(rule) 扣分，却没有 \"\(key)\"", en: "the rule \(rule) is a fault without \"\(key)\"",
        fixZh: "扣分的规则要写 severity、heard、say、teaches、why", fixEn: "a fault needs severity, heard, say, teaches and why")
    case .goodRuleWith(let key, let rule):
      FaultWording(
        zh: "规则 \(rule) 是加分的，不能有 \"\(key)\"", en: "the rule \(rule) is no fault and cannot have \"\(key)\"",
        fixZh: "删掉 \"\(key)\"，或换成扣分的评分项", fixEn: "delete \"\(key)\", or name a criterion that is a fault")
    case .teachesFault(let id):
      FaultWording(
        zh: "teaches 写的是扣分项 \"\(id)\"", en: "teaches names the fault \"\(id)\"",
        fixZh: "写 say 那句话做到的加分项", fixEn: "name the good criterion that `say` meets")
    case .emptyCondition:
      FaultWording(
        zh: "条件里什么都没写", en: "this condition is empty", fixZh: "写上条件，或删掉这个键",
        fixEn: "write a condition, or leave the key out")
    case .hitExampleMissed(let rule, let reply):
      FaultWording(
        zh: "规则 \(rule) 认不出自己的例句“\(reply)”", en: "the rule \(rule) does not see its own example “\(reply)”",
        fixZh: "改句式，或看看是不是被 except、unless 或否定、引用挡住了",
        fixEn: "change the patterns, or see whether except, unless, negation or quotation keeps it away")
    case .missExampleHit(let rule, let reply, let words):
      FaultWording(
        zh: "规则 \(rule) 不该认“\(reply)”，却认了“\(words)”",
        en: "the rule \(rule) should pass over “\(reply)”, but sees “\(words)”",
        fixZh: "把句式写窄，或加一条 except", fixEn: "make the pattern narrower, or add an exception")
    case .unknownChoice(let name, let suggestion):
      FaultWording(
        zh: "本公司的规矩里没有 \"\(name)\" 这一条", en: "the house style has no choice \"\(name)\"",
        fixZh: suggestion.map { "要写 \"\($0)\" 吗？" } ?? "先在 Rubrics/house-style.json 的 choices 里写上",
        fixEn: suggestion.map { "did you mean \"\($0)\"?" }
          ?? "write it under choices in Rubrics/house-style.json first")
    case .notOffered(let option, let options):
      FaultWording(
        zh: "没有 \"\(option)\" 这个选项", en: "\"\(option)\" is not one of the options",
        fixZh: "可以选：" + options.joined(separator: "、"), fixEn: "choose one of: " + options.joined(separator: ", "))
    case .noClockTime(let text):
      FaultWording(
        zh: "\"\(text)\" 不是钟点", en: "\"\(text)\" is no time of day", fixZh: "写成 18:00 这样", fixEn: "write it as 18:00")
    case .noDate(let text):
      FaultWording(
        zh: "\"\(text)\" 不是日期", en: "\"\(text)\" is no date", fixZh: "写成 2026-10-01 这样", fixEn: "write it as 2026-10-01"
      )
    }
  }
}

extension RubricFault.ExampleKind {
  fileprivate var title: Bilingual {
    switch self {
    case .hit: Bilingual(zh: "该认出", en: "hit")
    case .miss: Bilingual(zh: "不该认出", en: "miss")
    }
  }
}
