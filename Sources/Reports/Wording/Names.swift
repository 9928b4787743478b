import Roleplay
import Scoring

extension ScenarioHeader.Level {
  package func name(in language: Language) -> String {
    switch self {
    case .junior: language("初级", "junior")
    case .senior: language("高级", "senior")
    case .supervisor: language("主管", "supervisor")
    }
  }
}

extension Channel {
  package func name(in language: Language) -> String {
    switch self {
    case .phone: language("电话", "phone")
    case .counter: language("前台", "front desk")
    case .visit: language("上门", "visit")
    case .chat: language("微信", "chat")
    }
  }
}

extension Dimension {
  package func name(in language: Language) -> String {
    switch self {
    case .courtesy: language("礼貌", "courtesy")
    case .deescalation: language("安抚", "de-escalation")
    case .solving: language("解决", "solving")
    case .promises: language("承诺与时限", "promises and time")
    case .record: language("记录", "record")
    }
  }
}

extension Ending.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .resolved: language("当场解决", "resolved")
    case .deferred: language("约定后续", "deferred with a promise")
    case .handedUp: language("按规上报", "handed up properly")
    case .walkedOut: language("客户走了", "the customer walked out")
    case .complaint: language("客户投诉", "a complaint was filed")
    }
  }
}

extension CaseRecord.Item {
  package func name(in language: Language) -> String {
    switch self {
    case .place: language("时间地点", "time and place")
    case .about: language("涉及的人或部门", "person or department")
    case .course: language("事情经过", "course of events")
    case .demand: language("客户诉求", "demand")
    case .contact: language("联系方式", "contact")
    }
  }
}
