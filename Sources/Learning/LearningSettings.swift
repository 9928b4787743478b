import Documents
import Scoring

/// How a recogniser is trained: `Rubrics/Corpus/learning.json`.
package struct LearningSettings: Sendable {
  package var seed: UInt64 = 1
  /// A feature is learned when so many replies have it.
  package var leastReplies = 2
  /// Rows of the model at most.
  package var mostFeatures = 80_000
  /// Of all faults found together, so many in a hundred should be right.
  package var faultPrecision = 90
  /// Writers whose replies the rules were sharpened on: what rules find there says too much for them.
  package var rulesKnow: [String] = []
  /// Writers of harmless talk of other trades: a fault found there counts as wrong when thresholds are chosen, though
  /// their replies say nothing about good steps or `overall`.
  package var ordinary: [String] = []
  package var folds = 5
  /// So much above its threshold a criterion is met in full; nearer it is met partly.
  var partlyBand: Float = 0.5
  /// Networks whose mean judges.
  package var networks = 4
  var network = NetworkTrainer.Settings()
  /// Units of each network, a multiple of eight.
  package var hidden: Int {
    get { network.hidden }
    set { network.hidden = max(8, newValue / 8 * 8) }
  }
  /// Numbers by which the model knows a feature, a multiple of eight.
  package var columns = 64

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
      settings.networks = reader.optional("networks", .int(1...4)) ?? settings.networks
      settings.hidden = reader.optional("hidden", .int(8...128)) ?? settings.hidden
      settings.columns = (reader.optional("columns", .int(8...192)) ?? settings.columns) / 8 * 8
      return settings
    }
  }

  private static let precisions = Reading<[Language: Int]>.object { reader in
    var all: [Language: Int] = [:]
    for language in Language.allCases { all[language] = reader.optional(language.rawValue, .int(0...100)) }
    return all
  }
}
