/// Who sits at the desk in a simulated conversation.
package enum TraineeKind: String, CaseIterable, Sendable {
  /// Knows the scenario and its wordings.
  case model
  /// Now as the model would, now weakly.
  case average
  case curt
  /// A grave fault in every reply, half of the time with the right words beside it.
  case rude
  /// Nothing but sorry, again and again.
  case apologising
  /// The same sentence for every customer, turn after turn.
  case allPurpose = "all-purpose"
  case offTopic = "off-topic"

  package var mustSucceed: Bool { self == .model }

  package var mustFail: Bool {
    switch self {
    case .rude, .apologising, .allPurpose: true
    case .model, .average, .curt, .offTopic: false
    }
  }
}
