import Career
import Library
import Records
import Scoring
import Terminal

/// The role-play of one step of a pack: begun, taken up where it was left, or found to have been finished meanwhile.
struct PackScenario {
  let pack: PackDesk
  let ids: [String]
  let isExam: Bool

  private var desk: LearningDesk { pack.desk }
  private var mode: PlayMode { isExam ? .exam : .practice }

  func run(_ place: PackStanding.Place, reading reader: inout some LineReader) throws -> PackDesk.StepEnd {
    let shelf = ScenarioShelf(in: desk.folder, language: desk.language)
    guard let entry = ids.lazy.compactMap({ id in shelf.entries.first { $0.header.id == id } }).first else {
      desk.complain(
        desk.language("库里还没有这一场，先跳过。", "The library does not hold this scenario yet; it is passed over."))
      try pack.finish(place)
      return .done
    }
    let begun = try desk.store.conversations(of: desk.trainee).filter {
      $0.header.scenario == entry.header.id && $0.header.mode == mode.rawValue && $0.header.sitting == sitting(place)
    }
    if let ended = begun.first(where: { $0.outcome != nil && $0.outcome?.kind != "left" }) {
      return try finish(place, ended)
    }
    let opening = PlayOpening(folder: desk.folder, store: desk.store, language: desk.language)
    let opened: PlayOpening.Opened
    do {
      opened =
        try begun.first { $0.outcome == nil }.map { try opening.resume($0) }
        ?? opening.begin(
          entry, by: desk.trainee, mode: mode, seed: UInt64.random(in: 0..<1_000_000_000), sitting: sitting(place))
    } catch let failure as Failure {
      desk.complain(failure.description)
      return .left
    }
    var play = PlayDesk(
      opened, language: desk.language, screen: desk.screen,
      options: try PlayOptions(of: desk.trainee, in: desk.store))
    guard try play.run(reading: &reader) == .ended else { return .left }
    let summary = try desk.store.conversations(of: desk.trainee).first { $0.number == opened.number }
    return try finish(place, summary)
  }

  private func sitting(_ place: PackStanding.Place) -> String { "\(pack.pack.id)/\(place.key)" }

  private func finish(_ place: PackStanding.Place, _ summary: ConversationSummary?) throws -> PackDesk.StepEnd {
    let outcome = summary?.outcome
    let isOpen = outcome?.awaitsReview ?? true
    try pack.finish(
      place, points: outcome?.points, outOf: 100, isPassed: isOpen ? nil : outcome?.isPassed,
      conversation: summary?.key)
    return .done
  }
}
