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

  init(_ model: RecogniserModel) {
    columnScales = Frozen(model.columnScales)
    hidden = DenseLayer(model.hidden.weights, biases: model.hidden.biases)
    shift = model.hidden.shift
    outputs = DenseLayer(model.hidden.outputs, biases: [Int32](repeating: 0, count: model.lines.count))
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

  /// What one step of each unit that fires says for one line.
  func readVoices(of line: Int, _ firing: borrowing Scratch<Int16>, into voices: inout Scratch<Int16>) {
    voices.fill(unitRoom, with: 0)
    for unit in 0..<hidden.columns where firing[unit] > 0 { voices[unit] = outputs.weight(unit, line) }
  }

  /// What some units say with such voices.
  func sum(_ units: UnsafePointer<Int16>, _ voices: borrowing Scratch<Int16>) -> Int32 {
    let voices = voices.base
    var sum: Int32 = 0
    for unit in 0..<unitRoom { sum &+= Int32(units[unit]) &* Int32(voices[unit]) }
    return sum
  }
}
