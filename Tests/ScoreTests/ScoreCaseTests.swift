import Foundation
import TestSupport
import Testing

/// Every folder of `Fixtures/Score/Cases` holds an input, the arguments for it, and what comes out.
@Suite struct ScoreCaseTests {
  static let names = Fixtures.names(in: "Fixtures/Score/Cases")

  @Test(arguments: names)
  func theProgramWritesWhatIsExpected(_ name: String) throws {
    let outcome = try Self.run(name, ScoreProgram())
    let report = outcome.text + (outcome.errors.isEmpty ? "" : "stderr: \(outcome.errors)") + "exit \(outcome.code)\n"
    #expect(try GoldenFile("Fixtures/Score/Cases/\(name)/expected.txt").matches(report))
  }

  @Test func casesAreThere() { #expect(Self.names.count > 8) }

  @Test(arguments: names)
  func theBytesAreTheSameWhateverTheSurroundings(_ name: String) throws {
    let usual = try Self.run(name, ScoreProgram())
    let turkish = try TurkishLocale.shared()
    let surroundings: [([String: String], String)] = [
      (["LC_ALL": "C", "TZ": "Asia/Shanghai"], "--threads 1"),
      (["LC_ALL": "tr_TR.UTF-8", "LOCPATH": turkish], "--threads 4"),
      (["LC_ALL": "C.UTF-8", "TZ": "America/New_York"], "--threads 4"),
    ]
    for (environment, threads) in surroundings {
      #expect(try Self.run(name, ScoreProgram(environment: environment), threads) == usual, "\(environment)")
    }
  }

  static func run(_ name: String, _ program: ScoreProgram, _ more: String = "") throws -> ScoreProgram.Outcome {
    let folder = Fixtures.url("Fixtures/Score/Cases/\(name)").path
    let arguments = try String(contentsOfFile: folder + "/arguments", encoding: .utf8)
    return try program.run(arguments.trimmingCharacters(in: .newlines) + " " + more, in: folder)
  }
}
