import Foundation
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct ProgressLineTests {
  @Test func aBarWhereTheWholeIsKnownAndACountWhereItIsNot() {
    #expect(ProgressLine.text("打包", 12, of: 24, seconds: 3) == "打包 [############------------] 50% · 3 s")
    #expect(ProgressLine.text("打包", 99, of: 24, seconds: 3).contains("100%"))
    #expect(ProgressLine.text("打包", 0, of: 0, seconds: 3).contains(" 0%"))
    #expect(ProgressLine.text("读", 7, of: nil, seconds: 2) == "读 7 · 2 s")
    #expect(ProgressLine.text("体检", nil, of: nil, seconds: 2) == "体检 … 2 s")
  }

  @Test func whatIsShownIsWipedAndNothingIsShownUnwatched() throws {
    let folder = try TemporaryFolder()
    func written(isWatched: Bool) throws -> String {
      let path = folder.path + "/\(isWatched)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      defer { close(descriptor) }
      let line = ProgressLine("打包", isWatched: isWatched, output: TerminalOutput(descriptor: descriptor))
      line.show(1, of: 2)
      Thread.sleep(forTimeInterval: 2)
      line.finish()
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    #expect(try written(isWatched: false).isEmpty)
    let watched = try written(isWatched: true)
    #expect(watched.contains("50%") && watched.hasSuffix(" \r"))
  }
}
