import Authoring
import Documents
import Foundation
import Library
import TestSupport
import Testing

@Suite struct LibraryCheckTests {
  private let folder: TemporaryFolder

  /// A sound library with one scenario.
  init() throws {
    folder = try TemporaryFolder()
    let sound = [
      "Scenarios/play.json": "../Scenarios/play.json", "Rubrics/criteria.json": "../Rubrics/criteria.json",
      "Scenarios/zh-Hans/night-key.json": "Fixtures/Library/Scenarios/zh-Hans/night-key.json",
      "Scenarios/zh-Hans/personas/plain.json": "Fixtures/Library/Scenarios/zh-Hans/personas/plain.json",
    ]
    for (name, from) in sound { try folder.write(name, bytes: Array(Data(contentsOf: Fixtures.url(from)))) }
  }

  private func check(_ names: String..., library: LibraryFolder? = nil) -> CheckResult {
    LibraryCheck.run(names.map { folder.path + "/" + $0 }, library: library)
  }

  private func codes(_ result: CheckResult) -> [String] { result.diagnostics.map(\.fault.code) }

  @Test func aSoundLibraryIsClean() {
    let result = check("Scenarios", "Rubrics")
    #expect(codes(result) == [] && result.outcome == .clean && result.fileCount == 4)
  }

  @Test func faultsOfAllFilesAreReportedInTheirOrder() throws {
    try folder.write("Scenarios/zh-Hans/b.json", "{,}")
    try folder.write("Scenarios/zh-Hans/a.json", "")
    try folder.write("Rubrics/zh-Hans/a.json", "[]")
    let result = check("Scenarios", "Rubrics")
    let files = result.diagnostics.map { $0.file.dropFirst(folder.path.count + 1) }
    #expect(files.first == "Rubrics/zh-Hans/a.json" && files.last == "Scenarios/zh-Hans/b.json")
    #expect(codes(result).prefix(2) == ["wrong-type", "empty-file"] && codes(result).last == "extra-comma")
    #expect(result.outcome == .faulty)
  }

  @Test func aSingleFileIsCheckedWithWhatItLeansOn() throws {
    #expect(codes(check("Scenarios/zh-Hans/night-key.json")) == [])
    try folder.write("Rubrics/zh-Hans/a.json", "[]")
    #expect(codes(check("Scenarios/zh-Hans/night-key.json")) == [])
    try folder.write("Scenarios/play.json", "[]")
    #expect(codes(check("Scenarios/zh-Hans/night-key.json")) == ["wrong-type"])
  }

  @Test func aFileOutsideLeansOnTheLibraryGiven() throws {
    let scenario = try Data(contentsOf: Fixtures.url("Fixtures/Library/Scenarios/zh-Hans/night-key.json"))
    let text = String(decoding: scenario, as: UTF8.self)
      .replacing("night-key", with: "other-key").replacing("99", with: "98").replacing("忘带", with: "丢了")
    try folder.write("draft.json", text)
    #expect(codes(check("draft.json", library: LibraryFolder(path: folder.path))) == [])
    try folder.write("draft.json", text.replacing("\"plain\"", with: "\"nobody\""))
    #expect(codes(check("draft.json", library: LibraryFolder(path: folder.path))) == ["unknown-persona"])
  }

  @Test func whatAnAuthorListensForIsReadAsAPattern() throws {
    let path = "Scenarios/zh-Hans/night-key.json"
    let scenario = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    try folder.write(path, scenario.replacing("开 (一下)? 门", with: "开 (一下 门"))
    #expect(codes(check("Scenarios")) == ["pattern-unclosed-group"])
  }

  @Test func whatCannotBeReadEndsWithTwo() throws {
    #expect(check("Scenarios/zh-Hans/none.json").outcome == .unreadable)
    try folder.write("Scenarios/zh-Hans/folder.json/x.txt", "")
    #expect(codes(check("Scenarios")) == ["is-a-folder"])
    #expect(codes(check("Scenarios/zh-Hans/folder.json")) == ["is-a-folder"])
    let huge = try folder.write("Scenarios/zh-Hans/huge.json", "{")
    #expect(truncate(huge, 100_000_000) == 0)
    #expect(codes(check("Scenarios/zh-Hans/huge.json")) == ["file-too-large"])
    #expect(check("Scenarios/zh-Hans/huge.json").outcome == .unreadable)
    try folder.write("empty/x.txt", "")
    #expect(codes(check("empty")) == ["no-documents"] && check("empty").outcome == .faulty)
  }

  @Test func warningsAloneLeaveItClean() throws {
    let path = "Scenarios/zh-Hans/night-key.json"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + path)))
    try folder.write(path, bytes: [0xef, 0xbb, 0xbf] + bytes)
    let result = check("Scenarios")
    #expect(codes(result) == ["byte-order-mark"] && result.outcome == .clean)
  }
}
