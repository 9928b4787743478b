import Scoring

/// What somebody of the house is asked to do, in whatever words.
extension Step {
  /// He knows all that he needs, is asked to do something, and there is only one thing that he can do here: that is
  /// meant.
  func meant(by hearing: Hearing, _ actor: ActorID, at stage: Stage) -> (place: MovePlace, move: Move)? {
    guard hearing.isTask, scenario.isOfTheHouse(actor), let colleague = scenario.actor(actor) else { return nil }
    guard !colleague.needs.isEmpty, missing(for: actor, telling: hearing.signs).isEmpty,
      !colleague.facts.contains(where: { !$0.deeds.isEmpty && !state.told.contains($0.id) })
    else { return nil }
    let possible = moves(of: stage).filter { place, move in
      guard move.on == .reply, move.to == actor, !(move.isOnce && state.usedMoves[place] != nil) else { return false }
      guard move.deeds.contains(where: { !state.done.contains($0) }) else { return false }
      let cues = move.when.signs.filter { if case .cue = $0 { true } else { false } }
      return !cues.isEmpty && outlook(for: actor, says: hearing.signs.union(cues)).holds(move.when)
    }
    return possible.count == 1 ? possible[0] : nil
  }
}
