/// A word or phrase as it stands in a reading; a final `*` stands for any ending.
typealias Word = [UInt32]

/// The word classes of one language, expanded to their words.
package struct WordClasses: Sendable {
  /// Classes that are recognised by code, not by a list.
  package enum BuiltIn: String, CaseIterable, Sendable {
    case number, time, person
    case phoneNumber = "phone-number"
  }

  /// Words of one class.
  static let wordLimit = 4000
  static let anyEnding: UInt32 = 0x2A

  private var expanded: [String: [Word]] = [:]

  package init() {}

  package var names: [String] { expanded.keys.sorted(by: scalarOrder) }

  func words(of name: String) -> [Word]? { expanded[name] }

  /// The words of a class as they stand in folded text; empty where no rubric defines it.
  package func texts(of name: String) -> [String] {
    (expanded[name] ?? []).map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
  }

  /// One entry of a class with its place in the file that defines it.
  package struct Entry: Sendable {
    package let pattern: Pattern
    package let place: Range<Int>
    package init(pattern: Pattern, place: Range<Int>) {
      self.pattern = pattern
      self.place = place
    }
  }

  /// Expands all classes; what cannot be expanded is reported and left out.
  package init(_ definitions: [String: [Entry]], report: (String, PatternFault, Range<Int>) -> Void) {
    var expansion = Expansion(definitions: definitions)
    for name in definitions.keys.sorted(by: scalarOrder) { expansion.expand(name, report) }
    expanded = expansion.done
  }

  private struct Expansion {
    let definitions: [String: [Entry]]
    var done: [String: [Word]] = [:]
    var open: Set<String> = []

    mutating func expand(_ name: String, _ report: (String, PatternFault, Range<Int>) -> Void) {
      guard done[name] == nil, let entries = definitions[name] else { return }
      open.insert(name)
      defer { open.remove(name) }
      var seen: Set<Word> = []
      var words: [Word] = []
      for entry in entries {
        for (used, _) in entry.pattern.namedClasses where definitions[used] != nil {
          if open.contains(used) { report(name, .classCycle(used), entry.place) } else { expand(used, report) }
        }
        do throws(PatternFault) {
          for word in try self.words(of: entry.pattern) where seen.insert(word).inserted { words.append(word) }
        } catch {
          report(name, error, entry.place)
        }
      }
      if words.count > WordClasses.wordLimit, let first = entries.first {
        report(name, .tooManyWords(limit: WordClasses.wordLimit), first.place)
        words.removeLast(words.count - WordClasses.wordLimit)
      }
      done[name] = words
    }

    private func words(of pattern: Pattern) throws(PatternFault) -> [Word] {
      var classes = WordClasses()
      classes.expanded = done
      guard let words = try pattern.words(with: classes) else { throw .notAllowedInClass(name(of: pattern)) }
      guard !words.contains([]) else { throw .matchesEmpty }
      return words
    }

    private func name(of pattern: Pattern) -> String { pattern.namedClasses.first?.name ?? "…" }
  }
}

extension Pattern {
  /// The classes that this pattern names and where it names them, in order.
  package var namedClasses: [(name: String, place: Range<Int>)] {
    switch self {
    case .wordClass(let name, let place): [(name, place)]
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.namedClasses)
    case .optional(let part): part.namedClasses
    default: []
    }
  }
}
