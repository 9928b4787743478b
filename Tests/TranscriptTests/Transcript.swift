import Foundation
import Testing

/// A golden transcript: what the trainee types and what must come of it, in one readable file.
///
///     scenario: Scenarios/zh-Hans/sc-02-angry-owner.json
///     seed: 1
///
///     王女士: 都第三回了！
///     > 王女士，对不起。
///       ✓ courtesy.honorific courtesy.apology
///     王女士: ……
///     = resolved
///
/// Points and mood stand in a file of their own beside it (`.points`), since later work tunes them.
struct Transcript {
  let url: URL
  let scenario: String
  let seed: UInt64
  let mode: String
  /// The small library it is played in; nil: the shipped one.
  let library: String?
  let inputs: [String]
  /// Everything below the head, as it stands in the file.
  let body: String

  /// Found on disk, so that a new case is a new file.
  static let all: [Transcript] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "transcript" }
    return urls.sorted { $0.path < $1.path }.compactMap(Transcript.init)
  }()

  private init?(url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    let parts = text.components(separatedBy: "\n\n")
    var head: [String: String] = [:]
    for line in parts[0].split(separator: "\n") {
      let pair = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if pair.count == 2 { head[pair[0]] = pair[1] }
    }
    guard let scenario = head["scenario"], let seed = head["seed"].flatMap(UInt64.init) else { return nil }
    self.url = url
    self.scenario = scenario
    self.seed = seed
    mode = head["mode"] ?? "practice"
    library = head["library"]
    body = parts.dropFirst().joined(separator: "\n\n")
    inputs = body.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
  }

  /// The head as it is written back.
  var head: String {
    (library.map { "library: \($0)\n" } ?? "") + "scenario: \(scenario)\nseed: \(seed)\n"
      + (mode == "practice" ? "" : "mode: \(mode)\n")
  }

  var pointsURL: URL { url.deletingPathExtension().appendingPathExtension("points") }

  /// `SC-02/resolved` for messages.
  var name: String { url.deletingPathExtension().pathComponents.suffix(2).joined(separator: "/") }
}

extension Transcript: CustomTestStringConvertible {
  var testDescription: String { name }
}
