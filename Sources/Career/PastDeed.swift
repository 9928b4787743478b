/// Something that counts on the ladder besides conversations.
package struct PastDeed: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// 同伴点评: commented on a colleague's conversation.
    case comments = "comments-given"
    /// 组织过周练.
    case drills = "drills-led"
    /// 带教新人: each newcomer counts once.
    case newcomers = "newcomers-coached"
    /// 带教签字 for this level.
    case signOffs = "signed-off"
    /// 知识题考核 passed.
    case knowledge = "knowledge-passed"
  }

  package let kind: Kind
  /// ISO 8601 in UTC.
  package let stamp: String
  /// Names the record of it on every machine.
  package let key: String
  /// For whom: the newcomer's key.
  package let subject: String

  package init(kind: Kind, stamp: String, key: String, subject: String = "") {
    self.kind = kind
    self.stamp = stamp
    self.key = key
    self.subject = subject
  }
}
