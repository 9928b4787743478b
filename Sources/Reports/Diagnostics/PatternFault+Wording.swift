import Documents
import Scoring

extension PatternFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .empty:
      FaultWording(zh: "句式是空的", en: "the pattern is empty", fixZh: "写上词句，或删掉", fixEn: "write some words, or delete it")
    case .unclosedGroup:
      FaultWording(zh: "( 没有对应的 )", en: "this ( is never closed", fixZh: "补上 )", fixEn: "add the missing )")
    case .strayBracket:
      FaultWording(
        zh: "多了一个 )", en: "no group is open that this ) could close", fixZh: "删掉；要匹配括号本身请写 \\)",
        fixEn: "delete it; write \\) for the sign itself")
    case .emptyAlternative:
      FaultWording(
        zh: "| 的一边是空的", en: "nothing stands on one side of |", fixZh: "写上词；可有可无请写 (…)?",
        fixEn: "write a word; for an optional part write (…)?")
    case .nothingIsOptional:
      FaultWording(
        zh: "? 前面没有可以省略的字", en: "nothing before this ? could be left out", fixZh: "? 跟在一个字或一对括号后面；问句请写 {?}",
        fixEn: "? follows a character or a group; write {?} for a question")
    case .unclosedClass:
      FaultWording(zh: "{ 没有对应的 }", en: "this { is never closed", fixZh: "补上 }", fixEn: "add the missing }")
    case .unknownClass(let name, let suggestion):
      FaultWording(
        zh: "没有叫 {\(name)} 的词类", en: "no word class is called {\(name)}",
        fixZh: suggestion.map { "要写 {\($0)} 吗？" } ?? "在任何一个文件的 classes 里定义它",
        fixEn: suggestion.map { "did you mean {\($0)}?" } ?? "define it under classes in any file of the language")
    case .classCycle(let name):
      FaultWording(
        zh: "词类 {\(name)} 绕了一圈又用到自己", en: "the word class {\(name)} leads back to itself", fixZh: "拆开其中一个",
        fixEn: "take one of them apart")
    case .notAllowedInClass(let sign):
      FaultWording(
        zh: "词类里不能写 \(sign)", en: "\(sign) cannot stand in a word class", fixZh: "词类里只写词、( | )、? 和别的词类",
        fixEn: "a word class holds words, ( | ), ? and other classes")
    case .nestedTooDeep(let limit):
      FaultWording(
        zh: "括号嵌套超过 \(limit) 层", en: "groups are nested deeper than \(limit)", fixZh: "拆成几条句式或用词类",
        fixEn: "split the pattern, or use word classes")
    case .signBoundsClause(let sign):
      FaultWording(
        zh: "“\(sign)”是分句的标点，句子里不会出现", en: "“\(sign)” ends a clause and never stands within one",
        fixZh: "下一个分句请写 /，问句请写 {?}", fixEn: "write / for the next clause, {?} for a question")
    case .danglingEscape:
      FaultWording(
        zh: "\\ 后面没有字", en: "nothing follows this \\", fixZh: "删掉；要匹配 \\ 本身请写 \\\\",
        fixEn: "delete it; write \\\\ for the sign itself")
    case .strayStar:
      FaultWording(
        zh: "* 只能写在英文单词末尾", en: "* stands only at the end of a word", fixZh: "中文用 … 表示中间隔着别的字",
        fixEn: "write … for words in between")
    case .gapAtEdge:
      FaultWording(
        zh: "… 两边都要有字", en: "a gap needs words on both sides", fixZh: "删掉开头或末尾的 …", fixEn: "delete the gap at the edge")
    case .tooManyWords(let limit):
      FaultWording(
        zh: "展开后超过 \(limit) 种说法", en: "this stands for more than \(limit) wordings", fixZh: "少用几个 ( | ) 和 ?，或拆成几条",
        fixEn: "use fewer ( | ) and ?, or split the pattern")
    case .matchesEmpty:
      FaultWording(
        zh: "这条句式什么都不写也算命中", en: "this pattern matches nothing at all", fixZh: "至少留一个不能省的词",
        fixEn: "leave at least one word that is not optional")
    case .neverMatches:
      FaultWording(
        zh: "这条句式永远不会命中", en: "this pattern can never match", fixZh: "看看 ^、$、/ 的位置和词之间的要求",
        fixEn: "look at where ^, $ and / stand")
    case .shadowed(let other):
      FaultWording(
        zh: "它能认出的，“\(other)”都认得出", en: "whatever it finds, “\(other)” finds too", fixZh: "删掉这条", fixEn: "delete it")
    }
  }
}
