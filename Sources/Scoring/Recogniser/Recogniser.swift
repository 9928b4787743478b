/// A trained model made ready for a rulebook: the second source of findings.
///
/// A class, so that handing it on in the inner loops costs one count.
package final class Recogniser: Sendable {
  let model: RecogniserModel
  let senses: SenseWords
  let weights: Frozen<Int8>
  let outputs: Frozen<Int16>
  /// `learned.banned.rude` for each line.
  let ruleIDs: [RuleID]
  /// Number of each line's criterion in the rulebook, or -1 where the rulebook does not know it.
  let criteria: [Int32]
  private let keys: Frozen<UInt32>
  /// Keys whose top bits are `i` stand at `starts[i]..<starts[i + 1]`.
  private let starts: Frozen<Int32>
  private let shift: UInt32

  package init(_ model: RecogniserModel, for rulebook: Rulebook) {
    self.model = model
    senses = SenseWords(rulebook.classes(in: model.language))
    ruleIDs = model.lines.map { RuleID("learned." + $0.criterion.text) }
    weights = Frozen(model.weights)
    outputs = Frozen(model.outputs)
    criteria = model.lines.map { line in
      Int32(rulebook.criteria.firstIndex { $0.id == line.criterion } ?? -1)
    }
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
    let bucket = Int(key >> shift)
    for index in starts[bucket]..<starts[bucket + 1] where keys[Int(index)] == key { return index }
    return -1
  }
}

/// The recognisers in force, by language; none where nothing has been trained.
package struct Recognisers: Sendable {
  package static let none = Recognisers([])
  private let all: [Recogniser]

  package init(_ all: [Recogniser]) { self.all = all }

  package subscript(language: Language) -> Recogniser? { all.first { $0.model.language == language } }
}
