/// Two to four scalars that one scalar folds to, kept without an allocation.
package struct FoldedRun: Equatable, Sendable, RandomAccessCollection {
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0
  package private(set) var endIndex = 0

  /// Takes the first four of `scalars`.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars.prefix(4) {
      switch endIndex {
      case 0: first = scalar
      case 1: second = scalar
      case 2: third = scalar
      default: fourth = scalar
      }
      endIndex += 1
    }
  }

  package var startIndex: Int { 0 }

  package subscript(position: Int) -> UInt32 {
    precondition(position >= 0 && position < endIndex)
    switch position {
    case 0: return first
    case 1: return second
    case 2: return third
    default: return fourth
    }
  }
}
