import Career
import Records
import Scoring

/// 错句本: a trainee's own sentences with a fault, and when each is to be said better again.
struct MistakeBook {
  struct Mistake {
    let conversation: ConversationSummary
    let fault: OutcomeDetails.Fault
    /// Nil while it was never tried.
    let item: SpacedItem?
    /// The civil day on which it was said.
    let day: Int

    var due: Int { item?.due ?? day }
  }

  /// The longest due first; of the same day the latest conversation first, in the order of its replies.
  let mistakes: [Mistake]

  /// What a trainer has overturned is no mistake.
  init(of trainee: Trainee, in store: RecordStore, by rules: ExamRules) throws {
    try self.init(of: trainee, among: try store.reviewed(of: trainee, by: rules), in: store)
  }

  /// - Parameter conversations: all of the trainee's, the latest first.
  init(of trainee: Trainee, among conversations: [ReviewedConversation], in store: RecordStore) throws {
    var rounds: [String: [SpacedItem.Answer]] = [:]
    for line in try store.journal(of: MistakeTryRecord.self, about: trainee) {
      guard let grade = line.record.grade, let conversation = line.conversation else { continue }
      let key = Self.key(conversation, line.record.reply, line.record.rule)
      rounds[key, default: []].append(.init(day: line.record.day, grade: Memory.Grade(named: grade)))
    }
    var found: [Mistake] = []
    for reviewed in conversations {
      let overturned = reviewed.verdicts.map(\.record).filter { $0.decision == "overturned" }
      let day = reviewed.past?.day ?? 0
      var seen: Set<String> = []
      for fault in reviewed.summary.outcome?.details?.faults ?? [] {
        let key = Self.key(reviewed.summary.key, fault.reply, fault.rule)
        guard seen.insert(key).inserted,
          !overturned.contains(where: { $0.reply == fault.reply && $0.rule == fault.rule })
        else { continue }
        let item = SpacedItem(rounds[key] ?? [])
        found.append(Mistake(conversation: reviewed.summary, fault: fault, item: item, day: day))
      }
    }
    mistakes = found.enumerated().sorted { a, b in
      a.element.due != b.element.due ? a.element.due < b.element.due : a.offset < b.offset
    }.map(\.element)
  }

  func due(on day: Int) -> [Mistake] { mistakes.filter { $0.due <= day } }

  private static func key(_ conversation: String, _ reply: Int, _ rule: String) -> String {
    "\(conversation)/\(reply)/\(rule)"
  }
}
