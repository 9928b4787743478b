import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct LineBlocksTests {
  private func lines(of text: String, blockSize: Int) throws -> [String] {
    let folder = try TemporaryFolder()
    let descriptor = open(try folder.write("input", text), O_RDONLY)
    defer { close(descriptor) }
    let blocks = LineBlocks(descriptor: descriptor, blockSize: blockSize)
    var lines: [String] = []
    while let block = blocks.next() {
      guard case .lines(let bytes) = block.content else { continue }
      bytes.forEachLine(from: block.firstLine) { line, number in
        #expect(number == lines.count + 1)
        lines.append(String(decoding: line, as: UTF8.self))
      }
    }
    return lines
  }

  @Test(arguments: [1, 2, 3, 7, 64, 4096])
  func anyCutGivesTheSameLines(_ blockSize: Int) throws {
    let expected = (0..<40).map { String(repeating: "行", count: $0 % 9) + "\($0)" } + ["", "", "end"]
    #expect(try lines(of: expected.joined(separator: "\n"), blockSize: blockSize) == expected)
    #expect(try lines(of: expected.joined(separator: "\n") + "\n", blockSize: blockSize) == expected)
  }
}
