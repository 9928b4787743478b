#if canImport(Glibc)
  import Glibc
#endif

/// Memory for the engine's tables, which are read at random places.
///
/// A look into a table of megabytes misses twice: the cache, and the processor's list of pages. Tables from a quarter of
/// a megabyte on are put into pages of two megabytes where the system has them to give, which spares the second miss.
enum TableMemory {
  private static let leastBytes = 1 << 18
  private static let pageBytes = 1 << 21

  /// Not initialised; freed by `deallocate()`.
  static func allocate<Element: BitwiseCopyable>(_ count: Int, of _: Element.Type) -> UnsafeMutablePointer<Element> {
    let bytes = count * MemoryLayout<Element>.stride
    guard bytes >= leastBytes else { return .allocate(capacity: max(count, 1)) }
    let whole = (bytes + pageBytes - 1) / pageBytes * pageBytes
    let memory = UnsafeMutableRawPointer.allocate(byteCount: whole, alignment: pageBytes)
    #if canImport(Glibc)
      // Advice only: where it is not taken, everything works as before.
      _ = madvise(memory, whole, MADV_HUGEPAGE)
    #endif
    return memory.bindMemory(to: Element.self, capacity: count)
  }
}
