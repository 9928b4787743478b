/// A layer of a network behind the first: each input has a row of weights, every column sums them.
///
/// Weights and inputs of 16 bits, sums modulo 2³²; whoever makes a model keeps its sums within that. Two inputs are taken at
/// once: for four columns both products and their sum are one instruction.
struct DenseLayer: Sendable {
  private typealias Words = SIMD8<Int16>
  private typealias Lanes = SIMD4<Int32>

  /// Columns that are summed at once.
  private static let width = 16

  /// Of sixteen columns each pair of rows, then of the next; of a pair the two weights of each column side by side.
  private let weights: Frozen<Words>
  /// By column, with zeros behind.
  private let biases: Frozen<Int32>
  private let pairs: Int

  /// Sums that one call writes: the columns, and up to the next sixteen some of no account.
  var sumCount: Int { biases.count }

  /// - Parameters:
  ///   - weights: row by row, an even number of rows.
  ///   - biases: one for each column.
  init(_ weights: [Int16], biases: [Int32]) {
    let (columns, width) = (biases.count, Self.width)
    let blocks = (columns + width - 1) / width
    let pairs = columns == 0 ? 0 : weights.count / columns / 2
    self.pairs = pairs
    self.biases = Frozen(biases + [Int32](repeating: 0, count: blocks * width - columns))
    self.weights = Frozen(count: blocks * pairs * width / 4) { words in
      words.initialize(repeating: .zero)
      words.withMemoryRebound(to: Int16.self) { places in
        for column in 0..<columns {
          var place = column / width * pairs * width * 2 + column % width * 2
          for row in stride(from: 0, to: pairs * 2, by: 2) {
            places[place] = weights[row * columns + column]
            places[place + 1] = weights[(row + 1) * columns + column]
            place += width * 2
          }
        }
      }
    }
  }

  /// Writes `sumCount` sums of the inputs' rows and the biases.
  func sum(_ inputs: UnsafePointer<Int16>, into sums: UnsafeMutablePointer<Int32>) {
    var words = weights.base
    let inputs = UnsafeRawPointer(inputs)
    for first in stride(from: 0, to: sumCount, by: Self.width) {
      let biases = UnsafeRawPointer(biases.base + first)
      // Named one by one, so that they stay in registers.
      var sums0 = biases.loadUnaligned(as: Lanes.self)
      var sums1 = biases.loadUnaligned(fromByteOffset: 16, as: Lanes.self)
      var sums2 = biases.loadUnaligned(fromByteOffset: 32, as: Lanes.self)
      var sums3 = biases.loadUnaligned(fromByteOffset: 48, as: Lanes.self)
      for pair in 0..<pairs {
        let two = inputs.loadUnaligned(fromByteOffset: pair &* 4, as: UInt32.self)
        let factors = unsafeBitCast(SIMD4<UInt32>(repeating: two), to: Words.self)
        sums0 &+= Self.products(words[0], factors)
        sums1 &+= Self.products(words[1], factors)
        sums2 &+= Self.products(words[2], factors)
        sums3 &+= Self.products(words[3], factors)
        words += 4
      }
      let sums = UnsafeMutableRawPointer(sums + first)
      sums.storeBytes(of: sums0, as: Lanes.self)
      sums.storeBytes(of: sums1, toByteOffset: 16, as: Lanes.self)
      sums.storeBytes(of: sums2, toByteOffset: 32, as: Lanes.self)
      sums.storeBytes(of: sums3, toByteOffset: 48, as: Lanes.self)
    }
  }

  /// Neighbours' products added.
  @inline(__always)
  private static func products(_ a: Words, _ b: Words) -> Lanes {
    let products = SIMD8<Int32>(truncatingIfNeeded: a) &* SIMD8<Int32>(truncatingIfNeeded: b)
    return products.evenHalf &+ products.oddHalf
  }
}
