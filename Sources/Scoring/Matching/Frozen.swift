/// An immutable list of plain values, shared between threads, read through a bare pointer.
struct Frozen<Element: BitwiseCopyable>: @unchecked Sendable {
  /// Frees the memory with the last copy. Sendable because nothing writes after `init`.
  private final class Owner {
    let base: UnsafeMutablePointer<Element>
    init(_ base: UnsafeMutablePointer<Element>) { self.base = base }
    deinit { base.deallocate() }
  }

  let base: UnsafePointer<Element>
  let count: Int
  private let owner: Owner

  init(_ elements: some Collection<Element>) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    _ = UnsafeMutableBufferPointer(start: memory, count: elements.count).initialize(from: elements)
    base = UnsafePointer(memory)
    count = elements.count
    owner = Owner(memory)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}

/// Lists of numbers by index: `starts[i]..<starts[i + 1]` of `values` belong to `i`.
struct FrozenLists<Element: BitwiseCopyable>: Sendable {
  let starts: Frozen<Int32>
  let values: Frozen<Element>

  init(_ lists: [[Element]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(lists.count + 1)
    var values: [Element] = []
    for list in lists {
      values += list
      starts.append(Int32(values.count))
    }
    self.starts = Frozen(starts)
    self.values = Frozen(values)
  }
}
