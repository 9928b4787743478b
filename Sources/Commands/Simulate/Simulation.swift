import Authoring
import Roleplay
import Scoring

/// Many conversations with several scenarios, on all threads, added up in order: the same report everywhere.
struct Simulation {
  let simulators: [Simulator]
  /// Conversations of each kind of trainee.
  let runs: Int
  let seed: UInt64
  let threads: Int

  /// What came of one scenario.
  struct Report: Sendable {
    let scenario: Scenario
    var tallies: [SimulationTally]

    var breaksLaw: Bool { tallies.contains(where: \.breaksLaw) }
  }

  private struct Job: Sendable {
    let scenario: Int
    let kind: Int
    let seed: UInt64
  }

  /// - Parameter progress: told now and then how many conversations of how many are played.
  func reports(progress: (Int, Int) -> Void = { _, _ in }) throws -> [Report] {
    var reports = simulators.map { simulator in
      Report(scenario: simulator.scenario, tallies: TraineeKind.allCases.map { SimulationTally($0) })
    }
    var (jobs, played) = (jobs.makeIterator(), 0)
    let total = simulators.count * TraineeKind.allCases.count * runs
    let benches = Benches(workers: threads, scenarios: simulators.count)
    try OrderedWork(threads: threads, itemsPerThread: 100).run(
      next: { jobs.next() },
      work: { worker, job in
        let play = simulators[job.scenario].play(
          TraineeKind.allCases[job.kind], seed: job.seed, on: benches[worker, job.scenario])
        return (job, play)
      },
      deliver: { (job: Job, play: SimulatedPlay) in
        reports[job.scenario].tallies[job.kind].add(play, in: reports[job.scenario].scenario)
        played += 1
        if played % 64 == 0 { progress(played, total) }
      })
    return reports
  }

  private var jobs: some Sequence<Job> {
    let kinds = TraineeKind.allCases.count
    return (0..<simulators.count * kinds * runs).lazy.map { number in
      Job(
        scenario: number / (kinds * runs), kind: number / runs % kinds, seed: seed &+ UInt64(number % runs))
    }
  }
}

/// One workbench for each worker and scenario; a worker has one conversation at a time.
private struct Benches: @unchecked Sendable {
  private let all: [[Workbench]]

  init(workers: Int, scenarios: Int) {
    all = (0..<workers).map { _ in (0..<scenarios).map { _ in Workbench() } }
  }

  subscript(worker: Int, scenario: Int) -> Workbench { all[worker][scenario] }
}
