internal import Documents

/// What patterns cannot express because it lies in the relation of the whole reply to its surroundings. A rule names one
/// instead of patterns.
enum Detector: String, CaseIterable, Sendable {
  /// Repeats what the customer said or the briefing shows, in other words.
  case restating
  /// Says the same apology or comfort again without a step forward.
  case emptyRepeat = "empty-repeat"
  /// Fits any case: polite formulas, nothing of this case.
  case stockAnswer = "stock-answer"
  /// A list of polite words instead of speech; such a list earns nothing.
  case keywordList = "keyword-list"
  /// Gives a time for something that is announced.
  case announcedTime = "announced-time"
  /// Announces an own action.
  case promise
}

/// The limits of the detectors, from `scoring.json`.
package struct DetectorLimits: Sendable {
  /// Scalars from which the customer's words count as pasted back, by language.
  var pasted: [Language: Int] = [.chinese: 8, .english: 28]
  /// Different units of a sentence that must be known, and their least share of the sentence in percent.
  var restatingUnits = 4
  var restatingShare = 40
  /// Percent of a clause's units that an earlier reply must hold for the clause to be said again.
  var repeatShare = 70
  /// Criteria of comfort, and those that move the case.
  var comfort: [CriterionID] = []
  var steps: [CriterionID] = []
  /// Criteria of formulas that fit any case, how many of them make a stock answer, and those that show that it is none.
  var stock: [CriterionID] = []
  var stockCriteria = 4
  var specific: [CriterionID] = []
  /// Known units up to which nothing of the case is in a reply.
  var stockUnits = 0
  /// Clauses from which a list is one.
  var listClauses = 5
  /// The longest clause of a list, in scalars.
  var listLength: [Language: Int] = [.chinese: 6, .english: 20]
}

extension DetectorLimits {
  static let reading = Reading<DetectorLimits>.object { reader in
    var limits = DetectorLimits()
    limits.pasted = reader.optional("pasted", byLanguage) ?? limits.pasted
    limits.restatingUnits = reader.optional("restatingUnits", .int(1...100)) ?? limits.restatingUnits
    limits.restatingShare = reader.optional("restatingShare", .int(1...100)) ?? limits.restatingShare
    limits.repeatShare = reader.optional("repeatShare", .int(1...100)) ?? limits.repeatShare
    limits.comfort = criteria("comfort", &reader)
    limits.steps = criteria("steps", &reader)
    limits.stock = criteria("stock", &reader)
    limits.stockCriteria = reader.optional("stockCriteria", .int(1...100)) ?? limits.stockCriteria
    limits.specific = criteria("specific", &reader)
    limits.stockUnits = reader.optional("stockUnits", .int(0...100)) ?? limits.stockUnits
    limits.listClauses = reader.optional("listClauses", .int(2...100)) ?? limits.listClauses
    limits.listLength = reader.optional("listLength", byLanguage) ?? limits.listLength
    return limits
  }

  private static func criteria(_ key: String, _ reader: inout ObjectReader) -> [CriterionID] {
    (reader.optional(key, .array(of: .string)) ?? []).map { CriterionID($0) }
  }

  private static let byLanguage = Reading<[Language: Int]>.object { reader in
    var table: [Language: Int] = [:]
    for language in Language.allCases { table[language] = reader.required(language.rawValue, .int(2...200)) }
    return table
  }
}
