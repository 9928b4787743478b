import Documents
import Foundation
import Library
import Reports
import TestSupport
import Testing

/// Every fault code has an example on disk, `Tests/Fixtures/Faults/CODE/`, and `expected.txt` shows what people read.
@Suite struct FaultExampleTests {
  private static let folder = "Fixtures/Faults"

  /// What no repository can hold: the text says how a test of another kind produces it.
  private static let madeByTests: Set<String> = [
    "file-too-large",  // aHugeFileIsRefusedByItsSize
    "no-permission",  // aForbiddenFileIsNamed
    "not-a-file",  // whatCannotBeReadIsNamed
    "unreadable-file",  // theSystemsErrorsAreToldApart
  ]

  private enum Level: String, CaseIterable {
    case junior, senior, supervisor
  }

  /// A document with one member of each type.
  private static let document = Reading<Bool>.object { reader in
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

  /// The example's faults and its text, with the path as it stands in the repository.
  private func check(_ code: String) -> (found: [Diagnostic], sources: [String: SourceFile]) {
    let path = "\(code)/document.json"
    let diagnostics = Diagnostics(file: path)
    let url = Fixtures.url("\(Self.folder)/\(path)")
    guard let read = DiskFile.source(url.path, into: diagnostics) else { return (diagnostics.all, [:]) }
    if let node = JSONParser.parse(read, into: diagnostics) { _ = Self.document.read(node, diagnostics) }
    return (diagnostics.all, [path: read])
  }

  private static let codes = Fixtures.names(in: folder).filter {
    (DocumentFault.allCodes + FileFault.allCodes).contains($0)
  }

  @Test func everyCodeHasAnExample() {
    let all = Set(DocumentFault.allCodes + FileFault.allCodes)
    #expect(all.subtracting(Self.codes).subtracting(Self.madeByTests) == [])
    #expect(Set(DocumentFault.allCodes).count == DocumentFault.allCodes.count)
  }

  @Test(arguments: codes)
  func theExampleProducesItsCode(_ code: String) {
    #expect(check(code).found.map(\.fault.code).contains(code))
  }

  @Test(arguments: codes)
  func theExampleIsShownAsExpected(_ code: String) throws {
    let (found, sources) = check(code)
    let chinese = DiagnosticText(language: .chinese, sources: sources).text(found)
    let english = DiagnosticText(language: .english, sources: sources).text(found)
    let json = found.map(DiagnosticJSON(sources: sources).line).joined(separator: "\n")
    let shown = [chinese, english, json].joined(separator: "\n\n————\n\n") + "\n"
    #expect(try GoldenFile("\(Self.folder)/\(code)/expected.txt").matches(shown))
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }
}
