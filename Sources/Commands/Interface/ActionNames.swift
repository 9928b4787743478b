import Roleplay
import Scoring

extension Action.Kind {
  func name(in language: Language) -> String {
    switch self {
    case .hold: language("请他稍等", "hold")
    case .transfer: language("转接", "transfer")
    case .message: language("代记留言", "message")
    case .escalate: language("上报", "escalation")
    case .pause: language("停顿", "pause")
    case .goPrivate: language("转私聊", "private talk")
    case .goPublic: language("回到群里", "back to the group")
    }
  }
}

extension Action {
  /// - Parameter other: who else is in it: the one transferred to, or above.
  func name(with actor: String, and other: String? = nil, in language: Language) -> String {
    switch self {
    case .hold(let minutes): language("请\(actor)等 \(minutes) 分钟", "\(actor) waits \(minutes) min")
    case .transfer: language("把\(actor)转给\(other ?? "")", "\(actor) is put through to \(other ?? "")")
    case .takeMessage: language("记下\(actor)的留言", "a message from \(actor)")
    case .escalate: language("上报\(other ?? "")", "escalated to \(other ?? "")")
    case .goPrivate: language("和\(actor)私聊", "in private with \(actor)")
    case .goPublic: language("回到群里", "back in the group")
    case .pause(let seconds): language("停 \(seconds) 秒", "\(seconds) seconds of silence")
    }
  }
}

extension Omission {
  /// What was left out, as a short clause.
  func name(in language: Language) -> String {
    switch self {
    case .holdUnasked: language("没问能不能等就让人等", "let wait without asking")
    case .holdUnexplained: language("没说为什么等、等多久", "did not say why or how long")
    case .holdOverrun: language("等的时间超过说好的", "a longer wait than was said")
    case .holdUnthanked: language("回来没谢人家等", "no thanks for waiting")
    case .transferUnannounced: language("没说转给谁、为什么转", "did not say to whom and why")
    case .transferUnconfirmed: language("没确认那头有人接", "did not make sure that somebody picks up")
    case .transferBlind: language("盲转：没跟同事交代清楚", "a blind transfer: the colleague was not briefed")
    case .messageIncomplete: language("留言不全或不对", "the message is incomplete or wrong")
    case .messageUnread: language("留言没复述核对", "the message was not read back")
    case .escalateUnannounced: language("上报没先跟客户说", "did not tell the customer of the escalation")
    case .escalateNeedless: language("自己能办的事往上推", "escalated what could be settled here")
    case .unbriefed: language("没说清楚，同事要回头问", "the colleague had to ask back")
    case .privateUnannounced: language("没打招呼就离开群", "left the group without a word")
    case .groupUnanswered: language("群里没有交代", "the group never heard the outcome")
    case .hungUpEarly: language("没说满三次就挂机", "hung up before three times")
    case .toldTwice: language("让客户把说过的再说一遍", "made the customer tell it twice")
    }
  }
}
