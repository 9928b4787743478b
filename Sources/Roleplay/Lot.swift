/// Choices that look random and are the same for the same seed on every machine.
///
/// Each candidate draws its own lot from (seed, turn, actor, decision, its words) and the highest wins, so that one
/// added wording changes only the choices that it wins itself.
package struct Lot {
  let seed: UInt64
  let turn: Int
  let actor: ActorID

  func pick(_ lines: [Line], for decision: String) -> Line? {
    var best: (line: Line, lot: UInt64)?
    for line in lines {
      let lot = draw(decision, line.key)
      if let now = best, now.lot >= lot { continue }
      best = (line, lot)
    }
    return best?.line
  }

  /// One time in `times`.
  func happens(oneIn times: UInt64, for decision: String) -> Bool { draw(decision, 0) % times == 0 }

  private func draw(_ decision: String, _ candidate: UInt64) -> UInt64 {
    var hash = Self.mix(seed, UInt64(bitPattern: Int64(turn)))
    hash = Self.mix(hash, Self.hash(actor.text))
    hash = Self.mix(hash, Self.hash(decision))
    return Self.mix(hash, candidate)
  }

  /// FNV-1a over UTF-8, http://www.isthe.com/chongo/tech/comp/fnv/.
  package static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// The finaliser of SplitMix64 over both.
  package static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var z = a &+ 0x9e37_79b9_7f4a_7c15 &* (b | 1) &+ b
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
