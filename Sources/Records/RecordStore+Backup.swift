import Foundation
import GRDB

extension RecordStore {
  package enum BackupError: Error, Equatable {
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    /// No records of ours, or damaged ones.
    case notRecords(path: String)
    case fromTheFuture(path: String)
  }

  /// Copies everything into one file, readable by its owner alone, while the records stay in use.
  package func backup(to path: String) throws(BackupError) {
    let partial = path + ".part"
    do {
      try? FileManager.default.removeItem(atPath: partial)
      guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteNoPermission) }
      let copy = try DatabaseQueue(path: partial)
      try database.backup(to: copy)
      // One file, with nothing beside it.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      guard rename(partial, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Puts the records of a backup in the place of those in a folder, which are kept aside.
  ///
  /// - Parameter stamp: goes into the name of what is kept aside.
  /// - Returns: the path of what was there before; nil when there was nothing.
  package static func restore(_ path: String, into folder: URL, at stamp: String) throws(BackupError) -> String? {
    try check(path)
    let target = folder.appendingPathComponent(fileName).path
    var aside: String?
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let fresh = target + ".part"
      try? FileManager.default.removeItem(atPath: fresh)
      try FileManager.default.copyItem(atPath: path, toPath: fresh)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: fresh)
      if FileManager.default.fileExists(atPath: target) {
        let kept = target + "." + stamp.filter { $0.isLetter || $0.isNumber }
        // The log belongs to the file: one without the other would lose the last turns.
        for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: target + suffix) {
          try FileManager.default.moveItem(atPath: target + suffix, toPath: kept + suffix)
        }
        aside = kept
      }
      try FileManager.default.moveItem(atPath: fresh, toPath: target)
    } catch {
      throw .cannotWrite(path: target, reason: error.localizedDescription)
    }
    return aside
  }

  private static func check(_ path: String) throws(BackupError) {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .cannotRead(path: path, reason: String(cString: strerror(ENOENT)))
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let copy = try DatabaseQueue(path: path, configuration: configuration)
      let (isSound, isOurs, isLater) = try copy.read { db in
        (
          try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok",
          try schema.appliedIdentifiers(db).contains("0"),
          try schema.hasBeenSuperseded(db)
        )
      }
      try copy.close()
      guard !isLater else { throw BackupError.fromTheFuture(path: path) }
      guard isSound, isOurs else { throw BackupError.notRecords(path: path) }
    } catch let error as BackupError {
      throw error
    } catch {
      throw .notRecords(path: path)
    }
  }
}
