import Documents
import Foundation
import TestSupport

@testable import Scoring

/// The rubrics as they are shipped, compiled once for all tests.
enum ShippedRubrics {
  static let decoded = RulebookDecoder.decode(files)

  static let files = Fixtures.shippedRubrics()

  static let analyzer = Analyzer(decoded.rulebook)
  static var rulebook: Rulebook { decoded.rulebook }

  static func faults(in findings: [Finding]) -> [Finding] {
    findings.filter { finding in rulebook.criterion(finding.criterion)?.isFault ?? true }
  }

  /// A wording of the rubrics as a trainee would say it to this customer: his words are the matter.
  static func spoken(_ say: String, at moment: Moment) -> String {
    let fillers: KeyValuePairs =
      moment.language == .chinese
      ? ["name": "王先生", "time": "今天下午五点", "place": "3栋1202", "matter": moment.customer + "的事"]
      : ["name": "Mr Hall", "time": "5 pm today", "place": "flat 12", "matter": "problem: " + moment.customer]
    return fillers.reduce(say) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
  }
}

extension String {
  /// The words at a place of the text, in Unicode scalars.
  func words(at place: Range<Int>) -> String {
    let scalars = Array(unicodeScalars)
    return String(String.UnicodeScalarView(scalars[place.clamped(to: 0..<scalars.count)]))
  }
}
