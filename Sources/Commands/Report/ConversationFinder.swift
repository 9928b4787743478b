import Records
import Scoring

/// Finds a recorded conversation by what people call it: 1 is the last, 2 the one before; or the beginning of its key.
struct ConversationFinder {
  let store: RecordStore
  let language: Language

  struct Found {
    let trainee: Trainee
    let summary: ConversationSummary
  }

  func hasPlayed(_ trainee: Trainee) throws -> Bool { try store.conversations(of: trainee).contains { $0.turns > 1 } }

  func conversation(_ word: String, of trainee: Trainee) throws -> Found {
    let played = try store.conversations(of: trainee).filter { $0.turns > 1 }
    if let number = Int(word), word.utf8.count < 5 {
      guard played.indices.contains(number - 1) else {
        throw Failure(
          played.isEmpty
            ? language("\(trainee.name)还没有练过。", "\(trainee.name) has not practised yet.")
            : language(
              "\(trainee.name)一共练过 \(played.count) 场，1 是最近一场。",
              "\(trainee.name) has played \(played.count); 1 is the latest."))
      }
      return Found(trainee: trainee, summary: played[number - 1])
    }
    let keyed = try byKey(word)
    guard let found = keyed else {
      throw Failure(
        language(
          "没有“\(word)”这一场，也没有叫这个名字的学员、项目或批次。", "There is no conversation, trainee, estate or intake “\(word)”."))
    }
    return found
  }

  /// Six characters at least, so that no short word means a conversation by chance.
  private func byKey(_ word: String) throws -> Found? {
    guard word.utf8.count >= 6 else { return nil }
    for trainee in try store.trainees() {
      let wanted = word.lowercased()
      if let summary = try store.conversations(of: trainee).first(where: { $0.key.lowercased().hasPrefix(wanted) }) {
        return Found(trainee: trainee, summary: summary)
      }
    }
    return nil
  }
}
