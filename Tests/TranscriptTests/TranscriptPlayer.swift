import Foundation
import Library
import Records
import Roleplay
import Scoring
import TestSupport

@testable import Commands

/// Plays the typed lines of a transcript and writes down what came of them.
struct TranscriptPlayer {
  enum Way {
    case straight
    /// Written down and taken up again from the disk after every turn.
    case savedAfterEachTurn
  }

  let transcript: Transcript

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    .standardizedFileURL
  static let library = LibraryFolder(path: root.path)

  /// What the transcript and the points file should say.
  struct Result: Equatable {
    var body = ""
    var points = ""
  }

  func play(_ way: Way) throws -> Result {
    var stage = try Stage(transcript, way: way)
    var result = Result()
    try add(stage.take { _ in .began }, of: nil, from: stage, to: &result)
    for line in transcript.inputs {
      let script = ScriptLine(line)
      let turn: PlaySession.Turn
      do {
        let mode = stage.mode
        turn = try stage.take { try ScriptPlayer(session: $0, mode: mode, output: .init()).event(for: script) }
      } catch {
        result.body += "> \(line)\n  ! \(error)\n"
        continue
      }
      try add(turn, of: script, from: stage, to: &result)
    }
    let scorecard = ScorecardJSON(scenario: stage.session.scenario).value(for: stage.session.conversation).text
    result.points += scorecard + "\n"
    return result
  }

  private func add(_ turn: PlaySession.Turn, of script: ScriptLine?, from stage: Stage, to result: inout Result) throws
  {
    let scenario = stage.session.scenario
    if let script { result.body += "> \(script.line)\n" }
    result.body += Self.lines(for: turn)
    for effect in turn.effects { result.body += Self.line(for: effect, stage) }
    let moods = scenario.actors.compactMap { actor in
      stage.session.conversation.moods[actor.id].map { "\(actor.id) \($0.anger)/\($0.trust)" }
    }
    result.points += "\(stage.session.conversation.now) \(moods.joined(separator: " "))\n"
  }

  /// What is good in a reply by name, each once; what is wrong in it with the words.
  private static func lines(for turn: PlaySession.Turn) -> String {
    guard case .replied(_, let text, let hearing) = turn.event else { return "" }
    if !hearing.isJudged { return "  ? not judged\n" }
    var good: [String] = []
    var faults = ""
    for finding in hearing.analysis.findings {
      if finding.severity != nil {
        faults += "  ✗ \(finding.criterion): \(finding.spans.map { words($0, of: text) }.joined(separator: " … "))\n"
      } else if !good.contains(finding.criterion.text) {
        good.append(finding.criterion.text)
      }
    }
    return faults + (good.isEmpty ? "" : "  ✓ \(good.joined(separator: " "))\n")
  }

  private static func words(_ range: Range<Int>, of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  private static func promise(_ number: PromiseNumber, _ stage: Stage) -> String {
    let entry = stage.session.conversation.promises.entries.first { $0.number == number }
    let pledge = entry?.pledge.map { " \($0)" } ?? ""
    return "\(number)\(pledge)" + (entry?.due.map { ", due \($0)" } ?? "")
  }

  private static func line(for effect: Conversation.Effect, _ stage: Stage) -> String {
    let scenario = stage.session.scenario
    return switch effect {
    case .says(let actor, let text): "\(scenario.actor(actor)?.name ?? actor.text): \(text)\n"
    case .clock(let moment): "[\(moment)]\n"
    case .did(let deed): "  * \(deed)\n"
    case .hint(let text, _): "  hint: \(text)\n"
    case .promised(let number): "  promised \(promise(number, stage))\n"
    case .promiseKept(let number): "  kept \(promise(number, stage))\n"
    case .promiseBroken(let number): "  broken \(promise(number, stage))\n"
    case .tookBack(.reply(let text, _)): "  taken back: \(text)\n"
    case .tookBack(.call(let actor)): "  taken back: call \(actor)\n"
    case .tookBack(.wait): "  taken back: wait\n"
    case .tookBack(.action(let kind)): "  taken back: \(kind.rawValue)\n"
    case .quoted(let text): "you: \(text)\n"
    case .acted(let action, let actor): "  ~ \(action.kind.rawValue) \(actor)\n"
    case .omitted(let omission, let actor): "  ✗ \(omission.rawValue) (\(actor))\n"
    case .cameBack(let actor, let minutes): "  back to \(actor) after \(minutes) min\n"
    case .checkedMessage(let faulty):
      "  message: \(faulty.isEmpty ? "complete" : faulty.map(\.rawValue).joined(separator: " "))\n"
    case .lacks(let actor, let cues): "  \(actor) lacks \(cues.map(\.text).joined(separator: " "))\n"
    case .silence(let actor): "  (\(actor) is silent)\n"
    case .isHere(let actor): "  (\(actor) is here)\n"
    case .listenerChanged(let actor): "  ⇒ \(actor)\n"
    case .parted(let actor): "  (parted from \(actor))\n"
    case .checkedRecord(let faulty):
      "  record: \(faulty.isEmpty ? "complete" : faulty.map(\.rawValue).joined(separator: " "))\n"
    case .ended(.reached(let ending)): "= \(ending)\n"
    case .ended(.left): "= left\n"
    case .entered(let stage): "  → \(stage)\n"
    case .channelChanged, .told, .notJudged: ""
    }
  }
}

extension PlayOpening {
  /// On the shipped library.
  static let withoutRecords = PlayOpening(
    folder: TranscriptPlayer.library, store: nil, language: .chinese, layers: .rules)

  /// - Parameter path: of the scenario's file below the library's folder.
  func begin(_ path: String, by trainee: Trainee? = nil, mode: PlayMode, seed: UInt64) throws -> Opened {
    let language = Language.allCases.first { path.hasPrefix("Scenarios/\($0.folder)/") } ?? .chinese
    let shelf = ScenarioShelf(in: folder, language: language)
    guard let entry = shelf.entries.first(where: { $0.path == path }) else { throw Failure("no scenario \(path)") }
    return try begin(entry, by: trainee, mode: mode, seed: seed)
  }
}

/// The session of a transcript, and the records that it is taken up from.
private struct Stage {
  private(set) var session: PlaySession
  let mode: PlayMode
  private let opening: PlayOpening
  private let store: RecordStore?
  private let trainee: Trainee?
  private let folder: TemporaryFolder

  init(_ transcript: Transcript, way: TranscriptPlayer.Way) throws {
    folder = try TemporaryFolder()
    store = way == .straight ? nil : try RecordStore(folder: URL(fileURLWithPath: folder.path))
    trainee = try store?.trainee(named: "小林")
    mode = PlayMode(rawValue: transcript.mode) ?? .practice
    let folder = transcript.library.map { TranscriptPlayer.root.appendingPathComponent($0).path }
    opening = PlayOpening(
      folder: folder.map(LibraryFolder.init) ?? TranscriptPlayer.library, store: store, language: .chinese,
      layers: .rules)
    session = try opening.begin(transcript.scenario, by: trainee, mode: mode, seed: transcript.seed).session
  }

  mutating func take(_ event: (PlaySession) throws -> Conversation.Event) throws -> PlaySession.Turn {
    let turn = try session.take(event(session))
    if let store, let trainee, let summary = try store.conversations(of: trainee).first {
      session = try opening.resume(summary).session
    }
    return turn
  }
}
