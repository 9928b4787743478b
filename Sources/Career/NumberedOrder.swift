/// The order of estates and intakes: by the scalars of their names, and numbers in them by value: 2期 before 10期, 二期
/// before 十期.
package struct NumberedOrder: Comparable, Sendable {
  private enum Part: Equatable, Sendable {
    case number(Int)
    case scalar(UInt32)
  }

  private let parts: [Part]
  private let name: String

  package init(_ name: String) {
    self.name = name
    var parts: [Part] = []
    let scalars = Array(name.unicodeScalars)
    var place = 0
    while place < scalars.count {
      if let (value, length) = Self.digits(scalars[place...]) ?? Self.chineseNumber(scalars[place...]) {
        parts.append(.number(value))
        place += length
      } else {
        parts.append(.scalar(scalars[place].value))
        place += 1
      }
    }
    self.parts = parts
  }

  package static func < (a: NumberedOrder, b: NumberedOrder) -> Bool {
    for (one, other) in zip(a.parts, b.parts) where one != other {
      switch (one, other) {
      case (.number(let one), .number(let other)): return one < other
      case (.number, .scalar): return true
      case (.scalar, .number): return false
      case (.scalar(let one), .scalar(let other)): return one < other
      }
    }
    if a.parts.count != b.parts.count { return a.parts.count < b.parts.count }
    return a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
  }

  /// Digits of either width; more than fifteen are no number.
  private static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
    let run = scalars.prefix(16).map(digit).prefix { $0 != nil }.compactMap { $0 }
    return run.isEmpty || run.count > 15 ? nil : (run.reduce(0) { $0 * 10 + $1 }, run.count)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xff10...0xff19: Int(scalar.value) - 0xff10
    default: nil
    }
  }

  private static let figures: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  /// What is counted: elsewhere 三 or 百 is part of a name.
  private static let counted: Set<Unicode.Scalar> = ["期", "区", "栋", "座", "号", "批", "班"]

  /// Up to 九十九 before a word that is counted.
  private static func chineseNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
    let run = scalars.prefix(4).prefix { figures[$0] != nil || $0 == "十" }
    guard !run.isEmpty, let next = scalars.dropFirst(run.count).first, counted.contains(next) else { return nil }
    let ten = run.firstIndex(of: "十")
    let (before, after) = (run[..<(ten ?? run.startIndex)], run[(ten.map { $0 + 1 } ?? run.startIndex)...])
    guard before.count <= 1, after.count <= 1 else { return nil }
    let ones = after.first.map { figures[$0] ?? 10 } ?? 0
    guard ten != nil else { return (ones, run.count) }
    return ((before.first.flatMap { figures[$0] } ?? 1) * 10 + ones, run.count)
  }
}
