import Documents
import Library
import Scoring

/// Checks files of a library together with all that they lean on.
///
/// The whole library is read, since a scenario is right or wrong only with its personas, criteria and play rules; only
/// what was asked for is reported, besides faults that keep it from being read.
package enum LibraryCheck {
  /// - Parameters:
  ///   - paths: files, and folders that are walked.
  ///   - library: on which files that stand in no library lean.
  package static func run(_ paths: [String], library: LibraryFolder?) -> CheckResult {
    let targets = CheckTargets(paths)
    var result = CheckResult()
    result.add(targets.faults)
    for group in targets.groups {
      let prefix = group.prefix ?? library.map { $0.path + "/" } ?? ""
      let documents = documents(of: group, in: prefix)
      let asked = group.targets.map(\.path)
      result.add(documents, asked: asked)
      result.add(faults(of: documents, in: prefix).filter { isWanted($0, documents, Set(asked)) })
    }
    return result
  }

  /// The files asked for and those around them, in path order.
  private static func documents(of group: CheckTargets.Group, in prefix: String) -> [CheckedDocument] {
    let asked = Set(group.targets.compactMap(\.place))
    let folders = LibraryFolder.parts.map { prefix + $0 }.filter(DiskFile.isFolder)
    let around = folders.flatMap { FolderWalk($0).files }.compactMap { path -> CheckedDocument? in
      let place = String(path.dropFirst(prefix.count))
      return asked.contains(place) ? nil : CheckedDocument(path, place: place)
    }
    let targets = group.targets.map { CheckedDocument($0.path, place: $0.place) }
    return (around + targets).sorted { scalarOrder($0.path, $1.path) }
  }

  private static func faults(of documents: [CheckedDocument], in prefix: String) -> [Diagnostic] {
    let rubrics = RubricsCheck(documents)
    return documents.flatMap(\.faults) + SyntaxCheck.run(documents) + rubrics.run() + CareerPathCheck.run(documents)
      + QuestionsCheck(documents: documents, rulebook: rubrics.rulebook).run()
      + PacksCheck.run(documents)
      + ScenariosCheck(documents: documents, rulebook: rubrics.rulebook, prefix: prefix).run()
      + NamesCheck.run(documents)
  }

  /// Asked for; or an error in play rules or personas, without which a scenario that was asked for cannot be read.
  private static func isWanted(
    _ diagnostic: Diagnostic, _ documents: [CheckedDocument], _ asked: Set<String>
  ) -> Bool {
    if asked.contains(diagnostic.file) { return true }
    guard diagnostic.severity == .error else { return false }
    let languages = documents.filter { asked.contains($0.path) }.compactMap(\.scenarioLanguage)
    switch documents.first(where: { $0.path == diagnostic.file })?.kind {
    case .playRules?: return !languages.isEmpty
    case .persona(let language)?: return languages.contains(language)
    case nil: return !languages.isEmpty && diagnostic.fault as? LibraryFault == .missingDocument
    default: return false
    }
  }
}

extension CheckedDocument {
  fileprivate var scenarioLanguage: Language? {
    if case .scenario(let language)? = kind { language } else { nil }
  }
}
