/// The faults of one file, collected while it is read. Nothing stops at the first.
///
/// A reference, since a reader and its nested readers report into the same list. It stays within one task.
package final class Diagnostics {
  package let file: String
  private var found: [Diagnostic] = []
  package private(set) var errorCount = 0

  package init(file: String) { self.file = file }

  package func report(_ fault: any Fault, severity: Diagnostic.Severity = .error, at place: Range<Int>?) {
    found.append(Diagnostic(fault, severity: severity, file: file, place: place))
    if severity == .error { errorCount += 1 }
  }

  package var hasErrors: Bool { errorCount > 0 }

  /// Sorted by place; those of the file as a whole come first, equal places stay in the order of their finding.
  package var all: [Diagnostic] { found.inOrder }
}

extension [Diagnostic] {
  /// By file (scalar order), then by place; stable, so that the same input lists the same faults in the same order.
  package var inOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if !x.file.unicodeScalars.elementsEqual(y.file.unicodeScalars) {
        return x.file.unicodeScalars.lexicographicallyPrecedes(y.file.unicodeScalars)
      }
      let (start, otherStart) = (x.place?.lowerBound ?? -1, y.place?.lowerBound ?? -1)
      return start == otherStart ? a.offset < b.offset : start < otherStart
    }.map(\.element)
  }
}
