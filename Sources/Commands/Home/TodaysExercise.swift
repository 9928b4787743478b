import Career
import Library

/// What the library offers a trainee today.
struct TodaysExercise {
  let shelf: ScenarioShelf
  let history: TraineeHistory?

  /// What was missed most lately comes first; where nothing was, what failed, what is new, what is oldest.
  var proposal: Proposal? {
    let past = history?.finished ?? []
    let weak = WeakSpots.criteria(in: past)
    if !weak.spots.isEmpty,
      let exercise = Proposal(
        against: weak, outOf: shelf.digests.map(\.demand), last: past.first?.scenario)
    {
      return exercise
    }
    return Proposal(outOf: shelf.entries.map(\.header.id), history: past, today: RealTime.today())
  }
}
