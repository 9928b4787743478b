import Foundation
import GRDB

/// The one file in which everything that trainees did is kept.
///
/// Every call is one transaction, and a transaction that has returned is on the disk: the write-ahead log is synced once
/// at each commit.
package final class RecordStore: Sendable {
  let database: DatabaseQueue

  package enum OpenError: Error, Equatable {
    /// Neither there nor to be made: the folder is read-only, the disk full, a file in the way.
    case cannotOpen(path: String, reason: String)
    /// SQLite refuses the file as damaged or as none of its own.
    case damaged(path: String)
    /// Written by a later version of the program.
    case fromTheFuture(path: String)
  }

  package static let fileName = "records.sqlite"

  /// Opens the records in a folder and makes both when they are not there yet, readable by their owner alone.
  package init(folder: URL) throws(OpenError) {
    let path = folder.appendingPathComponent(Self.fileName).path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      if !FileManager.default.fileExists(atPath: path) {
        // SQLite gives its companions (-wal, -shm) the mode of the database itself.
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
          throw CocoaError(.fileWriteNoPermission)
        }
      }
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(5)
      database = try DatabaseQueue(path: path, configuration: configuration)
      // GRDB sets NORMAL when it turns the write-ahead log on, with which the last turns can be lost in a power cut.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      guard try database.read(Self.schema.hasBeenSuperseded) == false else { throw OpenError.fromTheFuture(path: path) }
      try Self.schema.migrate(database)
    } catch {
      throw Self.openError(error, path: path)
    }
  }

  private static func openError(_ error: any Error, path: String) -> OpenError {
    switch error {
    case let error as OpenError: error
    case let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode):
      .damaged(path: path)
    case let error as DatabaseError: .cannotOpen(path: path, reason: error.message ?? "SQLite \(error.resultCode)")
    default: .cannotOpen(path: path, reason: error.localizedDescription)
    }
  }
}
