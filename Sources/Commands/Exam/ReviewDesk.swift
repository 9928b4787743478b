import Records
import Roleplay
import Scoring
import Terminal

/// The marking queue (阅卷): one screen an item, one key a decision.
struct ReviewDesk {
  let store: RecordStore
  let screen: Screen
  let language: Language
  let reviewer: String
  /// 推诿 for `conduct.blame-shifting`.
  let nameOfCriterion: (String) -> String

  struct Tally: Equatable {
    var decided = 0
    var skipped = 0
  }

  private enum Step {
    case decide(String)
    case skip, undo, leave, unknown
  }

  /// Goes through the queue until it is empty or the trainer leaves.
  func run(_ queue: [ReviewItem], reading keys: inout some KeySource) throws -> Tally {
    var written: [String?] = []
    while true {
      guard written.count < queue.count else {
        guard try goesBack(&written, reading: &keys) else { break }
        continue
      }
      let item = queue[written.count]
      screen.show(lines(item, number: written.count + 1, of: queue.count))
      guard let key = keys.nextKey() else { break }
      switch step(key, for: item) {
      case .decide(let decision):
        written.append(try store.decide(item, as: decision, by: reviewer, at: RealTime.stamp()))
        screen.show(StyledText("  → " + word(decision), .good))
      case .skip: written.append(nil)
      case .undo: try undo(&written)
      case .leave: return tally(written)
      case .unknown: screen.show(StyledText(language("  没有这个键", "  no such key"), .warning))
      }
    }
    return tally(written)
  }

  /// The last decision can be taken back, too.
  private func goesBack(_ written: inout [String?], reading keys: inout some KeySource) throws -> Bool {
    screen.show(
      StyledText(language("  都看完了。u 撤销上一条，别的键结束", "  That was all. u undoes the last, any other key ends"), .dim))
    guard let key = keys.nextKey(), key == "u" || key == "U" else { return false }
    try undo(&written)
    return true
  }

  private func tally(_ written: [String?]) -> Tally {
    Tally(decided: written.count { $0 != nil }, skipped: written.count { $0 == nil })
  }

  private func undo(_ written: inout [String?]) throws {
    guard let last = written.popLast() else {
      screen.show(StyledText(language("  还没有可以撤销的", "  nothing to undo yet"), .warning))
      return
    }
    if let last { try store.strike(last) }
  }

  private func step(_ key: Unicode.Scalar, for item: ReviewItem) -> Step {
    // An input method may send full-width digits.
    let key = (0xff10...0xff19).contains(key.value) ? Unicode.Scalar(key.value - 0xff10 + 0x30) ?? key : key
    switch key {
    case "s", "S", " ": return .skip
    case "u", "U": return .undo
    case "q", "Q": return .leave
    default:
      let decisions = Self.decisions(for: item)
      guard let number = Int(String(key)), decisions.indices.contains(number - 1) else { return .unknown }
      return .decide(decisions[number - 1])
    }
  }

  static func decisions(for item: ReviewItem) -> [String] {
    item.rule == nil ? ["good", "fair", "poor", "red-line"] : ["confirmed", "overturned"]
  }

  private func word(_ decision: String) -> String { Self.word(decision, in: language) }

  static func word(_ decision: String, in language: Language) -> String {
    switch decision {
    case "confirmed": language("属实，是红线", "confirmed")
    case "overturned": language("不算，机器错了", "overturned")
    case "good": language("好", "good")
    case "fair": language("一般", "fair")
    case "poor": language("不合适", "poor")
    default: language("踩了红线", "red line")
    }
  }

  // MARK: - One screen

  private func lines(_ item: ReviewItem, number: Int, of count: Int) -> [StyledText] {
    let mode = item.isExam ? language("考试", "exam") : language("练习", "practice")
    let head = language(
      "复核 \(number)/\(count) · \(item.title) · \(mode) · 第 \(item.reply) 句",
      "\(number)/\(count) · \(item.title) · \(mode) · reply \(item.reply)")
    var lines = [StyledText(""), StyledText("── \(head) ──", .bold)]
    lines += item.before.map { StyledText("  " + language("「\($0.text)」", "“\($0.text)”"), .dim) }
    lines.append(StyledText(language("  学员：", "  trainee: "), .accent) + marked(item))
    lines.append(StyledText("  " + question(item), .warning))
    return lines + [StyledText("  " + choices(item), .dim)]
  }

  private func question(_ item: ReviewItem) -> String {
    guard item.rule != nil else { return language("机器没听懂这一句，您看呢？", "Nothing understood this reply. What do you say?") }
    let name = item.criterion.map(nameOfCriterion) ?? ""
    return language("机器判：红线 · \(name)。属实吗？", "The machine says: red line, \(name). Is it so?")
  }

  private func choices(_ item: ReviewItem) -> String {
    let keys = Self.decisions(for: item).enumerated().map { "\($0.offset + 1) \(word($0.element))" }
    let rest = [language("空格 跳过", "space skips"), language("u 撤销", "u undoes"), language("q 先到这里", "q leaves")]
    return (keys + rest).joined(separator: "   ")
  }

  /// The evidence in red within the reply.
  private func marked(_ item: ReviewItem) -> StyledText {
    let scalars = Array(item.text.unicodeScalars)
    var text = StyledText("")
    var from = 0
    for span in item.spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let span = span.clamped(to: 0..<scalars.count)
      guard span.lowerBound >= from else { continue }
      text = text + StyledText(string(scalars[from..<span.lowerBound]))
      text = text + StyledText("【" + string(scalars[span]) + "】", .bad)
      from = span.upperBound
    }
    return text + StyledText(string(scalars[from...]))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map { $0 == "\n" ? " " : $0 })
    return String(view)
  }
}
