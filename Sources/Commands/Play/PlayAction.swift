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
