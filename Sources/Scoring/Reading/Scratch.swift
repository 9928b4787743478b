/// A growing list of plain values that keeps its memory from one reply to the next.
///
/// The matcher's inner loops read and write these. Indices are checked in debug builds only: every index comes from the
/// engine's own counts, never from data.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 64) {
    self.capacity = capacity
    base = TableMemory.allocate(capacity, of: Element.self)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Makes room for `count` elements in all.
  mutating func reserve(_ count: Int) {
    if count > capacity { grow(to: count) }
  }

  /// Makes room for `more` elements, so that `appendInRoom` may be called that often.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(__always)
  mutating func appendInRoom(_ element: Element) {
    assert(count < capacity)
    (base + count).initialize(to: element)
    count += 1
  }

  /// Writes the element behind the last and keeps it if `kept` is 1, drops it if 0: for choices that no processor could
  /// guess.
  @inline(__always)
  mutating func appendInRoom(_ element: Element, kept: Int) {
    assert(count < capacity && (kept == 0 || kept == 1))
    (base + count).initialize(to: element)
    count += kept
  }

  /// Forgets the content and keeps the memory.
  @inline(__always)
  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func removeLast() { count -= 1 }

  /// Makes the list `newCount` long, every place holding `value`.
  mutating func fill(_ newCount: Int, with value: Element) {
    if newCount > capacity { grow(to: newCount) }
    base.initialize(repeating: value, count: newCount)
    count = newCount
  }

  /// Makes the list `newCount` long; new places hold anything.
  mutating func resize(_ newCount: Int) {
    if newCount > capacity { grow(to: newCount) }
    count = newCount
  }

  mutating func sort(by precedes: (Element, Element) -> Bool) {
    guard count > 1 else { return }
    var elements = UnsafeMutableBufferPointer(start: base, count: count)
    elements.sort(by: precedes)
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    let larger = max(least, capacity * 2)
    let moved = TableMemory.allocate(larger, of: Element.self)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
