import CPrefetch

/// Sums of rows of small numbers, each row times the scale of its group: the arithmetic of a recogniser's first layer.
///
/// Rows hold bytes that are 128 too large, so that none is negative, and are whole lines of the cache: each line of a row
/// is fetched once, and what is fetched takes longer than what is added. Two bytes are added as one word of sixteen bits
/// and the upper one beside it, which tells what the lower ones come to; 256 rows of one scale are added before anything
/// is multiplied. All of it is arithmetic of whole numbers modulo 2³²: the order of the sums is of no account.
struct ByteSums: ~Copyable {
  private typealias Words = SIMD8<UInt16>

  private static let rowLimit = 256
  private static let offset: Int32 = 128
  private static let lineBytes = 64

  /// Columns with room up to the next line.
  static func stride(_ columns: Int) -> Int { (columns + lineBytes - 1) / lineBytes * lineBytes }

  /// Rows as `add` reads them, `stride` bytes each.
  ///
  /// - Parameters:
  ///   - weights: signed bytes, `columns` for each row.
  ///   - columns: a multiple of eight.
  static func rows(_ weights: ArraySlice<UInt8>, columns: Int) -> Frozen<UInt8> {
    let (count, stride) = (columns == 0 ? 0 : weights.count / columns, stride(columns))
    return Frozen(count: count * stride) { rows in
      weights.withUnsafeBytes { weights in
        // Millions of them: eight at a time.
        let zeros = 0x8080_8080_8080_8080 as UInt64
        let rows = UnsafeMutableRawBufferPointer(rows)
        for row in 0..<count {
          let (from, to) = (row &* columns, row &* stride)
          for place in 0..<columns / 8 {
            let word = weights.loadUnaligned(fromByteOffset: from &+ place &* 8, as: UInt64.self)
            rows.storeBytes(of: word ^ zeros, toByteOffset: to &+ place &* 8, as: UInt64.self)
          }
          for place in columns / 8..<stride / 8 {
            rows.storeBytes(of: zeros, toByteOffset: to &+ place &* 8, as: UInt64.self)
          }
        }
      }
    }
  }

  /// Sends for the lines of a row.
  @inline(__always)
  static func fetch(_ row: UnsafePointer<UInt8>, stride: Int) {
    var place = 0
    while place < stride {
      prefetch(row + place)
      place &+= lineBytes
    }
  }

  /// By sixteen columns: the even ones, then the odd ones.
  private var sums = Scratch<SIMD8<UInt32>>()
  /// What all sums are too large.
  private var excess: Int32 = 0

  init() {}

  mutating func clear(columns: Int) {
    sums.fill(Self.stride(columns) / 8, with: .zero)
    excess = 0
  }

  /// Adds some of the rows, all times `scale`, which is below 65,536.
  mutating func add(_ numbers: UnsafeBufferPointer<Int32>, of rows: UnsafePointer<UInt8>, times scale: Int32) {
    var first = 0
    while first < numbers.count {
      let last = min(first + Self.rowLimit, numbers.count)
      addAtOnce(UnsafeBufferPointer(rebasing: numbers[first..<last]), rows, scale)
      first = last
    }
  }

  private mutating func addAtOnce(
    _ numbers: UnsafeBufferPointer<Int32>, _ rows: UnsafePointer<UInt8>, _ scale: Int32
  ) {
    excess &+= Self.offset &* Int32(numbers.count) &* scale
    let stride = sums.count &* 8
    var place = 0
    while place < sums.count {
      let line = UnsafeRawPointer(rows) + place &* 8
      // Named one by one, so that they stay in registers.
      var (words0, words1, words2, words3) = (Words.zero, Words.zero, Words.zero, Words.zero)
      var (odd0, odd1, odd2, odd3) = (Words.zero, Words.zero, Words.zero, Words.zero)
      for number in numbers {
        let bytes = line + Int(number) &* stride
        Self.add(bytes, 0, &words0, &odd0)
        Self.add(bytes, 16, &words1, &odd1)
        Self.add(bytes, 32, &words2, &odd2)
        Self.add(bytes, 48, &words3, &odd3)
      }
      let sums = sums.base + place
      Self.add(words0, odd0, times: scale, to: sums)
      Self.add(words1, odd1, times: scale, to: sums + 2)
      Self.add(words2, odd2, times: scale, to: sums + 4)
      Self.add(words3, odd3, times: scale, to: sums + 6)
      place &+= 8
    }
  }

  @inline(__always)
  private static func add(_ bytes: UnsafeRawPointer, _ offset: Int, _ words: inout Words, _ odd: inout Words) {
    let sixteen = bytes.loadUnaligned(fromByteOffset: offset, as: Words.self)
    words &+= sixteen
    odd &+= sixteen &>> 8
  }

  @inline(__always)
  private static func add(
    _ words: Words, _ odd: Words, times scale: Int32, to sums: UnsafeMutablePointer<SIMD8<UInt32>>
  ) {
    // Widened from sixteen bits as the sums are: a product of such is two instructions for eight of them.
    let factor = SIMD8<UInt32>(truncatingIfNeeded: Words(repeating: UInt16(truncatingIfNeeded: scale)))
    sums[0] &+= SIMD8<UInt32>(truncatingIfNeeded: words &- odd &<< 8) &* factor
    sums[1] &+= SIMD8<UInt32>(truncatingIfNeeded: odd) &* factor
  }

  /// Leaves the sums of the columns in their order, and some of no account behind them.
  func write(to totals: inout Scratch<Int32>) {
    totals.resize(sums.count * 8)
    let totals = UnsafeMutableRawPointer(totals.base)
    let excess = SIMD16<UInt32>(repeating: UInt32(bitPattern: excess))
    for block in 0..<sums.count / 2 {
      var columns = SIMD16<UInt32>.zero
      (columns.evenHalf, columns.oddHalf) = (sums.base[block * 2], sums.base[block * 2 + 1])
      totals.storeBytes(of: columns &- excess, toByteOffset: block * 64, as: SIMD16<UInt32>.self)
    }
  }
}
