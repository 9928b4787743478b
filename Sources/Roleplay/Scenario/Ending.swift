/// How a conversation can end.
package struct Ending: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case resolved, deferred
    case handedUp = "handed-up"
    case walkedOut = "walked-out"
    case complaint

    /// What a trainee should reach.
    package var isSuccess: Bool {
      switch self {
      case .resolved, .deferred, .handedUp: true
      case .walkedOut, .complaint: false
      }
    }
  }

  package let id: EndingID
  package let kind: Kind
  /// 1 to 5, as on the feedback form.
  package let satisfaction: Int
  /// His last words.
  package let says: [Line]
  /// On the form, in his own words.
  package let why: String
}
