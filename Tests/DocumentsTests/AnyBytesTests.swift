import Documents
import TestSupport
import Testing

/// No bytes make the reader trap, leave the text, or say two different things.
@Suite struct AnyBytesTests {
  private static let seed = #"""
    {
      "format": 0, "id": "angry-owner", "标题": "愤怒的业主", "n": [1, -20, 1.5, 0],
      "facts": [{"a": "他说\"好\"\u4e2d\ud83d\ude00"}, {"b": [true, false, null]}], "x": {"y": {"z": [[[]]]}}
    }
    """#

  private func check(_ bytes: [UInt8]) {
    let diagnostics = Diagnostics(file: "a.json")
    guard let source = SourceFile(path: "a.json", bytes: bytes, into: diagnostics) else {
      #expect(diagnostics.hasErrors)
      return
    }
    let node = JSONParser.parse(source, into: diagnostics)
    if let node { walk(node, in: 0..<source.scalars.count) }
    #expect(node != nil || diagnostics.hasErrors)
    for diagnostic in diagnostics.all {
      guard let place = diagnostic.place else { continue }
      if place.lowerBound < 0 || place.upperBound > source.scalars.count {
        Issue.record("\(diagnostic.fault.code) at \(place) of \(source.scalars.count): \(bytes)")
      }
    }
  }

  private func walk(_ node: JSONNode, in outer: Range<Int>) {
    if node.place.clamped(to: outer) != node.place { Issue.record("\(node.place) leaves \(outer)") }
    switch node.value {
    case .array(let nodes): for element in nodes { walk(element, in: node.place) }
    case .object(let members): for member in members { walk(member.value, in: node.place) }
    default: break
    }
  }

  @Test func mutatedDocumentsAreReadToTheirEnd() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<20_000 { check(ByteMutation.mutated(Array(Self.seed.utf8), using: &random)) }
  }

  @Test func randomBytesAreReadToTheirEnd() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      check((0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
      check((0..<20).flatMap { _ in ByteMutation.splinters.randomElement(using: &random) ?? [] })
    }
  }

  @Test func longRunsOfOneSignAreReadToTheirEnd() {
    for splinter in ByteMutation.splinters { check(Array(repeating: splinter, count: 20_000).flatMap { $0 }) }
  }
}
