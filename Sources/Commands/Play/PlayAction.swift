import Scoring
import Terminal

/// What a trainee can do in a role-play besides speaking.
package enum PlayAction: String, CaseIterable, Sendable {
  // In the order of the numbered line at the bottom.
  case hint, retract, record, call, wait, promises, why, hangUp, leave, help

  /// The names that may follow `/`: the first is shown in Chinese, the second in English, the others are understood.
  package var names: [String] {
    switch self {
    case .hint: ["提示", "hint"]
    case .retract: ["重来", "retry", "undo"]
    case .record: ["登记", "record", "记录"]
    case .call: ["打给", "call", "打电话给", "回电"]
    case .wait: ["等", "wait", "等到", "等待"]
    case .promises: ["台账", "promises", "承诺"]
    case .why: ["为什么", "why"]
    case .hangUp: ["挂机", "hangup", "挂断"]
    case .leave: ["退出", "quit", "exit"]
    case .help: ["帮助", "help", "?", "？"]
    }
  }

  /// What must be said after the name; nil when the action stands alone.
  package enum Argument: Sendable {
    case actor, time
  }
  package var argument: Argument? {
    switch self {
    case .call: .actor
    case .wait: .time
    default: nil
    }
  }
}

extension PlayAction {
  /// Not to be had in an exam.
  var isPracticeAid: Bool {
    switch self {
    case .hint, .retract, .why, .promises: true
    default: false
    }
  }

  /// Those that the line at the bottom shows, by their number from 1.
  static func numbered(in mode: PlayMode) -> [PlayAction] {
    allCases.filter { $0.argument == nil && (mode == .practice || !$0.isPracticeAid) }
  }

  static func numbered(_ number: Int, in mode: PlayMode) -> PlayAction? {
    let actions = numbered(in: mode)
    return (1...actions.count).contains(number) ? actions[number - 1] : nil
  }

  static func footer(in mode: PlayMode, language: Language) -> StyledText {
    let names = numbered(in: mode).enumerated().map {
      "\($0.offset + 1) \(language($0.element.names[0], $0.element.names[1]))"
    }
    let more = language("/等 30分 · /打给 名字 · @名字 说给他", "/wait 30min · /call NAME · @NAME to speak to him")
    return StyledText(names.joined(separator: "  ") + "    " + more, .dim)
  }
}
