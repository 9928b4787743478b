/// Writes steps as instructions, from the last to the first, so that every instruction knows its successor.
struct ProgramEmitter {
  let language: Language
  private(set) var ops: [PatternOp] = []

  init(language: Language) { self.language = language }

  /// Returns the number of the first instruction.
  mutating func emit(_ steps: [PatternStep]) -> Int32 {
    emit(steps, then: add(.accept, 0, -1))
  }

  private mutating func emit(_ steps: [PatternStep], then next: Int32) -> Int32 {
    steps.reversed().reduce(next) { emit($1, then: $0) }
  }

  private mutating func emit(_ step: PatternStep, then next: Int32) -> Int32 {
    switch step {
    case .symbol(let symbol): return add(.symbol, symbol, next)
    case .gap(let gap): return add(.gap, width(of: gap), next)
    case .anchor(let anchor): return add(kind(of: anchor), 0, next)
    case .crossing(let crossing):
      let inside = add(.gap, width(of: .long), next)
      let over = add(crossing == .clause ? .nextClause : .nextSentence, 0, inside)
      return add(.gap, width(of: .long), over)
    case .endsWith(let sign):
      return add(sign == .question ? .endsWithQuestion : .endsWithExclamation, 0, next)
    case .optional(let inner): return add(.split, emit(inner, then: next), next)
    case .choice(let options):
      let entries = options.map { emit($0, then: next) }
      return entries.dropLast().reversed().reduce(entries[entries.count - 1]) { add(.split, $1, $0) }
    }
  }

  private mutating func add(_ kind: PatternOp.Kind, _ operand: Int32, _ next: Int32) -> Int32 {
    ops.append(PatternOp(kind: kind, operand: operand, next: next))
    return Int32(ops.count - 1)
  }

  /// Whether every match from an instruction on begins with a word.
  func beginsWithWord(_ op: Int32) -> Bool {
    let instruction = ops[Int(op)]
    switch instruction.kind {
    case .symbol: return true
    case .split: return beginsWithWord(instruction.operand) && beginsWithWord(instruction.next)
    case .clauseStart, .clauseEnd, .replyStart, .replyEnd, .endsWithQuestion, .endsWithExclamation:
      return beginsWithWord(instruction.next)
    case .accept, .gap, .nextClause, .nextSentence: return false
    }
  }

  private func width(of gap: Pattern.Gap) -> Int32 {
    language == .english ? GapWidth.words(gap) : GapWidth.scalars(gap)
  }

  private func kind(of anchor: Pattern.Anchor) -> PatternOp.Kind {
    switch anchor {
    case .clauseStart: .clauseStart
    case .clauseEnd: .clauseEnd
    case .replyStart: .replyStart
    case .replyEnd: .replyEnd
    }
  }
}
