import ArgumentParser
import Authoring
import Documents
import Foundation
import Library
import Roleplay
import Scoring

extension BenchCommand {
  /// Figures of whole conversations as one JSON object.
  struct Conversations: ParsableCommand {
    @Option(help: "at least so many simulated conversations")
    var count = 10_000

    @Option(help: "how many threads")
    var threads: Int?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let folder = try surroundings.libraryFolder()
      let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
      let bench = ConversationBench(folder: folder, threads: threads)
      let figures = try bench.simulation(of: count) + bench.crowdedTurn()
      surroundings.screen().output.write(JSONValue.object(figures).text + "\n")
    }
  }
}

/// How long conversations take without a disk.
struct ConversationBench {
  let folder: LibraryFolder
  let threads: Int

  /// All scenarios of the library, all kinds of trainee.
  func simulation(of count: Int) throws -> [JSONValue.Member] {
    let simulators = try Language.allCases.flatMap { language in
      let opening = PlayOpening(folder: folder, store: nil, language: language)
      return try ScenarioShelf(in: folder, language: language).entries.map { Simulator(try opening.kit(for: $0)) }
    }
    let each = max(1, simulators.count * TraineeKind.allCases.count)
    let simulation = Simulation(
      simulators: simulators, runs: (count + each - 1) / each, seed: 1, threads: threads)
    let clock = ContinuousClock()
    let start = clock.now
    let plays = try simulation.reports().flatMap(\.tallies).reduce(0) { $0 + $1.plays }
    let spent = clock.now - start
    return [
      .init(key: "simulated conversations", value: .integer(plays)),
      .init(
        key: "10,000 simulated conversations, milliseconds", value: .integer(spent.microseconds * 10 / max(1, plays))),
    ]
  }

  /// Turns with five people, two hundred moves and fifty events that are still to come: heard, answered and scored.
  func crowdedTurn() throws -> [JSONValue.Member] {
    let crowd = CrowdedScenario()
    guard let entry = ScenarioShelf(in: folder, language: .chinese).entries.first else { return [] }
    let kit = try PlayOpening(folder: folder, store: nil, language: .chinese)
      .kit(of: crowd.file, inPlaceOf: entry)
    var times: [Int] = []
    let bench = Workbench()
    for seed in 0..<20 as Range<UInt64> {
      var conversation = Conversation(of: kit.scenario, seed: seed)
      _ = try conversation.step(.began, in: kit.scenario)
      for number in 0..<20 where conversation.outcome == nil {
        let start = ContinuousClock.now
        let moment = conversation.moment(to: kit.scenario.customer.id, in: kit.scenario)
        let hearing = kit.hear(crowd.reply(number), at: moment, on: bench)
        _ = try conversation.step(
          .replied(to: kit.scenario.customer.id, text: crowd.reply(number), hearing), in: kit.scenario)
        times.append((ContinuousClock.now - start).microseconds)
      }
    }
    times.sort()
    return [
      .init(
        key: "turn with 5 people, 200 moves, 50 events, median, microseconds", value: .integer(times[times.count / 2])),
      .init(
        key: "turn with 5 people, 200 moves, 50 events, p99, microseconds",
        value: .integer(times[times.count * 99 / 100])),
    ]
  }
}

extension Duration {
  fileprivate var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}
