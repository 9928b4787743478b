/// The network behind the columns of a model, ready to be run: columns, hidden units, lines.
///
/// It has no memory of its own; whoever runs it brings some and keeps it from reply to reply.
struct ColumnNetwork: Sendable {
  /// Further from zero nothing is told apart, neither of columns nor of units.
  private static let most: Int32 = 4095

  private let columnScales: Frozen<Int32>
  private let hidden: DenseLayer
  private let shift: Int32
  private let outputs: DenseLayer
  /// The weights of `outputs` once more, `unitRoom` for each line: asked for one line at a time they should lie together.
  private let voices: Frozen<Int16>

  init(_ model: RecogniserModel) {
    columnScales = Frozen(model.columnScales)
    hidden = DenseLayer(model.hidden.weights, biases: model.hidden.biases)
    shift = model.hidden.shift
    let (lines, room) = (model.lines.count, hidden.sumCount)
    outputs = DenseLayer(model.hidden.outputs, biases: [Int32](repeating: 0, count: lines))
    voices = Frozen(count: lines * room) { voices in
      voices.initialize(repeating: 0)
      for (place, weight) in model.hidden.outputs.enumerated() { voices[place % lines * room + place / lines] = weight }
    }
  }

  /// Numbers that `readUnits` writes; those behind the units are of no account.
  var unitRoom: Int { hidden.sumCount }

  /// Brings the columns' sums to one scale.
  func readInputs(_ sums: borrowing Scratch<Int32>, into inputs: inout Scratch<Int16>) {
    inputs.clear()
    let most = Int64(Self.most)
    for column in 0..<columnScales.count {
      let value = (Int64(sums[column]) * Int64(columnScales[column])) >> 20
      inputs.append(Int16(max(-most, min(most, value))))
    }
  }

  /// How strongly the units fire.
  ///
  /// - Parameter cutsOff: units below zero are 0.
  func readUnits(
    _ inputs: borrowing Scratch<Int16>, into units: UnsafeMutablePointer<Int16>, cutsOff: Bool,
    by sums: inout Scratch<Int32>
  ) {
    sums.resize(unitRoom)
    hidden.sum(inputs.base, into: sums.base)
    let (sums, shift, least) = (sums.base, shift, cutsOff ? 0 : -Self.most)
    for unit in 0..<unitRoom {
      units[unit] = Int16(truncatingIfNeeded: max(least, min(Self.most, sums[unit] &>> shift)))
    }
  }

  /// What the units say for each line, and some numbers of no account.
  func readLines(_ firing: borrowing Scratch<Int16>, into lines: inout Scratch<Int32>) {
    lines.resize(outputs.sumCount)
    outputs.sum(firing.base, into: lines.base)
  }

  /// What some units say for one line, as far as they fire.
  func sum(_ units: UnsafePointer<Int16>, of firing: borrowing Scratch<Int16>, for line: Int) -> Int32 {
    let (voices, firing) = (voices.base + line * unitRoom, firing.base)
    var sum: Int32 = 0
    for unit in 0..<unitRoom {
      // Chosen while it has 16 bits: so both products and their sum are one instruction.
      let voice = firing[unit] > 0 ? voices[unit] : 0
      sum &+= Int32(units[unit]) &* Int32(voice)
    }
    return sum
  }
}
