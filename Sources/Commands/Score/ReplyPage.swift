import Scoring
import Terminal

/// One scored reply for people: what went wrong and right, with the words that show it.
struct ReplyPage: Sendable {
  let rulebook: Rulebook
  /// Of the interface.
  let language: Language
  let usesColour: Bool
  /// With what the customer heard, better wordings and promises; otherwise one line a reply.
  let isFull: Bool

  func text(of reply: HeardReply, _ analysis: Analysis) -> String {
    let coach = Coach(rulebook: rulebook, language: language, spoken: reply.moment.language)
    let body = ReplyLines(coach: coach, language: language, reply: reply, analysis: analysis)
    let lines = isFull ? body.full : [body.brief]
    return rendered(lines)
  }

  func failure(_ failure: RowFailure, line: Int) -> String {
    let place = language("第 \(line) 行", "line \(line)")
    let text = language("读不了", "cannot be read")
    return rendered([StyledText("\(place)  ！\(text) [\(failure.code)] \(failure.message)", .warning)])
  }

  func rendered(_ lines: [StyledText]) -> String {
    lines.map { $0.rendered(colour: usesColour) + "\n" }.joined()
  }
}

/// The lines about one reply.
struct ReplyLines {
  let coach: Coach
  let language: Language
  let reply: HeardReply
  let analysis: Analysis

  /// 第 12 行 2/5  ✗ 推诿「不归我们管」  ✓ 致歉「抱歉」
  var brief: StyledText {
    var line = StyledText(place, .bold) + StyledText(" ") + mark
    for (name, words) in criteria(faults: true) { line += StyledText("  ✗ \(name)", .bad) + StyledText(words) }
    for (name, words) in criteria(faults: false) { line += StyledText("  ✓ \(name)", .good) + StyledText(words, .dim) }
    return line
  }

  var full: [StyledText] {
    var lines = [head]
    if !reply.moment.customer.isEmpty {
      lines += block(language("客户", "customer"), reply.moment.customer, .dim)
    }
    lines += block(language("回复", "reply"), reply.text, .plain)
    for finding in analysis.findings where finding.severity != nil { lines += fault(finding) }
    let merits = criteria(faults: false)
    if !merits.isEmpty {
      lines.append(
        merits.reduce(StyledText(" ")) { $0 + StyledText(" ✓ \($1.name)", .good) + StyledText($1.words, .dim) })
    }
    lines += analysis.promises.map { StyledText("  ◷ " + promise($0)) }
    return lines + [""]
  }

  private var head: StyledText {
    let more = [reply.speaker, reply.time].compactMap { $0 }.map { " · " + $0 }.joined()
    return StyledText(place + more + " ", .bold) + mark
  }

  private var place: String {
    let line = language("第 \(reply.line) 行", "line \(reply.line)")
    switch reply.id {
    case .number(let number): return "\(line) (\(number))"
    case .text(let text):
      return text.isEmpty || reply.speaker != nil || text == String(reply.line) ? line : "\(line) (\(text))"
    }
  }

  private var mark: StyledText {
    guard let overall = analysis.overall else { return StyledText(language("未评，请带教看", "not judged"), .warning) }
    let style: Style = overall <= 2 ? .bad : overall >= 4 ? .good : .plain
    return StyledText("\(overall)/5 \(Self.grade(overall, in: language))", style)
  }

  static func grade(_ overall: Int, in language: Language) -> String {
    let names = [
      ("有害", "harmful"), ("差", "poor"), ("及格", "acceptable"), ("好", "good"), ("优秀", "excellent"),
    ]
    let name = names[min(max(overall, 1), 5) - 1]
    return language(name.0, name.1)
  }

  private func fault(_ finding: Finding) -> [StyledText] {
    let advice = coach.advice(on: finding, to: nil, at: reply.moment.now)
    var lines = [StyledText("  ✗ \(coach.name(of: finding.criterion))", .bad) + StyledText(quoted(words(finding)))]
    if let heard = advice.heard {
      lines.append(StyledText("     " + language("客户听成了：", "heard as:") + quoted(heard), .dim))
    }
    if let say = advice.say { lines.append(StyledText("     " + language("可以说：", "you could say:") + quoted(say))) }
    return lines
  }

  private func promise(_ promise: SpokenPromise) -> String {
    let who =
      switch promise.maker {
      case .speaker: ""
      case .named(let name): language("（\(name)）", " (\(name))")
      }
    let due =
      switch promise.due {
      case .unstated: language("没说时间", "no time said")
      case .at(let time): time.description
      case .within(let minutes): language("\(minutes) 分钟内", "within \(minutes) minutes")
      }
    return language("承诺", "promise") + quoted(promise.what) + who + " → " + due
  }

  /// One criterion once, with all its words.
  private func criteria(faults: Bool) -> [(name: String, words: String)] {
    var order: [CriterionID] = []
    var found: [CriterionID: String] = [:]
    for finding in analysis.findings where (finding.severity != nil) == faults {
      if found[finding.criterion] == nil { order.append(finding.criterion) }
      found[finding.criterion, default: ""] += quoted(words(finding))
    }
    return order.map { (coach.name(of: $0), found[$0] ?? "") }
  }

  private func words(_ finding: Finding) -> String { reply.text.scalars(finding.spans) }

  private func quoted(_ text: String) -> String { language("「\(text)」", " “\(text)”") }

  private func block(_ title: String, _ text: String, _ style: Style) -> [StyledText] {
    let title = "  " + title + language("：", ": ")
    let indent = String(repeating: " ", count: displayWidth(title))
    return text.unicodeScalars.split(separator: "\n").enumerated().map { number, line in
      StyledText((number == 0 ? title : indent) + String(line), style)
    }
  }
}
