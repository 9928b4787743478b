/// An exam that was opened: for one trainee, or for everybody of an estate and intake. About the one trainee, if it is.
package struct SittingRecord: JournalRecord {
  package static let kind = "sitting"
  package var version = 0
  package var title: String
  package var scenarios: [String]
  /// Real time, ISO 8601 in UTC: who comes much later waits for the next one.
  package var startsAt: String
  /// Empty: everybody.
  package var estate: String
  package var intake: String

  package init(title: String, scenarios: [String], startsAt: String, estate: String = "", intake: String = "") {
    self.title = title
    self.scenarios = scenarios
    self.startsAt = startsAt
    self.estate = estate
    self.intake = intake
  }
}
