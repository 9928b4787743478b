import Scoring

/// The first keys of a scenario file: enough for the home screen, which reads no further.
package struct ScenarioHeader: Equatable, Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case junior, senior, supervisor
  }

  /// `sc-02`: the same in every language.
  package let id: String
  /// People choose by this number or by the title.
  package let number: Int
  package let language: Language
  package let title: String
  package let level: Level
  /// `reception`, `complaint`, `coordination`, …: what the menu groups by.
  package let category: String
  package let channel: Channel
}
