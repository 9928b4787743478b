/// Patterns compiled for the matcher: one automaton over all their words, one small program each.
///
/// Each pattern belongs to a *probe*, the thing that asks for it (a rule's patterns, its exceptions, a condition, a
/// frame); the matcher reports hits by probe. Immutable and shared between threads.
struct PatternTable: Sendable {
  let language: Language
  let automaton: Automaton
  let ops: Frozen<PatternOp>
  let patterns: Frozen<PatternProgram>
  /// The symbols of which a word is a member, ascending.
  let symbolsOfWord: FrozenLists<Int32>
  /// The patterns whose key holds a word.
  let candidatesOfWord: FrozenLists<Candidate>
  let symbolCount: Int
  let probeCount: Int
  /// Probes for which a match should be as long as it can be.
  let prefersLongest: Frozen<Bool>

  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    /// The pattern's second required symbol, kept here so that most candidates fall without a further look; or -1.
    let second: Int32
  }
}
