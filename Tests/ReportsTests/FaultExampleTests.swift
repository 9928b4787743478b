import Authoring
import Career
import Documents
import Library
import Reports
import Roleplay
import Scoring
import TestSupport
import Testing

/// Every fault code has an example on disk, `Tests/Fixtures/Faults/CODE/`, and `expected.txt` shows what people read.
///
/// An example is a `document.json` for what can be wrong with any document, or a part of a library that is laid over the
/// small sound one in `Fixtures/Library`. `PEILIAN_RECORD=1` rewrites what is expected.
@Suite struct FaultExampleTests {
  private static let kinds: [(name: String, codes: [String])] = [
    ("document", DocumentFault.allCodes), ("file", FileFault.allCodes), ("library", LibraryFault.allCodes),
    ("rubric", RubricFault.allCodes), ("pattern", PatternFault.allCodes), ("scenario", ScenarioFault.allCodes),
    ("career", CareerFault.allCodes), ("question", QuestionFault.allCodes),
    ("pack", PackFault.allCodes),
  ]

  /// What no repository can hold; the tests named here produce it.
  private static let madeByTests: Set<String> = [
    "file-too-large",  // aHugeFileIsRefusedByItsSize
    "no-permission",  // aForbiddenFileIsNamed
    "not-a-file",  // whatCannotBeReadIsNamed
    "damaged-model",  // aDamagedModelIsNamed
    "unreadable-file",  // theSystemsErrorsAreToldApart
    "no-documents",  // whatCannotBeReadEndsWithTwo
  ]

  /// Worded already, but no check produces them yet. An example of one must be taken out of this list.
  private static let notYetProduced: Set<String> = [
    "repeated-line", "unknown-event",
  ]

  private static let folder = "Fixtures/Faults"
  private static let codes = Fixtures.names(in: folder)

  @Test func everyCodeHasAnExample() {
    let all = Set(Self.kinds.flatMap(\.codes))
    #expect(all.subtracting(Self.codes) == Self.madeByTests.union(Self.notYetProduced))
    #expect(Set(Self.codes).subtracting(all) == [])
    for kind in Self.kinds { #expect(Set(kind.codes).count == kind.codes.count, "a code of \(kind.name) stands twice") }
  }

  @Test func theLibraryUnderTheExamplesIsSound() throws {
    let library = try FaultLibrary(under: nil)
    #expect(library.check().diagnostics.map(\.fault.code) == [])
  }

  @Test(arguments: codes)
  func theExampleIsFoundAndShownAsExpected(_ code: String) throws {
    let result = try FaultExample(code).check()
    #expect(result.diagnostics.map(\.fault.code).contains(code))
    #expect(result.diagnostics.allSatisfy { $0.fault is any WordedFault })
    let shown = [
      DiagnosticText(language: .chinese, sources: result.sources).text(result.diagnostics),
      DiagnosticText(language: .english, sources: result.sources).text(result.diagnostics),
      result.diagnostics.map { DiagnosticJSON(sources: result.sources).value($0).text }.joined(separator: "\n"),
    ].joined(separator: "\n\n————\n\n").replacing(result.root.isEmpty ? "\0" : result.root, with: "")
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(try GoldenFile("\(Self.folder)/\(code)/expected.txt").matches(shown + "\n"))
  }
}
