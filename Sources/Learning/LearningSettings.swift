import Documents
import Scoring

/// How a recogniser is trained: `Rubrics/Corpus/learning.json`.
package struct LearningSettings: Sendable {
  package var seed: UInt64 = 1
  /// A feature is learned when so many replies have it.
  package var leastReplies = 2
  /// Rows of the model at most.
  package var mostFeatures = 50_000
  /// How much a mistake counts against large weights.
  package var cost: Float = 0.03
  /// Of all faults found together, so many in a hundred should be right.
  package var faultPrecision = 90
  /// Writers whose replies the rules were sharpened on: what rules find there says too much for them.
  package var rulesKnow: [String] = []
  /// Writers of harmless talk of other trades: a fault found there counts as wrong when thresholds are chosen, though
  /// their replies say nothing about good steps or `overall`.
  package var ordinary: [String] = []
  package var folds = 5
  /// So much above its threshold a criterion is met in full; nearer it is met partly.
  var partlyBand: Float = 0.15
  var layer = LayeredTrainer.Settings()
  /// Units of the second layer, a multiple of eight; 0 leaves it out.
  package var hidden: Int {
    get { layer.hidden }
    set { layer.hidden = newValue / 8 * 8 }
  }

  package init() {}

  /// `faultPrecision` may differ from language to language.
  package static func reading(for language: Language) -> Reading<LearningSettings> {
    .object { reader in
      reader.format(0)
      var settings = LearningSettings()
      let all = reader.optional("faultPrecision", precisions) ?? [:]
      settings.faultPrecision = all[language] ?? settings.faultPrecision
      settings.rulesKnow = reader.optional("rulesKnow", .array(of: .string)) ?? []
      settings.ordinary = reader.optional("ordinary", .array(of: .string)) ?? []
      settings.leastReplies = reader.optional("leastReplies", .int(1...100)) ?? settings.leastReplies
      settings.mostFeatures = reader.optional("mostFeatures", .int(100...500_000)) ?? settings.mostFeatures
      settings.folds = reader.optional("folds", .int(2...50)) ?? settings.folds
      settings.hidden = reader.optional("hidden", .int(0...256)) ?? settings.hidden
      return settings
    }
  }

  private static let precisions = Reading<[Language: Int]>.object { reader in
    var all: [Language: Int] = [:]
    for language in Language.allCases { all[language] = reader.optional(language.rawValue, .int(0...100)) }
    return all
  }
}
