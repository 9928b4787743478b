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
  ///
  /// - Parameter progress: is told now and then how many pages are copied, out of how many.
  package func backup(to path: String, progress: (Int, Int) -> Void = { _, _ in }) throws(BackupError) {
    let partial = path + ".part"
    do {
      try? FileManager.default.removeItem(atPath: partial)
      guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteNoPermission) }
      let copy = try DatabaseQueue(path: partial)
      try Self.copy(database, to: copy, progress)
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
  package static func restore(
    _ path: String, into folder: URL, at stamp: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(BackupError) -> String? {
    try check(path)
    let target = folder.appendingPathComponent(fileName).path
    var aside: String?
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let fresh = target + ".part"
      try? FileManager.default.removeItem(atPath: fresh)
      try copyFile(path, to: fresh, progress)
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

  /// Half a megabyte at a time, so that the progress can be told and one who writes meanwhile waits for no more than that.
  private static func copy(_ source: DatabaseQueue, to target: DatabaseQueue, _ progress: (Int, Int) -> Void) throws {
    try withoutActuallyEscaping(progress) { progress in
      try source.backup(to: target, pagesPerStep: 128) { step in
        progress(step.completedPageCount, step.totalPageCount)
      }
    }
  }

  private static func copyFile(_ path: String, to fresh: String, _ progress: (Int, Int) -> Void) throws {
    guard FileManager.default.createFile(atPath: fresh, contents: nil, attributes: [.posixPermissions: 0o600]),
      let source = FileHandle(forReadingAtPath: path), let target = FileHandle(forWritingAtPath: fresh)
    else { throw CocoaError(.fileWriteNoPermission) }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    var copied = 0
    while let block = try source.read(upToCount: 1 << 20), !block.isEmpty {
      try target.write(contentsOf: block)
      copied += block.count
      progress(copied, size)
    }
    try target.synchronize()
    try target.close()
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
