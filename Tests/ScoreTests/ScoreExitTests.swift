import Foundation
import TestSupport
import Testing

@Suite struct ScoreExitTests {
  private let program = ScoreProgram()
  private static let good = #"{"id":"a","lang":"zh","channel":"phone","customer":"","reply":"您好"}"#
  private static let fault = #"{"id":"b","lang":"zh","channel":"phone","customer":"","reply":"等通知吧"}"#

  private func code(_ arguments: String, _ lines: String...) throws -> Int {
    try program.run(arguments, input: Array(lines.joined(separator: "\n").utf8)).code
  }

  @Test func soundRowsEndWithZero() throws {
    #expect(try code("--format jsonl -", Self.good, Self.fault) == 0)
    #expect(try code("--format jsonl -", "") == 0)
  }

  @Test func oneInvalidRowEndsWithOneAndTheRestIsScored() throws {
    let outcome = try program.run("--format jsonl -", input: Array("{\n\(Self.good)\n".utf8))
    #expect(outcome.code == 1)
    #expect(outcome.text.split(separator: "\n").count == 2)
  }

  @Test func aFaultEndsWithOneOnlyWhereItIsAskedFor() throws {
    #expect(try code("--format jsonl --fail-on heavy -", Self.good) == 0)
    #expect(try code("--format jsonl --fail-on heavy -", Self.fault) == 1)
    #expect(try code("--format jsonl --fail-on fail -", Self.fault) == 0)
  }

  @Test(arguments: ["no-such-file", "/", "--layers learned -", "--layers both -", "--library /nowhere -", ""])
  func whatCannotRunEndsWithTwo(_ arguments: String) throws {
    let outcome = try program.run("--format jsonl " + arguments, input: Array(Self.good.utf8))
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func theVersionNamesEveryRubricByItsContent() throws {
    let outcome = try program.run("--version --format json")
    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix(#"{"engine":1,"layers":["rules"],"rubrics":{"hash":""#))
    #expect(outcome.text.contains(#""path":"Rubrics/zh-Hans/rules.json","hash":""#))
  }

  @Test func aLineThatIsTooLongIsAnErrorRowAndNotHeld() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000)
    let outcome = try program.run(
      "--format jsonl -", input: Array((Self.good + "\n").utf8) + long + Array(("\n" + Self.fault).utf8))
    let lines = outcome.text.split(separator: "\n")
    #expect(outcome.code == 1)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix(#"{"id":null,"error":{"line":2,"code":"line-too-long""#))
    #expect(lines[2].hasPrefix(#"{"id":"b","judged":true"#))
  }
}
