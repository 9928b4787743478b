/// A trained model made ready for a rulebook: the second source of findings.
///
/// A class, so that handing it on in the inner loops costs one count.
package final class Recogniser: Sendable {
  /// How one criterion is decided, in plain numbers; see `RecogniserModel.Line`.
  struct Line: BitwiseCopyable {
    let scale: Int32
    let offset: Int32
    let met: Int32
    let partly: Int32
    let contradicted: Int32
    /// Its number in the rulebook, or -1 where the rulebook does not know it.
    let criterion: Int32
    /// What it counts for `overall` when found, and a share of its score, found or not.
    let points: Int32
    let share: Int32
  }

  let model: RecogniserModel
  let senses: SenseWords
  let filter: FeatureFilter
  let lines: Frozen<Line>
  /// As `ByteSums` reads them.
  let rows: Frozen<UInt8>
  let columns: Int
  let network: ColumnNetwork
  /// `learned.banned.rude` for each line.
  let ruleIDs: [RuleID]
  let rowTable: RowTable

  package init(_ model: RecogniserModel, for rulebook: Rulebook) {
    self.model = model
    senses = SenseWords(rulebook.classes(in: model.language))
    ruleIDs = model.lines.map { RuleID("learned." + $0.criterion.text) }
    filter = FeatureFilter(model.keys)
    rows = ByteSums.rows(model.weights, columns: model.columns)
    columns = model.columns
    network = ColumnNetwork(model)
    let worth = model.worth
    lines = Frozen(
      model.lines.indices.map {
        Line(model.lines[$0], points: worth.points[$0], share: worth.shares[$0], in: rulebook)
      })
    rowTable = RowTable(model.keys)
  }
}

extension Recogniser.Line {
  fileprivate init(_ line: RecogniserModel.Line, points: Int32, share: Int32, in rulebook: Rulebook) {
    self.init(
      scale: line.scale, offset: line.offset, met: line.met, partly: line.partly, contradicted: line.contradicted,
      criterion: Int32(rulebook.criteria.firstIndex { $0.id == line.criterion } ?? -1), points: points, share: share)
  }
}

/// The recognisers in force, by language; none where nothing has been trained.
package struct Recognisers: Sendable {
  package static let none = Recognisers([])
  private let all: [Recogniser]

  package init(_ all: [Recogniser]) { self.all = all }

  package subscript(language: Language) -> Recogniser? { all.first { $0.model.language == language } }
}
