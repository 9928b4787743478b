/// Sums of rows of small numbers, each row times the scale of its group: the arithmetic of a recogniser's first layer.
///
/// Rows hold bytes that are 128 too large, so that none is negative. Then sixteen columns of a row are two machine words
/// of eight 16-bit sums after one mask and one shift, and 256 rows of one scale are added before anything is multiplied.
/// All of it is arithmetic of whole numbers modulo 2³²: the order of the sums is of no account.
struct ByteSums: ~Copyable {
  private static let rowLimit = 256
  private static let offset: Int32 = 128
  private static let lowBytes = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)

  /// Columns with room up to the next sixteen.
  static func stride(_ columns: Int) -> Int { (columns + 15) / 16 * 16 }

  /// Rows as `add` reads them, `stride` bytes each.
  static func rows(_ weights: [Int8], columns: Int) -> Frozen<UInt8> {
    let (count, stride) = (columns == 0 ? 0 : weights.count / columns, stride(columns))
    return Frozen(count: count * stride) { rows in
      weights.withUnsafeBufferPointer { weights in
        // Millions of them: a row at a time, without a division for each.
        for row in 0..<count {
          let (from, to) = (row * columns, row * stride)
          for column in 0..<columns { rows[to + column] = UInt8(bitPattern: weights[from + column]) ^ 0x80 }
          for column in columns..<stride { rows[to + column] = UInt8(offset) }
        }
      }
    }
  }

  /// What a byte of a row stands for.
  @inline(__always)
  static func weight(_ byte: UInt8) -> Int32 { Int32(byte) - offset }

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
    let factor = SIMD8<UInt32>(repeating: UInt32(bitPattern: scale))
    let stride = sums.count * 8
    for block in 0..<sums.count / 2 {
      let column = UnsafeRawPointer(rows + block * 16)
      var (even, odd) = (SIMD2<UInt64>.zero, SIMD2<UInt64>.zero)
      for number in numbers {
        let bytes = column.loadUnaligned(fromByteOffset: Int(number) &* stride, as: SIMD2<UInt64>.self)
        even &+= bytes & Self.lowBytes
        odd &+= (bytes &>> 8) & Self.lowBytes
      }
      sums.base[block * 2] &+= Self.widened(even) &* factor
      sums.base[block * 2 + 1] &+= Self.widened(odd) &* factor
    }
  }

  @inline(__always)
  private static func widened(_ words: SIMD2<UInt64>) -> SIMD8<UInt32> {
    SIMD8<UInt32>(truncatingIfNeeded: unsafeBitCast(words, to: SIMD8<UInt16>.self))
  }

  /// The sum of one column.
  @inline(__always)
  subscript(column: Int) -> Int32 {
    let lane = column % 16
    return Int32(bitPattern: sums[column / 16 * 2 + lane % 2][lane / 2]) &- excess
  }
}
