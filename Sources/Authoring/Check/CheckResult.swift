import Documents
import Library

/// All that a check found, ready to be shown.
package struct CheckResult: Sendable {
  /// By file, then place.
  package fileprivate(set) var diagnostics: [Diagnostic] = []
  /// The texts that places point into, by path.
  package fileprivate(set) var sources: [String: SourceFile] = [:]
  /// Files asked for, whether they could be read or not.
  package fileprivate(set) var fileCount = 0

  package enum Outcome: Int32, Sendable {
    case clean = 0
    case faulty = 1
    /// A file or folder could not be read: no verdict on it.
    case unreadable = 2
  }

  /// Warnings alone leave it clean.
  package var outcome: Outcome {
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.contains(where: \.isUnreadable) { return .unreadable }
    return errors.isEmpty ? .clean : .faulty
  }
}

extension CheckResult {
  mutating func add(_ found: [Diagnostic]) { diagnostics = (diagnostics + found).inOrder }

  mutating func add(_ checked: [CheckedDocument], asked files: [String]) {
    fileCount += files.count
    for document in checked {
      if let source = document.source { sources[document.path] = source }
    }
  }
}

extension Diagnostic {
  /// The file was not read at all, so nothing else is known of it.
  fileprivate var isUnreadable: Bool {
    if case .fileTooLarge? = fault as? DocumentFault { return true }
    return fault is FileFault
  }
}
