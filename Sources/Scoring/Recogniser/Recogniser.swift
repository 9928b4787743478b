/// A trained model made ready for a rulebook: the second source of findings.
///
/// A class, so that handing it on in the inner loops costs one count.
package final class Recogniser: Sendable {
  /// How one criterion is decided, in plain numbers; see `RecogniserModel.Line`.
  struct Line: BitwiseCopyable {
    let linearScale: Int32
    let hiddenScale: Int32
    let offset: Int32
    let met: Int32
    let partly: Int32
    let contradicted: Int32
    /// Its number in the rulebook, or -1 where the rulebook does not know it.
    let criterion: Int32
    /// What it counts for `overall`.
    let points: Int32
  }

  let model: RecogniserModel
  let senses: SenseWords
  let filter: FeatureFilter
  let lines: Frozen<Line>
  /// As `ByteSums` reads them.
  let rows: Frozen<UInt8>
  let columns: Int
  let hidden: Int
  let hiddenBias: Frozen<Int32>
  let outputs: Frozen<Int16>
  /// `learned.banned.rude` for each line.
  let ruleIDs: [RuleID]
  private let keys: Frozen<UInt32>
  /// Keys whose top bits are `i` stand at `starts[i]..<starts[i + 1]`.
  private let starts: Frozen<Int32>
  private let shift: UInt32

  package init(_ model: RecogniserModel, for rulebook: Rulebook) {
    self.model = model
    senses = SenseWords(rulebook.classes(in: model.language))
    ruleIDs = model.lines.map { RuleID("learned." + $0.criterion.text) }
    filter = FeatureFilter(model.keys)
    rows = ByteSums.rows(model.weights, columns: model.columns)
    columns = model.columns
    hidden = model.hidden
    hiddenBias = Frozen(model.hiddenBias)
    outputs = Frozen(model.outputs)
    lines = Frozen(zip(model.lines, model.worth.points).map { Line($0, points: $1, in: rulebook) })
    keys = Frozen(model.keys)
    var bits: UInt32 = 4
    while 1 << bits < model.keys.count { bits += 1 }
    shift = 32 - bits
    starts = Frozen(Self.starts(of: model.keys, shift: shift))
  }

  private static func starts(of keys: [UInt32], shift: UInt32) -> [Int32] {
    var starts = [Int32](repeating: 0, count: (1 << (32 - Int(shift))) + 1)
    for key in keys { starts[Int(key >> shift) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    return starts
  }

  var featureCount: Int { keys.count }

  /// The row of a feature, or -1 when nothing was learned about it.
  @inline(__always)
  func row(of key: UInt32) -> Int32 {
    let bucket = starts.base + Int(key >> shift)
    var index = bucket[0]
    while index < bucket[1] {
      if keys.base[Int(index)] == key { return index }
      index += 1
    }
    return -1
  }
}

extension Recogniser.Line {
  fileprivate init(_ line: RecogniserModel.Line, points: Int32, in rulebook: Rulebook) {
    self.init(
      linearScale: line.linearScale, hiddenScale: line.hiddenScale, offset: line.offset, met: line.met,
      partly: line.partly, contradicted: line.contradicted,
      criterion: Int32(rulebook.criteria.firstIndex { $0.id == line.criterion } ?? -1), points: points)
  }
}

/// The recognisers in force, by language; none where nothing has been trained.
package struct Recognisers: Sendable {
  package static let none = Recognisers([])
  private let all: [Recogniser]

  package init(_ all: [Recogniser]) { self.all = all }

  package subscript(language: Language) -> Recogniser? { all.first { $0.model.language == language } }
}
