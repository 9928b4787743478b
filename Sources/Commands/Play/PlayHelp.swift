import Roleplay
import Scoring
import Terminal

/// `/帮助`: everything that can be typed, a line each.
struct PlayHelp {
  let language: Language
  let mode: PlayMode
  let channel: Channel

  var lines: [StyledText] {
    [
      StyledText(
        "  "
          + language(
            "直接打字，就是说给面前这位听；@工程部 … 说给别人听。", "Plain text is said to the one in front of you; @NAME … to somebody else."))
    ] + here
      + PlayAction.allCases.filter { $0.isUsual(on: channel) && (mode == .practice || !$0.isPracticeAid) }.map {
        action in
        let name = "/" + action.name(on: channel, in: language)
        return StyledText("  " + DisplayWidth().padded(name, to: 12), .accent) + StyledText(meaning(of: action))
      }
  }

  /// What is special about where one is.
  private var here: [StyledText] {
    let text =
      switch channel {
      case .phone:
        language("电话上：对方看不见您，要查、要等先说一声；他挂了再挂。", "On the phone: say so before you look something up; he hangs up first.")
      case .counter:
        language(
          "柜台前：客户听得见您跟同事说的话；让座、倒水也打字说。",
          "At the desk: the customer hears what you say to others; offer the seat in words.")
      case .visit:
        language("上门：先报身份，进门、动东西先问。", "At the door: say who you are; ask before you enter or touch anything.")
      case .chat:
        language(
          "微信上：回车加一条，空按回车一起发出去；群里别人也看得到。", "In a chat: Enter adds a line, Enter alone sends; the others read along.")
      }
    return [StyledText("  " + text, .dim)]
  }

  private func meaning(of action: PlayAction) -> String {
    switch action {
    case .hint: language("现在该做什么；再按一次给说法（扣分）", "what is expected now; once more for a wording (costs points)")
    case .retract: language("收回上一句，重新说（记一次）", "take the last reply back (counted)")
    case .record: language("填登记单：时间地点、人、经过、诉求、联系方式", "fill in the five items of the record")
    case .note: language("写备注，接班的人看了能接着办", "write the closing note that a colleague can take over from")
    case .call: language("打电话：/打给 王女士", "make a call: /call NAME")
    case .wait: language("让时间过去：/等 30分、/等 16:30、/等 明天上午", "let time pass: /wait 30min, /wait 16:30")
    case .promises: language("承诺台账：答应过什么，什么时候到期", "what has been promised, and when it is due")
    case .why: language("情绪为什么变", "why the mood changed")
    case .hangUp: language("挂断、送客、结束聊天", "hang up, or end the talk")
    case .leave: language("先离开，下次接着练", "leave; it can be resumed")
    case .hold: language("让他等：/请稍等 3分（先问能不能等，说明原因）", "let him wait: /hold 3min (ask first, say why)")
    case .transfer: language("转给同事：/转接 工程部（先跟同事交代清楚）", "connect him: /transfer NAME (brief the colleague first)")
    case .escalate: language("上报：/上报 或 /上报 刘主管", "bring in whoever is above: /escalate, /escalate NAME")
    case .takeMessage:
      language("代记留言：五项，一项一项填", "take a message: five items, one by one")
    case .goPrivate: language("群里转私聊", "from the group into a private talk")
    case .goPublic: language("回到群里", "back into the group")
    case .pause: language("停一会儿不说话：/停 5秒", "say nothing for a while: /pause 5s")
    case .help: language("这一页", "this page")
    }
  }
}
