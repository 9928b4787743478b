/// Numbers different lists of numbers in the order in which they come.
///
/// Compiling asks for tens of thousands of short lists; the hash of a dictionary is made against attackers and takes
/// several times as long.
struct ListNumbers<Element: FixedWidthInteger> {
  private(set) var lists: [[Element]] = []
  /// Numbers by hash, -1 where none is.
  private var slots = [Int32](repeating: -1, count: 16)

  /// The list's number, new or old.
  mutating func insert(_ list: [Element]) -> (number: Int32, isNew: Bool) {
    if lists.count * 2 >= slots.count { grow() }
    let slot = slot(of: list)
    if slots[slot] >= 0 { return (slots[slot], false) }
    slots[slot] = Int32(lists.count)
    lists.append(list)
    return (slots[slot], true)
  }

  func contains(_ list: [Element]) -> Bool { slots[slot(of: list)] >= 0 }

  /// Where the list is, or would be put.
  private func slot(of list: [Element]) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for element in list { hash = (hash ^ UInt64(truncatingIfNeeded: element)) &* 0x0000_0100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot] >= 0, lists[Int(slots[slot])] != list { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, list) in lists.enumerated() { slots[slot(of: list)] = Int32(number) }
  }
}
