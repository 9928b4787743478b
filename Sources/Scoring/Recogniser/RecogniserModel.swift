/// What `peilian learn` has learned for one language: whole numbers only.
///
/// A row belongs to each feature: `linear` weights, one per output, then `hidden` ones for the second layer. The last
/// output is the worth of the reply as a whole.
package struct RecogniserModel: Sendable, Equatable {
  /// How one criterion is decided.
  package struct Line: Sendable, Equatable {
    package let criterion: CriterionID
    /// What the linear sum and the second layer's sum count, in 65,536ths.
    package var linearScale: Int32
    package var hiddenScale: Int32
    package var offset: Int32
    /// From here on met although no rule has spoken; from `partly` on partly.
    package var met: Int32
    package var partly: Int32
    /// Below this a rule's finding does not stand.
    package var contradicted: Int32

    package init(
      criterion: CriterionID, linearScale: Int32, hiddenScale: Int32, offset: Int32, met: Int32, partly: Int32,
      contradicted: Int32
    ) {
      self.criterion = criterion
      self.linearScale = linearScale
      self.hiddenScale = hiddenScale
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
  /// `columns` signed bytes per key: linear weights (padded to eight), then hidden ones. Of a model that was read they are
  /// a part of the file's bytes, since copying megabytes takes milliseconds.
  package var weights: ArraySlice<UInt8>
  /// Units of the second layer, a multiple of eight; 0 where there is none.
  package var hidden: Int
  package var hiddenBias: [Int32]
  /// `hidden` for each line.
  package var outputs: [Int16]
  /// What findings and the learned worth make of `overall`.
  package var worth: Worth

  /// `overall` in 256ths: base + points of each criterion found + share of the learned worth.
  package struct Worth: Sendable, Equatable {
    package var base: Int32
    package var share: Int32
    /// By line.
    package var points: [Int32]
    /// The least sums for 2, 3, 4 and 5.
    package var cuts: [Int32]

    package init(base: Int32, share: Int32, points: [Int32], cuts: [Int32]) {
      self.base = base
      self.share = share
      self.points = points
      self.cuts = cuts
    }
  }

  package init(
    language: Language, trainedOn: String, figures: [Figure], lines: [Line], keys: [UInt32],
    weights: ArraySlice<UInt8>, hidden: Int,
    hiddenBias: [Int32], outputs: [Int16], worth: Worth
  ) {
    self.language = language
    self.trainedOn = trainedOn
    self.figures = figures
    self.lines = lines
    self.keys = keys
    self.weights = weights
    self.hidden = hidden
    self.hiddenBias = hiddenBias
    self.outputs = outputs
    self.worth = worth
  }

  /// Criteria and the worth of the whole, padded to eight.
  package static func linearColumns(criteria: Int) -> Int { (criteria + 1 + 7) / 8 * 8 }
  package var linear: Int { Self.linearColumns(criteria: lines.count) }
  package var columns: Int { linear + hidden }
}
