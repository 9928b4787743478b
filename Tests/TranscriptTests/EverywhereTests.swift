import Foundation
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Two processes of the built program say the same as this one, in every locale and time zone.
@Suite struct EverywhereTests {
  /// One way through each scenario file: the first transcript of each.
  static let ways: [Transcript] = {
    var seen: Set<String> = []
    return Transcript.all.filter { $0.library == nil }.filter { seen.insert($0.scenario).inserted }
  }()

  @Test(arguments: ways)
  func theSameBytesComeOut(_ transcript: Transcript) throws {
    let here = try playHere(transcript)
    #expect(here.contains(#""scorecard""#))
    #expect(try play(transcript, ["LC_ALL=C", "TZ=Asia/Shanghai"]) == here)
    let turkish = try TurkishLocale.shared()
    #expect(try play(transcript, ["LOCPATH=\(turkish)", "LC_ALL=tr_TR.UTF-8", "TZ=America/St_Johns"]) == here)
  }

  /// Plays the typed lines in this process, with its locale and time zone.
  private func playHere(_ transcript: Transcript) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write("output", "")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    let mode = PlayMode(rawValue: transcript.mode) ?? .practice
    let session = try PlayOpening.withoutRecords.begin(transcript.scenario, mode: mode, seed: transcript.seed).session
    var player = ScriptPlayer(
      session: session, mode: mode, output: TerminalOutput(descriptor: file.fileDescriptor))
    _ = try player.play(transcript.inputs)
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Plays the typed lines by the built program, in a process of its own.
  private func play(_ transcript: Transcript, _ environment: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let script = try folder.write("script", transcript.inputs.joined(separator: "\n") + "\n")
    let language = transcript.scenario.hasPrefix("Scenarios/en/") ? "en" : "zh"
    let id = transcript.scenario.split(separator: "/").last.map { $0.prefix(5) } ?? ""
    let result = try ChildProcess.run(
      [
        BuiltProgram.path("peilian"), "play", String(id), "--script", script, "--seed", String(transcript.seed),
        "--mode", transcript.mode, "--format", "jsonl", "--lang", language, "--layers",
        "rules", "--library",
        TranscriptPlayer.library.path,
      ], environment: environment, output: folder.path + "/output")
    return result.output
  }
}
