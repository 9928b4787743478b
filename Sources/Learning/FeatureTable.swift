import Scoring

/// All replies as rows of numbers: which features each has and what they count.
struct FeatureTable: Sendable {
  /// Sorted: the key of each column.
  let keys: [UInt32]
  /// Row `i` is at `starts[i]..<starts[i + 1]`.
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []

  var count: Int { starts.count - 1 }

  /// - Parameter least: a feature is kept when so many replies have it.
  init(_ replies: [TrainingReply], least: Int) {
    var counts: [UInt32: Int32] = [:]
    for reply in replies { for feature in reply.features { counts[feature.key, default: 0] += 1 } }
    keys = counts.filter { $0.value >= Int32(least) }.keys.sorted()
    self.fill(replies)
  }

  init(_ replies: [TrainingReply], keys: [UInt32]) {
    self.keys = keys
    self.fill(replies)
  }

  private mutating func fill(_ replies: [TrainingReply]) {
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, Int32($0.offset)) })
    for reply in replies {
      var found = [Int](repeating: 0, count: FeatureGroup.allCases.count)
      var known: [(column: Int32, group: UInt8)] = []
      for feature in reply.features {
        guard let column = numbers[feature.key] else { continue }
        found[Int(feature.group)] += 1
        known.append((column, feature.group))
      }
      for (column, group) in known {
        columns.append(column)
        values.append(Float(FeatureGroup.scale(group, found[Int(group)])) / 256)
      }
      starts.append(columns.count)
    }
  }

  /// The sum of a row's values times some weights.
  @inline(__always)
  func product(_ row: Int, _ weights: UnsafePointer<Float>) -> Float {
    var sum: Float = 0
    for index in starts[row]..<starts[row + 1] { sum += values[index] * weights[Int(columns[index])] }
    return sum
  }
}
