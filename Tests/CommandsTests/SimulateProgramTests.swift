import Foundation
import TestSupport
import Testing

/// `peilian simulate` as a shell sees it.
@Suite struct SimulateProgramTests {
  private func run(_ arguments: String...) throws -> (code: Int32, output: String) {
    let folder = try TemporaryFolder()
    let result = try ChildProcess.run(
      [BuiltProgram.path("peilian"), "simulate", "--library", TestLibrary.path] + arguments,
      environment: ["HOME=\(folder.path)", "LC_ALL=C"], output: folder.path + "/output")
    return (result.status >> 8 & 0xFF, result.output)
  }

  @Test func theReportIsTheSameOnOneThreadAndOnThree() throws {
    let one = try run("1", "--runs", "1", "--format", "json", "--threads", "1")
    let three = try run("1", "--runs", "1", "--format", "json", "--threads", "3")
    #expect(one == three)
    let json = try #require(JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    #expect(one.code == ((json["lawsBroken"] as? Int) == 0 ? 0 : 1))
    let scenarios = try #require(json["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == 1 && (scenarios[0]["trainees"] as? [Any])?.count == 7)
  }

  @Test func aConversationIsShownByKindAndSeed() throws {
    let chinese = try run("1", "--show", "模范:3")
    #expect(chinese.code == 0 && chinese.output.contains("\ntrainee: model\n"))
    #expect(try run("1", "--show", "model:3").output == chinese.output)
    #expect(chinese.output.contains("\n> ") && chinese.output.contains("\n= resolved\n"))
  }

  @Test func whatCannotBeRunEndsWithTwo() throws {
    for arguments in [["--show", "nobody:3"], ["no such scenario"], ["--show", "model"]] {
      let result = try run(arguments[0], arguments.count > 1 ? arguments[1] : "--runs=1")
      #expect(result.code == 2 && !result.output.isEmpty, "\(arguments)")
    }
  }
}
