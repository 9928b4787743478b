import Career
import Library
import Records

/// How far trainees have come in packs, from the journal.
struct PackProgress {
  /// By trainee's key and pack, the civil day of each step.
  private var done: [String: [String: [String: Int]]] = [:]

  /// - Parameter trainee: nil reads everybody's.
  init(of trainee: Trainee? = nil, in store: RecordStore) throws {
    for line in try store.journal(of: PackStepRecord.self, about: trainee) {
      for key in line.about {
        done[key, default: [:]][line.record.pack, default: [:]][line.record.step] = line.record.day
      }
    }
  }

  func standing(of trainee: Trainee, in pack: Pack, today: Int) -> PackStanding {
    PackStanding(pack, done: done[trainee.key]?[pack.id] ?? [:], today: today)
  }
}

/// What trainers want done, and by whom.
struct Assignments {
  struct Assignment: Equatable {
    let record: AssignmentRecord
    /// The keys of trainees named one by one.
    let named: [String]

    func covers(_ trainee: Trainee) -> Bool {
      if !named.isEmpty { return named.contains(trainee.key) }
      let wanted = [(record.estate, trainee.estate), (record.post, trainee.post), (record.intake, trainee.intake)]
      return wanted.allSatisfy { $0.0.isEmpty || $0.0 == $0.1 }
    }
  }

  /// The next due first.
  let all: [Assignment]

  init(in store: RecordStore) throws {
    all = try store.journal(of: AssignmentRecord.self).map { Assignment(record: $0.record, named: $0.about) }
      .enumerated().sorted { a, b in
        a.element.record.due != b.element.record.due
          ? a.element.record.due < b.element.record.due : a.offset < b.offset
      }.map(\.element)
  }
}
