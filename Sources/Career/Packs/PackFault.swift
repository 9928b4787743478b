import Documents

/// What can be wrong with a pack beyond its JSON.
package enum PackFault: Fault, Equatable {
  case duplicatePart(String)
  /// A later part is of an earlier day.
  case dayGoesBack(Int, after: Int)
  /// The library holds none of these scenarios.
  case noSuchScenario([String])
  /// The library has no questions on this topic.
  case noSuchTopic(String, suggestion: String?)

  package static let allCodes = ["duplicate-part", "day-goes-back", "pack-scenario", "pack-topic"]

  package var code: String {
    switch self {
    case .duplicatePart: "duplicate-part"
    case .dayGoesBack: "day-goes-back"
    case .noSuchScenario: "pack-scenario"
    case .noSuchTopic: "pack-topic"
    }
  }
}
