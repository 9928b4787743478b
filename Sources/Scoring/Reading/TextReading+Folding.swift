extension TextReading {
  /// Reads a reply, forgetting the one before.
  mutating func read(_ text: String) {
    clear()
    fold(text)
    joinSpacedLetters()
    cut()
  }

  private mutating func clear() {
    scalars.clear()
    origins.clear()
    clauseOf.clear()
    quoted.clear()
    clauses.clear()
    typed.clear()
    typedCount = 0
    contentCount = 0
  }

  /// Folds every scalar and drops those that leave nothing.
  private mutating func fold(_ text: String) {
    var origin: Int32 = 0
    let room = text.utf8.count
    typed.makeRoom(for: room)
    let table = ScalarTable.shared
    table.withTable { entries in
      for scalar in text.unicodeScalars {
        let entry = table.look(scalar.value, in: entries)
        if entry.bits > ScalarTable.several {
          typed.appendInRoom(TypedScalar(scalar: entry.scalar, origin: origin, kind: entry.kind))
        } else if entry.bits == ScalarTable.several {
          appendRun(of: scalar.value, origin: origin)
          typed.makeRoom(for: room)
        }
        origin += 1
      }
    }
    typedCount = Int(origin)
  }

  private mutating func appendRun(of scalar: UInt32, origin: Int32) {
    guard case .several(let run) = FoldingTable.fold(scalar) else { return }
    for folded in run {
      typed.append(TypedScalar(scalar: folded, origin: origin, kind: ScalarKind(folded: folded)))
    }
  }
}
