import Roleplay
import Scoring
import Terminal

/// What a trainee can do in a role-play besides speaking.
package enum PlayAction: String, CaseIterable, Sendable {
  // In the order of the numbered line at the bottom.
  case hint, retract, record, note, call, wait, promises, why, hangUp, leave, help
  case hold, transfer, escalate, takeMessage, goPrivate, goPublic, pause

  /// The names that may follow `/`: the first is shown in Chinese, the second in English, the others are understood.
  package var names: [String] {
    switch self {
    case .hint: ["提示", "hint"]
    case .retract: ["重来", "retry", "undo", "撤回"]
    case .record: ["登记", "record", "记录"]
    case .note: ["备注", "note"]
    case .call: ["打给", "call", "打电话给", "回电"]
    case .wait: ["等", "wait", "等到", "等待"]
    case .promises: ["台账", "promises", "承诺"]
    case .why: ["为什么", "why"]
    case .hangUp: ["挂机", "hangup", "hang-up", "挂断", "送客", "结束", "bye"]
    case .leave: ["退出", "quit", "exit"]
    case .help: ["帮助", "help", "?", "？"]
    case .hold: ["请稍等", "hold", "稍等"]
    case .transfer: ["转接", "transfer", "转给"]
    case .escalate: ["上报", "escalate"]
    case .takeMessage: ["留言", "message"]
    case .goPrivate: ["私聊", "private"]
    case .goPublic: ["回群", "group"]
    case .pause: ["停", "pause", "稍停"]
    }
  }

  /// What may be said after the name.
  package enum Argument: Sendable {
    case actor, time, minutes, seconds, text
  }
  package var argument: Argument? {
    switch self {
    case .call, .transfer, .escalate, .goPrivate, .goPublic: .actor
    case .wait: .time
    case .hold: .minutes
    case .pause: .seconds
    case .takeMessage, .note: .text
    case .hint, .retract, .record, .promises, .why, .hangUp, .leave, .help: nil
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

  /// Worth a line in the help: nobody transfers a visitor, and without a chat there is no group to leave.
  func isUsual(on channel: Channel) -> Bool {
    switch self {
    case .goPrivate, .goPublic: channel == .chat
    case .transfer, .takeMessage, .pause: channel == .phone
    default: true
    }
  }

  /// Writes down what was: can be done when the customer has gone.
  var isWriting: Bool { self == .record || self == .note }

  /// Too much to follow from a digit that slipped in.
  var isWeighty: Bool {
    switch self {
    case .record, .note, .hangUp: true
    default: false
    }
  }

  /// The name that the line at the bottom shows: nobody hangs up on a visitor.
  func name(on channel: Channel, in language: Language) -> String {
    guard self == .hangUp else { return language(names[0], names[1]) }
    switch channel {
    case .phone: return language("挂机", "hangup")
    case .counter, .visit: return language("送客", "bye")
    case .chat: return language("结束", "bye")
    }
  }

  /// Those that the line at the bottom shows, by their number from 1.
  static func numbered(in mode: PlayMode) -> [PlayAction] {
    let all: [PlayAction] = [.hint, .retract, .record, .note, .promises, .why, .hangUp, .leave, .help]
    return all.filter { mode == .practice || !$0.isPracticeAid }
  }

  static func numbered(_ number: Int, in mode: PlayMode) -> PlayAction? {
    let actions = numbered(in: mode)
    return (1...actions.count).contains(number) ? actions[number - 1] : nil
  }
}
