import Documents
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Library

@Suite struct DiskFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func codes(_ path: String) -> [String] {
    let diagnostics = Diagnostics(file: path)
    _ = DiskFile.source(path, into: diagnostics)
    return diagnostics.all.map(\.fault.code)
  }

  @Test func aTextIsReadAsItStands() throws {
    let path = try folder.write("a.json", "{\"标题\": 1}")
    let source = DiskFile.source(path, into: Diagnostics(file: path))
    #expect(source?.text(0..<20) == "{\"标题\": 1}")
  }

  @Test func whatCannotBeReadIsNamed() throws {
    #expect(codes(folder.path + "/none.json") == ["no-such-file"])
    #expect(codes(folder.path) == ["is-a-folder"])
    #expect(codes(try folder.write("empty.json", "")) == ["empty-file"])
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    #expect(codes(folder.path + "/pipe.json") == ["not-a-file"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aForbiddenFileIsNamed() throws {
    let path = try folder.write("a.json", "{}")
    #expect(chmod(path, 0) == 0)
    #expect(codes(path) == ["no-permission"])
  }

  @Test func theSystemsErrorsAreToldApart() {
    #expect(FileFault(errno: EACCES) == .noPermission)
    #expect(FileFault(errno: EIO) == .unreadable(errno: EIO))
  }

  @Test func aDamagedModelIsNamed() throws {
    try folder.write("Rubrics/recogniser.zh.model", "PLRM and no more")
    let library = LibraryFolder(path: folder.path)
    let files = try RecogniserFiles.files(for: .chinese, in: library)
    let rulebook = RulebookDecoder.decode([]).rulebook
    #expect {
      _ = try RecogniserFiles.recognisers(of: files, for: rulebook)
    } throws: { error in
      (error as? FaultyFiles)?.diagnostics.map(\.fault.code) == ["damaged-model"]
    }
    #expect(try RecogniserFiles.files(for: .english, in: library) == [])
  }

  @Test func aHugeFileIsRefusedByItsSize() throws {
    let path = try folder.write("huge.json", "{")
    #expect(truncate(path, 100_000_000) == 0)
    #expect(codes(path) == ["file-too-large"])
  }

  @Test func aFolderIsWalkedInScalarOrderAndLoopsAreNotFollowed() throws {
    for name in ["b/2.json", "b/10.json", "a.json", "B.json", "中/x.json", "note.txt", ".hidden.json", "b/c/d.json"] {
      try folder.write(name, "{}")
    }
    #expect(symlink("..", folder.path + "/b/c/up") == 0)
    #expect(symlink("nowhere", folder.path + "/broken.json") == 0)
    let walk = FolderWalk(folder.path)
    #expect(
      walk.files.map { $0.dropFirst(folder.path.count + 1) } == [
        "B.json", "a.json", "b/10.json", "b/2.json", "b/c/d.json", "broken.json", "中/x.json",
      ])
    #expect(walk.faults.isEmpty)
    #expect(FolderWalk(folder.path + "/none").faults.map(\.fault.code) == ["no-such-file"])
  }
}

@Suite struct HeaderFileTests {
  private struct Header: Equatable {
    let id: String
    let number: Int
  }

  private static let reading = Reading<Header>.object { reader in
    guard let id = reader.required("id", .string), let number = reader.required("number", .int(1...9999)) else {
      return nil
    }
    return Header(id: id, number: number)
  }

  private func read(_ text: String) throws -> (Header?, [String]) {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.json", text)
    let diagnostics = Diagnostics(file: path)
    let header = HeaderFile.read(path, keys: ["id", "number"], as: Self.reading, into: diagnostics)
    return (header, diagnostics.all.map(\.fault.code))
  }

  private static let bodies = [
    "{\"id\": \"a\", \"number\": 7, \"body\": [1, 2, broken",
    "{\"format\": 0,\n \"id\": \"a\",\n \"number\": 7,\n" + String(repeating: "\"中\": [[[,\n", count: 2000),
    "{\"body\": \"" + String(repeating: "中", count: 5000) + "\",\n\"id\": \"a\", \"number\": 7}",
  ]

  @Test(arguments: bodies.indices)
  func theHeaderIsReadWhateverFollows(_ index: Int) throws {
    let (header, codes) = try read(Self.bodies[index])
    #expect(header == Header(id: "a", number: 7) && codes.isEmpty)
  }

  @Test func aFaultyHeaderIsReported() throws {
    let (header, codes) = try read("{\"id\": \"a\", \"number\": \"7\", \"body\": 1}")
    #expect(header == nil && codes == ["wrong-type"])
  }
}
