import Foundation
import Library
import Records
import Roleplay
import Scoring

/// Opens role-plays: reads their files, pins them, and begins the record or takes it up again.
struct PlayOpening {
  let folder: LibraryFolder
  let store: RecordStore?
  let language: Language
  /// What judges the replies of a new role-play; one that is taken up goes on with what it began with. Rules alone unless
  /// asked otherwise: a false fault of the recogniser would turn a customer against a friendly word.
  var layers = Analyzer.Layers.rules

  /// The real time, for the record of when something was begun.
  var now: @Sendable () -> Date = { RealTime.now }

  /// Raised when what is recorded changes its meaning; kept with every conversation.
  static let engineVersion = 1

  struct Opened {
    let session: PlaySession
    let kit: PlayKit
    let mode: PlayMode
    let number: ConversationNumber?
  }

  /// Begins a role-play. Without a store nothing is kept.
  ///
  /// - Parameter sitting: the key of the exam that it is a part of.
  func begin(
    _ entry: ScenarioShelf.Entry, by trainee: Trainee?, mode: PlayMode, seed: UInt64, sitting: String? = nil
  ) throws -> Opened {
    let files = try files(of: entry)
    let kit = try kit(of: files)
    var log: ConversationLog?
    if let store, let trainee {
      let header = HeaderRecord(
        scenario: entry.header.id, title: entry.header.title, language: entry.header.language.rawValue,
        mode: mode.rawValue, seed: seed, engine: Self.engineVersion, startedAt: RealTime.stamp(now()),
        civil: RealTime.civil(now()).description, sitting: sitting)
      let pinned = files.all.map { PinnedFile(path: $0.path, bytes: $0.bytes) }
      log = ConversationLog(store: store, number: try store.begin(header, by: trainee, inForce: pinned), mode: mode)
    }
    let session = PlaySession(scenario: kit.scenario, kit: kit, seed: seed, log: log)
    return Opened(session: session, kit: kit, mode: mode, number: log?.number)
  }

  /// Takes up a conversation where its last turn left it, with the files that were in force.
  func resume(_ summary: ConversationSummary) throws -> Opened {
    guard let store else { preconditionFailure("only a store knows conversations to resume") }
    let kit = try kit(pinnedIn: summary)
    let mode = PlayMode(rawValue: summary.header.mode) ?? .practice
    let log = ConversationLog(store: store, number: summary.number, mode: mode)
    let session = try PlaySession(
      resuming: try store.turns(of: summary.number), of: kit.scenario, kit: kit, seed: summary.header.seed, log: log)
    return Opened(session: session, kit: kit, mode: mode, number: summary.number)
  }

  /// The scenario read and compiled, for whoever plays it without a session.
  func kit(for entry: ScenarioShelf.Entry) throws -> PlayKit { try kit(of: files(of: entry)) }

  /// Another scenario, read and compiled as if it stood where this one stands.
  func kit(of scenario: PlayFiles.File, inPlaceOf entry: ScenarioShelf.Entry) throws -> PlayKit {
    guard let files = PlayFiles(pinned: [scenario] + (try files(of: entry).all.dropFirst())) else {
      throw Failure("\(scenario.path)")
    }
    return try kit(of: files)
  }

  /// Scenario and rubrics as they were in force in a recorded conversation.
  func kit(pinnedIn summary: ConversationSummary) throws -> PlayKit {
    let pinned = try store?.filesInForce(in: summary.number).map { PlayFiles.File(path: $0.path, bytes: $0.bytes) }
    guard let files = PlayFiles(pinned: pinned ?? []) else {
      throw Failure(language("这一场的存档不完整，打不开了。", "This conversation's files are incomplete; it cannot be opened."))
    }
    return try kit(of: files)
  }

  private static let kits = PlayKits()

  private func kit(of files: PlayFiles) throws -> PlayKit {
    do {
      return try files.kit(from: Self.kits)
    } catch {
      throw Failure(FaultyFilesText(language: language).text(error))
    }
  }

  private func files(of entry: ScenarioShelf.Entry) throws -> PlayFiles {
    do {
      return try PlayFiles(of: entry.path, language: entry.header.language, in: folder, layers: layers)
    } catch {
      throw Failure(FaultyFilesText(language: language).text(error))
    }
  }
}

extension Surroundings {
  /// A scenario of the library by number, title or id, read and compiled, for those who only look at it.
  func kit(ofScenario words: String) throws -> PlayKit {
    let folder = try libraryFolder()
    let shelf = ScenarioShelf(in: folder, language: language)
    let entry = try ScenarioChoice(shelf: shelf, language: language).entry(words, history: nil)
    return try PlayOpening(folder: folder, store: nil, language: language).kit(for: entry)
  }
}
