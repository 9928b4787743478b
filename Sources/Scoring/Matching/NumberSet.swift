/// A fixed set of numbers in one table. The hash of a `Set` is made against attackers and takes several times as long.
struct NumberSet: Sendable {
  /// 0 where nothing is, so 0 itself cannot be held.
  private let slots: Frozen<UInt64>
  private let mask: Int

  /// - Parameter numbers: none of them 0.
  init(_ numbers: some Collection<UInt64>) {
    var size = 16
    while size < numbers.count * 3 { size *= 2 }
    mask = size - 1
    var slots = [UInt64](repeating: 0, count: size)
    for number in numbers {
      precondition(number != 0, "0 marks a free place")
      var place = Self.place(of: number) & mask
      while slots[place] != 0, slots[place] != number { place = (place + 1) & mask }
      slots[place] = number
    }
    self.slots = Frozen(slots)
  }

  @inline(__always)
  private static func place(of number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(__always)
  func contains(_ number: UInt64) -> Bool {
    var place = Self.place(of: number) & mask
    while slots.base[place] != 0 {
      if slots.base[place] == number { return true }
      place = (place &+ 1) & mask
    }
    return false
  }
}
