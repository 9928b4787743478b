import Scoring

/// All replies as rows of numbers: which features each has and what they count.
struct FeatureTable: Sendable {
  /// Sorted: the key of each column.
  let keys: [UInt32]
  /// Row `i` is at `starts[i]..<starts[i + 1]`.
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []
  /// The kind of each column.
  private var groups: [UInt8] = []

  var count: Int { starts.count - 1 }

  /// - Parameter least: a feature is kept when so many replies have it.
  init(_ replies: [TrainingReply], least: Int) {
    var counts: [UInt32: Int32] = [:]
    for reply in replies { for feature in reply.features { counts[feature.key, default: 0] += 1 } }
    keys = counts.filter { $0.value >= Int32(least) }.keys.sorted()
    self.fill(replies)
  }

  /// The same replies, told by some of the columns only.
  ///
  /// - Parameter kept: ascending.
  init(_ table: FeatureTable, kept: [Int]) {
    keys = kept.map { table.keys[$0] }
    groups = kept.map { table.groups[$0] }
    var numbers = [Int32](repeating: -1, count: table.keys.count)
    for (number, column) in kept.enumerated() { numbers[column] = Int32(number) }
    for row in 0..<table.count {
      add(table.columns[table.starts[row]..<table.starts[row + 1]].map { numbers[Int($0)] }.filter { $0 >= 0 })
    }
  }

  private mutating func fill(_ replies: [TrainingReply]) {
    groups = .init(repeating: 0, count: keys.count)
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, Int32($0.offset)) })
    for reply in replies {
      var known: [Int32] = []
      for feature in reply.features {
        guard let column = numbers[feature.key] else { continue }
        groups[Int(column)] = feature.group
        known.append(column)
      }
      add(known)
    }
  }

  /// Values as the scorer counts them: of many features of a kind, each counts less.
  private mutating func add(_ known: [Int32]) {
    var found = [Int](repeating: 0, count: FeatureGroup.allCases.count)
    for column in known { found[Int(groups[Int(column)])] += 1 }
    for column in known {
      let group = groups[Int(column)]
      columns.append(column)
      values.append(Float(FeatureGroup.scale(group, found[Int(group)])) / 256)
    }
    starts.append(columns.count)
  }

  /// The sum of a row's values times some weights.
  @inline(__always)
  func product(_ row: Int, _ weights: UnsafePointer<Float>) -> Float {
    var sum: Float = 0
    for index in starts[row]..<starts[row + 1] { sum += values[index] * weights[Int(columns[index])] }
    return sum
  }
}
