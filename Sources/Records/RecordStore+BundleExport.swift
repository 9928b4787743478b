import Documents
import Foundation
import GRDB

extension RecordStore {
  /// Writes every finished conversation, everybody and the whole journal into one file, readable by its owner alone.
  ///
  /// - Parameter progress: is told now and then how many conversations are written, out of how many.
  /// - Returns: how many conversations.
  @discardableResult
  package func exportBundle(to path: String, progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    let partial = path + ".part"
    guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: partial)
    else { throw BundleFault.cannotWrite(reason: String(cString: strerror(errno))) }
    do {
      var writer = BundleWriter(handle: handle)
      let count = try database.read { db in try writer.write(db, progress) }
      try handle.synchronize()
      try handle.close()
      guard rename(partial, path) == 0 else { throw BundleFault.cannotWrite(reason: String(cString: strerror(errno))) }
      return count
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
  }
}

/// Writes the lines of a bundle one after another, so that many conversations need little memory.
private struct BundleWriter {
  let handle: FileHandle
  private var lines = 0
  private var buffer = Data()

  init(handle: FileHandle) { self.handle = handle }

  mutating func write(_ db: Database, _ progress: (Int, Int) -> Void) throws -> Int {
    try write(.head, Bundle.Head())
    try writeFiles(db)
    try writeTrainees(db)
    let count = try writeConversations(db, progress)
    try writeJournal(db)
    try write(.end, Bundle.End(lines: lines))
    try flush()
    return count
  }

  private mutating func writeFiles(_ db: Database) throws {
    // Only what a finished conversation was played with.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT hash, path, content FROM blob WHERE hash IN (
          SELECT inForce.hash FROM inForce JOIN conversation ON conversation.id = inForce.conversation
          WHERE outcome IS NOT NULL) ORDER BY hash
        """)
    while let row = try rows.next() {
      try write(.file, Bundle.File(hash: row["hash"], path: row["path"], content: row["content"]))
    }
  }

  private mutating func writeTrainees(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT key, field, value, changedAt FROM traineeField JOIN trainee ON trainee.id = traineeField.trainee
        ORDER BY key, field
        """)
    var (key, fields): (String, [String: Bundle.Trainee.Value]) = ("", [:])
    while let row = try rows.next() {
      let next: String = row["key"]
      if next != key {
        if !key.isEmpty { try write(.trainee, Bundle.Trainee(key: key, fields: fields)) }
        (key, fields) = (next, [:])
      }
      fields[row["field"]] = Bundle.Trainee.Value(value: row["value"], changedAt: row["changedAt"])
    }
    if !key.isEmpty { try write(.trainee, Bundle.Trainee(key: key, fields: fields)) }
  }

  private mutating func writeConversations(_ db: Database, _ progress: (Int, Int) -> Void) throws -> Int {
    let total = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM conversation WHERE outcome IS NOT NULL") ?? 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT conversation.id, conversation.key AS key, trainee.key AS trainee, startedAt, header, outcome
        FROM conversation JOIN trainee ON trainee.id = conversation.trainee
        WHERE outcome IS NOT NULL ORDER BY conversation.key
        """)
    var written = 0
    while let row = try rows.next() {
      try write(.conversation, try BundleConversations.conversation(row, in: db))
      written += 1
      if written % 64 == 0 { progress(written, total) }
    }
    return written
  }

  private mutating func writeJournal(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY key")
    while let row = try rows.next() {
      try write(
        .journal,
        Bundle.Journal(
          key: row["key"], kind: row["kind"], at: row["at"], conversation: row["conversation"],
          record: row["record"], about: try JournalRow.about(row["id"], in: db)))
    }
  }

  private mutating func write(_ kind: Bundle.Kind, _ body: some Encodable) throws {
    let text = try RecordStore.text(of: body)
    let line = Bundle.Line(kind: kind, hash: ContentHash(of: text.utf8).text, body: text)
    buffer.append(contentsOf: try RecordStore.text(of: line).utf8)
    buffer.append(0x0a)
    lines += 1
    if buffer.count > 1 << 20 { try flush() }
  }

  private mutating func flush() throws {
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw BundleFault.cannotWrite(reason: error.localizedDescription)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

enum BundleConversations {
  /// - Parameter row: with `id`, `key`, `trainee` (its key), `startedAt`, `header`, `outcome`.
  static func conversation(_ row: Row, in db: Database) throws -> Bundle.Conversation {
    let id: Int64 = row["id"]
    return Bundle.Conversation(
      key: row["key"], trainee: row["trainee"], startedAt: row["startedAt"], header: row["header"],
      outcome: row["outcome"],
      files: try String.fetchAll(
        db, sql: "SELECT hash FROM inForce WHERE conversation = ? ORDER BY position", arguments: [id]),
      turns: try String.fetchAll(
        db, sql: "SELECT record FROM turn WHERE conversation = ? ORDER BY ordinal", arguments: [id]))
  }
}
