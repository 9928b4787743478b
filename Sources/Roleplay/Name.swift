import Documents

/// An id written by a trainer: lower-case ASCII letters, digits and hyphens, unique among the things of its kind in one
/// scenario. The kind is part of the type, so that a stage can never stand where an actor is meant.
package struct Name<Kind>: Hashable, Sendable, CustomStringConvertible {
  private let symbol: Symbol
  package init(_ text: String) { symbol = Symbol(text) }
  package var text: String { symbol.text }
  package var description: String { text }
}

extension Name: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
  }
}

package typealias ActorID = Name<Actor>
package typealias StageID = Name<Stage>
package typealias FactID = Name<Fact>
package typealias CueID = Name<Cue>
package typealias DeedID = Name<Deed>
package typealias EndingID = Name<Ending>
package typealias EventID = Name<ClockEvent>
package typealias PersonaID = Name<Persona>
/// What is promised: `call-back`, `engineer-comes`. One conversation can hold several promises of one kind.
package typealias PledgeID = Name<Pledge>
