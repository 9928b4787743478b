import Synchronization

/// A text that is compared and looked up far more often than it is read: equal texts are one symbol, so that neither
/// touches a character.
///
/// For ids that authors write, of which there are few: what has become a symbol is kept as long as the program runs.
package struct Symbol: Hashable, @unchecked Sendable {
  private final class Entry: Sendable {
    let text: String
    init(_ text: String) { self.text = text }
  }

  private static let entries = Mutex<[String: Unmanaged<Entry>]>([:])

  /// Never released, and never changed.
  private let entry: Unmanaged<Entry>

  package init(_ text: String) {
    entry = Self.entries.withLock { entries in
      if let known = entries[text] { return known }
      let entry = Unmanaged.passRetained(Entry(text))
      entries[text] = entry
      return entry
    }
  }

  package var text: String { entry._withUnsafeGuaranteedRef { $0.text } }

  package static func == (a: Symbol, b: Symbol) -> Bool { a.entry.toOpaque() == b.entry.toOpaque() }

  package func hash(into hasher: inout Hasher) { hasher.combine(UInt(bitPattern: entry.toOpaque())) }
}
