import Career
import Library

/// What the library offers a trainee today.
struct TodaysExercise {
  let shelf: ScenarioShelf
  let history: TraineeHistory?

  var proposal: Proposal? {
    Proposal(outOf: shelf.entries.map(\.header.id), history: history?.finished ?? [], today: RealTime.today())
  }
}
