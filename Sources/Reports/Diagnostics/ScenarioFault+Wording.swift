import Documents
import Roleplay

extension ScenarioFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .unknownName(let kind, let name, let suggestion):
      FaultWording(
        zh: "没有叫 \"\(name)\" 的\(kind.title.zh)", en: "no \(kind.title.en) is called \"\(name)\"",
        fixZh: suggestion.map { "要写 \"\($0)\" 吗？" } ?? kind.home.zh,
        fixEn: suggestion.map { "did you mean \"\($0)\"?" } ?? kind.home.en)
    case .duplicateName(let kind, let name, let first):
      FaultWording(
        zh: "\(kind.title.zh) \"\(name)\" 在第 \(line(first)) 行已经有了",
        en: "the \(kind.title.en) \"\(name)\" already stands in line \(line(first))",
        fixZh: "换一个 id", fixEn: "give it another id")
    case .badName(let name):
      FaultWording(
        zh: "\"\(name)\" 不能当 id", en: "\"\(name)\" cannot be an id", fixZh: "只用小写英文字母、数字和 -",
        fixEn: "use lower-case letters, digits and hyphens")
    case .badMoment(let text):
      FaultWording(
        zh: "\"\(text)\" 不是日期加时间", en: "\"\(text)\" is no date and time", fixZh: "写成 2026-03-03T10:05",
        fixEn: "write it as 2026-03-03T10:05")
    case .headerNotFirst(let key):
      FaultWording(
        zh: "开头八个键还没写完，就写了 \"\(key)\"", en: "\"\(key)\" stands before the header is complete",
        fixZh: "把 format、id、number、language、title、level、category、channel 放在最前面",
        fixEn: "put format, id, number, language, title, level, category and channel first")
    case .unreachableStage(let id):
      FaultWording(
        zh: "没有路走到阶段 \"\(id)\"", en: "no way leads to the stage \"\(id)\"", fixZh: "在某个走法里写 \"next\": \"\(id)\"，或删掉它",
        fixEn: "write \"next\": \"\(id)\" in a move, or delete the stage")
    case .stageWithoutWayOut(let id):
      FaultWording(
        zh: "阶段 \"\(id)\" 没有出路", en: "no way leads out of the stage \"\(id)\"", fixZh: "加一个带 next 或 end 的走法",
        fixEn: "add a move with next or end")
    case .unreachableEnding(let id):
      FaultWording(
        zh: "没有路走到结局 \"\(id)\"", en: "no way leads to the ending \"\(id)\"", fixZh: "在某个走法里写 \"end\": \"\(id)\"，或删掉它",
        fixEn: "write \"end\": \"\(id)\" in a move, or delete the ending")
    case .noGoodEnding:
      FaultWording(
        zh: "没有一条路能走到好的结局（resolved、deferred、handed-up）",
        en: "no way leads to a good ending (resolved, deferred, handed-up)",
        fixZh: "给做得对的学员留一条路", fixEn: "leave a way for a trainee who does well")
    case .tooFewWordings(let found, let needed):
      FaultWording(
        zh: "会重复的话只有 \(found) 种说法", en: "a line that can recur has \(found) wording\(found == 1 ? "" : "s")",
        fixZh: "写够 \(needed) 种不同的说法", fixEn: "write \(needed) different ones")
    case .repeatedLine(let text, let first):
      FaultWording(
        zh: "“\(text)”在第 \(line(first)) 行已经说过", en: "“\(text)” already stands in line \(line(first))",
        fixZh: "换一种说法", fixEn: "say it in another way")
    case .missingPoints:
      FaultWording(
        zh: "这项要求没有写分数，也推不出分数", en: "this requirement has no points, and none can be told", fixZh: "加上 \"points\"",
        fixEn: "add \"points\"")
    case .notExactlyOne(let keys):
      FaultWording(
        zh: "这几个键要写一个，也只能写一个：" + FaultWording.list(keys).zh,
        en: "exactly one of these is needed: " + FaultWording.list(keys).en,
        fixZh: "留一个", fixEn: "keep one")
    case .wrongPersonaLanguage(let language):
      FaultWording(
        zh: "人物的语言是 \"\(language)\"，和所在文件夹不同", en: "the persona's language is \"\(language)\", not that of its folder",
        fixZh: "改语言，或把文件移到对应的文件夹", fixEn: "change the language, or move the file")
    case .emptyRange(let atLeast, let atMost):
      FaultWording(
        zh: "没有数既不小于 \(atLeast) 又不大于 \(atMost)", en: "no number is at least \(atLeast) and at most \(atMost)",
        fixZh: "把两个数对调", fixEn: "swap the two")
    case .courtesyInDanger:
      FaultWording(
        zh: "危险的阶段里写了礼貌的要求", en: "a stage of danger expects courtesy",
        fixZh: "危险的时候只要求安全；礼貌的要求挪到下一个阶段", fixEn: "expect safety only; move courtesy to a later stage")
    case .factWithoutWords(let fact, let actor):
      FaultWording(
        zh: "\"\(actor)\" 要先知道 \"\(fact)\"，可它没有 words，谁也告诉不了他",
        en: "\"\(actor)\" needs \"\(fact)\", but it has no words, so nobody can tell him",
        fixZh: "给这个事实加上 \"words\"：话里出现什么，就算告诉他了", fixEn: "add \"words\" to the fact: what is said when it is told")
    }
  }
}

extension ScenarioFault.Kind {
  fileprivate var title: Bilingual {
    switch self {
    case .actor: Bilingual(zh: "角色", en: "actor")
    case .cue: Bilingual(zh: "线索", en: "cue")
    case .criterion: Bilingual(zh: "评分项", en: "criterion")
    case .deed: Bilingual(zh: "办成的事", en: "deed")
    case .ending: Bilingual(zh: "结局", en: "ending")
    case .event: Bilingual(zh: "时钟事件", en: "event")
    case .fact: Bilingual(zh: "事实", en: "fact")
    case .persona: Bilingual(zh: "人物", en: "persona")
    case .pledge: Bilingual(zh: "承诺", en: "pledge")
    case .stage: Bilingual(zh: "阶段", en: "stage")
    }
  }

  /// Where such a thing is defined.
  fileprivate var home: Bilingual {
    switch self {
    case .criterion: Bilingual(zh: "评分项都在 Rubrics/criteria.json 里", en: "Rubrics/criteria.json lists them all")
    case .persona: Bilingual(zh: "人物都在 personas 文件夹里", en: "personas stand in the folder personas")
    case .fact: Bilingual(zh: "在角色的 facts 里写上它", en: "add it to the facts of an actor")
    default: Bilingual(zh: "在本文件的 \(list) 里写上它", en: "add it to \(list) in this file")
    }
  }

  private var list: String {
    switch self {
    case .deed: "deeds"
    case .event: "events"
    case .ending: "endings"
    case .pledge: "pledges"
    case .stage: "stages"
    case .cue: "cues"
    case .actor, .criterion, .fact, .persona: "actors"
    }
  }
}
