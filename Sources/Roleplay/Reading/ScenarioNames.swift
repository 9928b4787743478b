import Documents
import Scoring
import Synchronization

/// The ids of one scenario file: where each is defined and where it is used, compared when the whole file is read.
///
/// A reference, since nested readings write into the same book; behind a lock, since readings are `Sendable`.
final class ScenarioNames: Sendable {
  typealias Kind = ScenarioFault.Kind

  private struct Book {
    var defined: [Kind: [Placed<String>]] = [:]
    var uses: [(kind: Kind, name: Placed<String>)] = []
  }
  private let book = Mutex(Book())

  func define(_ kind: Kind, _ name: Placed<String>, into diagnostics: Diagnostics) {
    if let first = place(of: kind, name.value) {
      diagnostics.report(ScenarioFault.duplicateName(kind, name.value, first: first), at: name.place)
    } else {
      book.withLock { $0.defined[kind, default: []].append(name) }
    }
  }

  func use(_ kind: Kind, _ name: Placed<String>) { book.withLock { $0.uses.append((kind, name)) } }

  func place(of kind: Kind, _ name: String) -> Range<Int>? {
    book.withLock { $0.defined[kind]?.first { $0.value == name }?.place }
  }

  /// Criteria and personas stand in other files; an empty list of criteria means that nobody knows them, so that a
  /// scenario can be read without rubrics.
  func report(into diagnostics: Diagnostics, criteria: [CriterionID]) {
    let (defined, uses) = book.withLock { ($0.defined, $0.uses) }
    for (kind, name) in uses {
      let known = kind == .criterion ? criteria.map(\.text) : (defined[kind] ?? []).map(\.value)
      if kind == .criterion, known.isEmpty || known.contains(name.value) { continue }
      if kind != .criterion, place(of: kind, name.value) != nil { continue }
      let suggestion = Suggestion.nearest(to: name.value, among: known)
      diagnostics.report(ScenarioFault.unknownName(kind, name.value, suggestion: suggestion), at: name.place)
    }
  }

  // Readings of ids

  /// An id where it is defined.
  func definition<Kind>(_ kind: ScenarioFault.Kind, as _: Name<Kind>.Type = Name<Kind>.self) -> Reading<Name<Kind>> {
    Reading<Placed<String>>.placed(.string).map { [self] name, _, diagnostics in
      guard Self.isName(name.value) else {
        diagnostics.report(ScenarioFault.badName(name.value), at: name.place)
        return nil
      }
      define(kind, name, into: diagnostics)
      return Name(name.value)
    }
  }

  /// An id where it is used.
  func reference<Kind>(_ kind: ScenarioFault.Kind, as _: Name<Kind>.Type = Name<Kind>.self) -> Reading<Name<Kind>> {
    Reading<Placed<String>>.placed(.string).map { [self] name, _, _ in
      use(kind, name)
      return Name(name.value)
    }
  }

  var criterion: Reading<CriterionID> {
    Reading<Placed<String>>.placed(.string).map { [self] name, _, _ in
      use(.criterion, name)
      return CriterionID(name.value)
    }
  }

  /// A criterion if it has a dot, else a cue.
  var sign: Reading<Sign> {
    Reading<Placed<String>>.placed(.string).map { [self] name, _, _ in
      let sign = Sign(name.value)
      switch sign {
      case .criterion: use(.criterion, name)
      case .cue: use(.cue, name)
      }
      return sign
    }
  }

  private static func isName(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }
}
