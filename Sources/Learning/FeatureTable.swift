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

  /// - Parameters:
  ///   - least: a feature is kept when so many replies have it.
  ///   - most: so many features at most, those that most replies have.
  init(_ replies: [TrainingReply], least: Int, most: Int) {
    var counts: [UInt32: Int32] = [:]
    for reply in replies { for feature in reply.features { counts[feature.key, default: 0] += 1 } }
    let often = counts.filter { $0.value >= Int32(least) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    keys = often.prefix(most).map(\.key).sorted()
    self.fill(replies)
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
}
