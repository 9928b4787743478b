/// What `peilian learn` has learned for one language: whole numbers only.
///
/// A network. Each feature has a row of weights, one for each of some `columns`; the sums of a reply's rows, brought to one
/// scale, go through a layer of hidden units, and every criterion is a sum of the units that fire.
package struct RecogniserModel: Sendable, Equatable {
  /// How one criterion is decided.
  package struct Line: Sendable, Equatable {
    package let criterion: CriterionID
    /// What one step of the line's sum of units counts, in 2²⁰ths.
    package var scale: Int32
    package var offset: Int32
    /// From here on met although no rule has spoken; from `partly` on partly.
    package var met: Int32
    package var partly: Int32
    /// Below this a rule's finding does not stand.
    package var contradicted: Int32

    package init(criterion: CriterionID, scale: Int32, offset: Int32, met: Int32, partly: Int32, contradicted: Int32) {
      self.criterion = criterion
      self.scale = scale
      self.offset = offset
      self.met = met
      self.partly = partly
      self.contradicted = contradicted
    }
  }

  package var language: Language
  /// SHA-256 of the corpus, the rubrics' senses and the settings that it was trained with.
  package var trainedOn: String
  /// How models trained without a writer's replies did on them; what a successor is measured by.
  package var figures: [Figure]

  package struct Figure: Sendable, Equatable {
    package let writer: String
    package let replies: Int32
    /// Pooled over criteria, in ten-thousandths.
    package let kappa: Int32

    package init(writer: String, replies: Int32, kappa: Int32) {
      self.writer = writer
      self.replies = replies
      self.kappa = kappa
    }
  }

  package var lines: [Line]
  /// Sorted, without doubles: the features that have a row.
  package var keys: [UInt32]
  /// `columns` signed bytes per key. Of a model that was read they are a part of the file's bytes, since copying megabytes
  /// takes milliseconds.
  package var weights: ArraySlice<UInt8>
  /// What one step of each column's sum counts behind it, in 2²⁰ths; a multiple of eight columns.
  package var columnScales: [Int32]
  package var hidden: Hidden
  /// What findings and scores make of `overall`.
  package var worth: Worth

  package var columns: Int { columnScales.count }

  /// The units between the columns and the lines.
  package struct Hidden: Sendable, Equatable {
    /// A multiple of eight.
    package var biases: [Int32]
    /// A unit for each bias, column by column.
    package var weights: [Int16]
    /// So many of its lowest bits a unit's sum loses: 0 to 31.
    package var shift: Int32
    /// A line for each criterion, unit by unit.
    package var outputs: [Int16]

    package init(biases: [Int32], weights: [Int16], shift: Int32, outputs: [Int16]) {
      self.biases = biases
      self.weights = weights
      self.shift = shift
      self.outputs = outputs
    }
  }

  /// `overall` in 256ths: base + points of each criterion found + a share of each line's score, counted from the lowest
  /// score that says more than “surely not” to the highest that says less than “surely”.
  package struct Worth: Sendable, Equatable {
    package var base: Int32
    /// By line.
    package var points: [Int32]
    /// By line, in 65,536ths.
    package var shares: [Int32]
    /// The least sums for 2, 3, 4 and 5.
    package var cuts: [Int32]

    package init(base: Int32, points: [Int32], shares: [Int32], cuts: [Int32]) {
      self.base = base
      self.points = points
      self.shares = shares
      self.cuts = cuts
    }

    /// In 1,024ths, as scores are.
    package static let reach: Int32 = 5 * 1024

    /// What of a score counts.
    package static func counted(_ score: Int32) -> Int32 { max(-reach, min(reach, score)) + reach }
  }

  package init(
    language: Language, trainedOn: String, figures: [Figure], lines: [Line], keys: [UInt32],
    weights: ArraySlice<UInt8>, columnScales: [Int32], hidden: Hidden, worth: Worth
  ) {
    self.language = language
    self.trainedOn = trainedOn
    self.figures = figures
    self.lines = lines
    self.keys = keys
    self.weights = weights
    self.columnScales = columnScales
    self.hidden = hidden
    self.worth = worth
  }
}
