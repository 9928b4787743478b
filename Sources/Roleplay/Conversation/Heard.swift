import Scoring

/// All that is known of one reply before anything is changed.
struct Heard {
  let to: ActorID
  let hearing: Hearing
  let signs: Set<Sign>
  let fault: Finding?
  let move: (place: MovePlace, move: Move)?
  let questions: [Question]
  /// Expectations of the stage that this reply meets.
  let meets: [Int]
  /// Comfort that was given before, and nothing that helps with it.
  let isRepeated: Bool
  let isStock: Bool
  /// What he must be told before he does what he was asked to do.
  let lack: Lack?
  /// Told him something that he needs and did not know.
  let handsOver: Bool
  /// The move takes the case further.
  let movesOn: Bool

  /// What was asked last, if no fact answers anything of it.
  let pending: AskedClause?
  /// All that was asked and that no fact answers, in order.
  let open: [AskedClause]
  /// A question to which nobody here has an answer.
  let isStrange: Bool
  /// A grave fault, or an all-purpose reply: takes the case nowhere.
  let isBarred: Bool

  /// Somebody is in danger, and these words are to him who says so.
  let isInDanger: Bool

  var isGrave: Bool { (fault?.severity ?? .soft) > .soft }

  /// In danger, and about something else.
  var isBesideDanger: Bool { isInDanger && !isStep && !signs.contains(.criterion(.safetyFirst)) }

  /// Nobody minds the tone of “get out!” while it burns.
  func forgives(_ finding: Finding) -> Bool { isInDanger && finding.severity == .soft }

  var isStep: Bool {
    movesOn || !meets.isEmpty || questions.contains { $0.answer == .tells } || handsOver
  }
}
