import Authoring
import Documents
import Foundation
import Library
import TestSupport

/// One faulty example of `Tests/Fixtures/Faults` and what is found in it, with paths that do not depend on the machine.
struct FaultExample {
  struct Result {
    let diagnostics: [Diagnostic]
    let sources: [String: SourceFile]
    /// Stands before paths in the wording of faults.
    var root = ""
  }

  private let code: String

  init(_ code: String) { self.code = code }

  func check() throws -> Result {
    let names = Fixtures.names(in: "Fixtures/Faults/\(code)")
    if !Set(names).isDisjoint(with: LibraryFolder.parts) { return try FaultLibrary(under: code).check() }
    return document()
  }

  private enum Level: String, CaseIterable {
    case junior, senior, supervisor
  }

  /// A document with one member of each type.
  private static let reading = Reading<Bool>.object { reader in
    reader.format(0)
    _ = reader.required("id", .string)
    _ = reader.optional("title", .string)
    _ = reader.optional("level", Reading<Level>.oneOf)
    _ = reader.optional("mood", .int(-100...100))
    _ = reader.optional("tags", .array(of: .string, orEmpty: false))
    _ = reader.optional("final", .bool)
    _ = reader.optional("list", .node)
    return true
  }

  private func document() -> Result {
    let path = "\(code)/document.json"
    let diagnostics = Diagnostics(file: path)
    let full = Fixtures.url("Fixtures/Faults/\(path)").path
    guard let source = DiskFile.source(full, into: diagnostics) else {
      return Result(diagnostics: diagnostics.all, sources: [:])
    }
    if let node = JSONParser.parse(source, into: diagnostics) { _ = Self.reading.read(node, diagnostics) }
    return Result(diagnostics: diagnostics.all, sources: [path: source])
  }
}

/// The small sound library with an example laid over it.
struct FaultLibrary {
  private let folder: TemporaryFolder
  /// The example's own files; all of them where there is no example.
  private var asked: [String] = []

  init(under code: String?) throws {
    folder = try TemporaryFolder()
    for name in ["Scenarios/play.json", "Rubrics/criteria.json"] { try copy("../" + name, to: name) }
    let sound = Self.files(below: "Fixtures/Library")
    for name in sound { try copy("Fixtures/Library/" + name, to: name) }
    guard let code else {
      asked = sound
      return
    }
    asked = Self.files(below: "Fixtures/Faults/\(code)")
    for name in asked { try copy("Fixtures/Faults/\(code)/" + name, to: name) }
    if let without = try? String(contentsOf: Fixtures.url("Fixtures/Faults/\(code)/without.txt"), encoding: .utf8) {
      let name = without.trimmingCharacters(in: .whitespacesAndNewlines)
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
  }

  func check() -> FaultExample.Result {
    let prefix = folder.path + "/"
    let result = LibraryCheck.run(asked.map { prefix + $0 }, library: nil)
    let diagnostics = result.diagnostics.map { diagnostic in
      Diagnostic(
        diagnostic.fault, severity: diagnostic.severity, file: short(diagnostic.file), place: diagnostic.place)
    }
    let sources = result.sources.map { (short($0.key), $0.value) }
    return FaultExample.Result(
      diagnostics: diagnostics, sources: Dictionary(sources, uniquingKeysWith: { first, _ in first }), root: prefix)
  }

  private func short(_ path: String) -> String { String(path.dropFirst(folder.path.count + 1)) }

  private func copy(_ from: String, to name: String) throws {
    try folder.write(name, bytes: Array(try Data(contentsOf: Fixtures.url(from))))
  }

  private static func files(below path: String) -> [String] {
    let root = Fixtures.url(path).path
    return FolderWalk(root).files.map { String($0.dropFirst(root.count + 1)) }
  }
}
