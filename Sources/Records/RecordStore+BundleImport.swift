import Documents
import Foundation
import GRDB

extension RecordStore {
  /// Takes a bundle in: all of it, or nothing of it.
  ///
  /// However many bundles come, in whatever order and however often, the same records stand in the end.
  ///
  /// - Parameter progress: is told now and then how many bytes are read, out of how many.
  @discardableResult
  package func importBundle(from path: String, progress: (Int, Int) -> Void = { _, _ in }) throws -> BundleResult {
    var reader = try BundleReader(path: path)
    return try database.write { db in
      var merge = try BundleMerge(db)
      while let item = try reader.next() {
        guard try merge.take(item) else { throw reader.damaged("reference") }
        if reader.line % 64 == 0 { progress(reader.bytesRead, reader.size) }
      }
      try merge.dropShared()
      return merge.result
    }
  }
}

/// Puts what a bundle brings to what is there.
private struct BundleMerge {
  let db: Database
  private(set) var result = BundleResult()
  /// Local numbers of trainees by key; nil for those who were forgotten here.
  private var trainees: [String: Int64?] = [:]
  /// Of drills in which one who was forgotten here took part: relays by key, and the conversation of each by its drill.
  private var relays: Set<String> = []
  private var shared: [(drill: String, conversation: String)] = []

  init(_ db: Database) throws { self.db = db }

  /// False when it leans on something that neither the bundle nor this machine knows.
  mutating func take(_ item: BundleReader.Item) throws -> Bool {
    switch item {
    case .file(let file):
      try db.execute(
        sql: "INSERT INTO blob (hash, path, content) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        arguments: [file.hash, file.path, file.content])
      return true
    case .trainee(let trainee):
      try take(trainee)
      return true
    case .conversation(let conversation): return try take(conversation)
    case .journal(let line): return try take(line)
    }
  }

  private mutating func take(_ trainee: Bundle.Trainee) throws {
    guard try !RecordStore.isForgotten(trainee.key, in: db) else {
      trainees[trainee.key] = .some(nil)
      result.forgotten += 1
      return
    }
    if try Int64.fetchOne(db, sql: "SELECT id FROM trainee WHERE key = ?", arguments: [trainee.key]) == nil {
      result.newTrainees += 1
    }
    for (name, field) in trainee.fields.sorted(by: { $0.key < $1.key }) {
      guard let known = Trainee.Field(rawValue: name) else { continue }
      _ = try RecordStore.set([known: field.value], of: trainee.key, at: field.changedAt, in: db)
    }
  }

  /// Nil: unknown here; nil inside: forgotten.
  private mutating func trainee(_ key: String) throws -> Int64?? {
    if let known = trainees[key] { return known }
    var found: Int64?? = try Int64.fetchOne(db, sql: "SELECT id FROM trainee WHERE key = ?", arguments: [key])
      .map { .some($0) }
    if found == nil, try RecordStore.isForgotten(key, in: db) { found = .some(nil) }
    if let found { trainees[key] = found }
    return found
  }

  private mutating func take(_ conversation: Bundle.Conversation) throws -> Bool {
    guard let owner = try trainee(conversation.trainee) else { return false }
    guard let owner, try !RecordStore.isForgotten(conversation.key, in: db) else {
      result.forgotten += 1
      return true
    }
    for hash in conversation.files {
      guard try Bool.fetchOne(db, sql: "SELECT 1 FROM blob WHERE hash = ?", arguments: [hash]) == true else {
        return false
      }
    }
    let old = try Row.fetchOne(
      db,
      sql: """
        SELECT conversation.id, conversation.key AS key, trainee.key AS trainee, startedAt, header, outcome
        FROM conversation JOIN trainee ON trainee.id = conversation.trainee WHERE conversation.key = ?
        """, arguments: [conversation.key])
    guard let old else {
      result.newConversations += 1
      try insert(conversation, of: owner)
      return true
    }
    try settle(conversation, against: old, of: owner)
    return true
  }

  /// One that ended stands before one that has not; of two that ended, the greater by its bytes.
  private mutating func settle(_ new: Bundle.Conversation, against row: Row, of owner: Int64) throws {
    let hasEnded = row["outcome"] as String? != nil
    let old = hasEnded ? try BundleConversations.conversation(row, in: db) : nil
    guard old != new else {
      result.knownConversations += 1
      return
    }
    result.conflicts += hasEnded ? 1 : 0
    if let old {
      let texts = try (RecordStore.text(of: old), RecordStore.text(of: new))
      guard texts.0.utf8.lexicographicallyPrecedes(texts.1.utf8) else { return }
    }
    let id: Int64 = row["id"]
    try db.execute(sql: "DELETE FROM turn WHERE conversation = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM inForce WHERE conversation = ?", arguments: [id])
    let header = try RecordStore.value(HeaderRecord.self, from: new.header)
    try db.execute(
      sql: """
        UPDATE conversation SET trainee = ?, scenario = ?, language = ?, startedAt = ?, header = ?, outcome = ?
        WHERE id = ?
        """,
      arguments: [owner, header.scenario, header.language, new.startedAt, new.header, new.outcome, id])
    try insertParts(of: new, into: id)
  }

  private func insert(_ conversation: Bundle.Conversation, of owner: Int64) throws {
    let header = try RecordStore.value(HeaderRecord.self, from: conversation.header)
    try db.execute(
      sql: """
        INSERT INTO conversation (key, trainee, scenario, language, startedAt, header, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        conversation.key, owner, header.scenario, header.language, conversation.startedAt, conversation.header,
        conversation.outcome,
      ])
    try insertParts(of: conversation, into: db.lastInsertedRowID)
  }

  private func insertParts(of conversation: Bundle.Conversation, into id: Int64) throws {
    for (position, hash) in conversation.files.enumerated() {
      try db.execute(
        sql: "INSERT INTO inForce (conversation, position, hash) VALUES (?, ?, ?)", arguments: [id, position, hash])
    }
    for (ordinal, turn) in conversation.turns.enumerated() {
      try db.execute(
        sql: "INSERT INTO turn (conversation, ordinal, record) VALUES (?, ?, ?)", arguments: [id, ordinal, turn])
    }
  }

  private mutating func take(_ line: Bundle.Journal) throws -> Bool {
    for key in line.about {
      guard let owner = try trainee(key) else { return false }
      guard owner != nil else {
        result.forgotten += 1
        note(line)
        return true
      }
    }
    if let conversation = line.conversation, try RecordStore.isForgotten(conversation, in: db) {
      result.forgotten += 1
      return true
    }
    let row = JournalRow(
      key: line.key, kind: line.kind, at: line.at, conversation: line.conversation, record: try unsigned(line),
      about: line.about)
    if try row.merge(into: db) { result.newJournal += 1 }
    return true
  }

  // MARK: - What is left of one who was forgotten

  private mutating func note(_ line: Bundle.Journal) {
    if line.kind == DrillPlanRecord.kind,
      let plan = try? RecordStore.value(DrillPlanRecord.self, from: line.record), plan.form == "relay"
    {
      relays.insert(line.key)
    }
    if line.kind == DrillEventRecord.kind,
      let event = try? RecordStore.value(DrillEventRecord.self, from: line.record),
      let conversation = event.conversation
    {
      shared.append((event.drill, conversation))
    }
  }

  /// The conversation of a relay holds his sentences, whoever of its players it is kept under.
  func dropShared() throws {
    for (drill, conversation) in shared where relays.contains(drill) {
      guard try !RecordStore.isForgotten(conversation, in: db) else { continue }
      try RecordStore.eraseConversation(conversation, in: db)
    }
  }

  /// Without the name of one who was forgotten here.
  private func unsigned(_ line: Bundle.Journal) throws -> String {
    guard let field = RecordStore.signatures[line.kind] else { return line.record }
    let name = try String.fetchOne(
      db, sql: "SELECT json_extract(?, '$.\(field)')", arguments: [line.record])
    guard let name, try RecordStore.isForgotten(RecordStore.signature(name), in: db) else { return line.record }
    return try String.fetchOne(
      db, sql: "SELECT json_set(?, '$.\(field)', '')", arguments: [line.record]) ?? line.record
  }
}
