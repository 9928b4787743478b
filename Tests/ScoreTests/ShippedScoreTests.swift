import Foundation
import TestSupport
import Testing

/// The shipped rubrics say the same of the same rows in every process, whatever surrounds it.
@Suite struct ShippedScoreTests {
  private static let library = Fixtures.url("..").standardized.path

  @Test func theShippedRubricsSayTheSameEverywhere() throws {
    let usual = try score([:], "--threads 1")
    #expect(usual.code == 0, "\(usual.errors)")
    #expect(usual.text.split(separator: "\n").count > 80)
    let turkish = try TurkishLocale.shared()
    for (environment, threads) in [
      (["LC_ALL": "C", "TZ": "Asia/Shanghai"], "--threads 2"),
      (["LC_ALL": "tr_TR.UTF-8", "LOCPATH": turkish, "TZ": "America/St_Johns"], "--threads 3"),
    ] {
      #expect(try score(environment, threads) == usual, "\(environment)")
    }
  }

  /// The adversarial replies, each four times, so that several blocks and threads have work.
  private func score(_ environment: [String: String], _ threads: String) throws -> ScoreProgram.Outcome {
    let path = Fixtures.url("Fixtures/Adversarial/replies.jsonl").path
    let rows = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    return try ScoreProgram(environment: environment, library: Self.library)
      .run("\(threads) --format jsonl -", input: rows + rows + rows + rows)
  }
}
