/// What is wrong with a document, as data: a stable code and typed facts. Wording in Chinese and English is `Reports`' work.
///
/// Each room that reads documents has one enum of its own that conforms (`DocumentFault`, `RubricFault`, `ScenarioFault`).
package protocol Fault: Sendable {
  /// Every code this enum can produce, for the test that demands an example of each.
  static var allCodes: [String] { get }
  /// Stable, lower-case, hyphenated: `unknown-stage`.
  var code: String { get }
}

/// One fault at one place of one file.
package struct Diagnostic: Sendable {
  package enum Severity: Sendable, Comparable {
    case warning, error
  }

  package let fault: any Fault
  package let severity: Severity
  /// The path as the user named it or as found below the library folder.
  package let file: String
  /// Scalar offsets into the file's text, end exclusive; nil when the fault is the file as a whole.
  package let place: Range<Int>?

  package init(_ fault: any Fault, severity: Severity = .error, file: String, place: Range<Int>?) {
    self.fault = fault
    self.severity = severity
    self.file = file
    self.place = place
  }
}
