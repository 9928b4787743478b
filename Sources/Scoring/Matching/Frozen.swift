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
    let memory = TableMemory.allocate(elements.count, of: Element.self)
    _ = UnsafeMutableBufferPointer(start: memory, count: elements.count).initialize(from: elements)
    base = UnsafePointer(memory)
    count = elements.count
    owner = Owner(memory)
  }

  /// Filled in place, for lists of megabytes; `fill` must initialise them all.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let memory = TableMemory.allocate(count, of: Element.self)
    fill(UnsafeMutableBufferPointer(start: memory, count: count))
    base = UnsafePointer(memory)
    self.count = count
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

  func list(_ index: Int) -> [Element] { (starts[index]..<starts[index + 1]).map { values[Int($0)] } }

  /// Calls `each` twice, to count and to fill; it adds values to lists in any order, a list keeps the order of its own.
  init(count: Int, each: (_ add: (Int, Element) -> Void) -> Void) {
    var starts = [Int32](repeating: 0, count: count + 1)
    each { index, _ in starts[index + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var places = starts
    let values = [Element](unsafeUninitializedCapacity: Int(starts[count])) { buffer, filled in
      each { index, value in
        buffer.initializeElement(at: Int(places[index]), to: value)
        places[index] += 1
      }
      filled = Int(starts[count])
    }
    self.starts = Frozen(starts)
    self.values = Frozen(values)
  }
}
