import Foundation
import TestSupport
import Testing

/// `peilian learn` as a trainer runs it, with a corpus and a folder of his own.
@Suite(.serialized) struct LearnProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var model: Data? { FileManager.default.contents(atPath: folder.path + "/out/recogniser.zh.model") }

  private func learn(_ corpus: String, _ options: String...) throws -> (code: Int32, output: String) {
    let arguments = [
      "learn", "--only", "zh", "--corpus", folder.path + "/" + corpus, "--out", folder.path + "/out", "--lang", "zh",
      "--library", TestLibrary.path, "--records", folder.path + "/records",
    ]
    let result = try ChildProcess.run(
      [BuiltProgram.path("peilian")] + arguments + options,
      environment: ["PATH=/usr/bin:/bin", "HOME=\(folder.path)"], output: folder.path + "/output")
    return (result.status >> 8, result.output)
  }

  /// Replies of three writers.
  ///
  /// - Parameter shift: by so many rows each label stands away from the reply that deserves it.
  private func writeCorpus(_ name: String, shift: Int) throws {
    let things = ["电梯", "水管", "门禁", "车位", "路灯", "押金", "暖气", "钥匙"]
    let frames = [
      ("{}这事没门", "banned.refusal", 1), ("{}我马上叫人来修", "deescalation.action", 4),
      ("{}的事对不住您", "courtesy.apology", 4), ("{}在那边", "", 3),
    ]
    let rows = (0..<96).map { number in
      let frame = frames[number % frames.count]
      let deserved = frames[(number + shift) % frames.count]
      let labels = deserved.1.isEmpty ? "" : "\"\(deserved.1)\""
      let reply = frame.0.replacingOccurrences(of: "{}", with: things[number / frames.count % things.count])
      return "{\"id\":\"w\(number / 32)-\(number)\",\"lang\":\"zh\",\"channel\":\"phone\",\"customer\":\"\","
        + "\"reply\":\"\(reply)\",\"labels\":[\(labels)],\"overall\":\(deserved.2)}"
    }
    try folder.write(name + "/zh.jsonl", rows.joined(separator: "\n") + "\n")
    try folder.write(name + "/learning.json", #"{"format": 0, "networks": 1, "hidden": 16, "columns": 16}"#)
  }

  @Test func aWorseModelReplacesTheOneInForceOnlyByForce() throws {
    try writeCorpus("good", shift: 0)
    // Each writer says the same and is labelled otherwise: what two teach is wrong of the third.
    try writeCorpus("bad", shift: 1)
    let bad = folder.path + "/bad/zh.jsonl"
    var lines = try String(contentsOfFile: bad, encoding: .utf8).split(separator: "\n").map(String.init)
    let good = try String(contentsOfFile: folder.path + "/good/zh.jsonl", encoding: .utf8).split(separator: "\n")
    for index in 0..<32 { lines[index] = String(good[index]) }
    try folder.write("bad/zh.jsonl", lines.joined(separator: "\n") + "\n")

    let first = try learn("good")
    #expect(first.code == 0, "\(first.output)")
    let inForce = try #require(model)
    let again = try learn("good")
    #expect(again.code == 0 && model == inForce, "the same corpus gives the same bytes: \(again.output)")

    let refused = try learn("bad")
    #expect(refused.code == 1 && refused.output.contains("没有替换"), "\(refused.output)")
    #expect(model == inForce)

    let forced = try learn("bad", "--force")
    #expect(forced.code == 0, "\(forced.output)")
    #expect(model != inForce)
  }
}
