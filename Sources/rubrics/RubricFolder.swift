import Documents
import Foundation
import Scoring

/// The rubrics of a folder, decoded, with what is wrong with them.
struct RubricFolder {
  let rulebook: Rulebook
  private let sources: [String: SourceFile]
  private let diagnostics: [Diagnostic]

  init(_ folder: String) {
    var files: [SourceFile] = []
    var found: [Diagnostic] = []
    for path in Self.paths(below: folder) {
      let list = Diagnostics(file: path)
      let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
      if let file = SourceFile(path: path, bytes: bytes, into: list) { files.append(file) }
      found += list.all
    }
    let decoded = RulebookDecoder.decode(files)
    rulebook = decoded.rulebook
    diagnostics = found + decoded.diagnostics
    sources = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  private static func paths(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".json") && !$0.hasPrefix("Corpus/") }.sorted().map { folder + "/" + $0 }
  }

  /// Prints every fault; 0 when there is none.
  func test() -> Int32 {
    var all = diagnostics
    for language in Language.allCases {
      all += rulebook.patternFaults(in: language)
      all += rulebook.exampleFaults(in: language)
    }
    for diagnostic in all { print(worded(diagnostic)) }
    for language in Language.allCases { print("\(language.rawValue): \(rulebook.size(of: language))") }
    print("faults: \(all.count)")
    return all.contains { $0.severity == .error } ? 1 : 0
  }

  private func worded(_ diagnostic: Diagnostic) -> String {
    var place = diagnostic.file
    var excerpt = ""
    if let source = sources[diagnostic.file], let range = diagnostic.place {
      let position = source.position(of: range.lowerBound)
      place += ":\(position.line):\(position.column)"
      excerpt = "\n    " + source.text(source.line(position.line)).trimmingCharacters(in: .whitespaces).prefix(160)
    }
    let severity = diagnostic.severity == .error ? "error" : "warning"
    return "\(place): \(severity): [\(diagnostic.fault.code)] \(diagnostic.fault)\(excerpt)"
  }
}
