import Authoring
import Documents

extension LibraryFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .taken(let name, let text, let file):
      FaultWording(
        zh: "\(name.title.zh) \"\(text)\" 已经用在 \(file) 里",
        en: "the \(name.title.en) \"\(text)\" is already used in \(file)",
        fixZh: "换一个，同一种语言里不能重复", fixEn: "choose another; it must be the only one in its language")
    case .languageOfFolder(let language, let folder):
      FaultWording(
        zh: "这里写的语言是 \"\(language)\"，文件却放在 \(folder) 里",
        en: "the language is \"\(language)\", but the file stands in \(folder)",
        fixZh: "改语言，或把文件移到对应的文件夹", fixEn: "change the language, or move the file")
    case .missingDocument:
      FaultWording(
        zh: "缺少这个文件，场景要用到它", en: "this file is missing; scenarios lean on it", fixZh: "从原来的场景库里拷一份过来",
        fixEn: "copy it from the library you started with")
    case .unknownDocument:
      FaultWording(
        zh: "看不出这是什么文件", en: "it is not clear what this file is",
        fixZh: "场景放在 Scenarios/zh-Hans/ 或 Scenarios/en/，评分规则放在 Rubrics/，考题放在 Questions/",
        fixEn: "scenarios belong in Scenarios/zh-Hans/ or Scenarios/en/, rubrics in Rubrics/, questions in Questions/")
    case .noDocuments:
      FaultWording(
        zh: "这个文件夹里没有 .json 文件，没有可查的", en: "there is no .json file in this folder", fixZh: "检查路径",
        fixEn: "look at the path")
    }
  }
}

extension LibraryFault.Name {
  fileprivate var title: Bilingual {
    switch self {
    case .scenario: Bilingual(zh: "场景 id", en: "scenario id")
    case .number: Bilingual(zh: "场景编号", en: "scenario number")
    case .title: Bilingual(zh: "场景标题", en: "scenario title")
    case .persona: Bilingual(zh: "人物 id", en: "persona id")
    case .question: Bilingual(zh: "题目 id", en: "question id")
    }
  }
}
