import Documents
import Foundation

/// What travels between machines: a file of JSON lines, each with the kind and the hash of what it carries.
///
/// The first line says what the file is, the last one how many lines there are, so that a file that was cut off is seen.
/// The same records give the same bytes on every machine.
enum Bundle {
  static let name = "peilian-bundle"
  static let currentVersion = 0
  /// A longer line is no conversation.
  static let longestLine = 64 * 1024 * 1024

  enum Kind: String, Codable {
    case head, file, trainee, conversation, journal, end
  }

  struct Line: Codable {
    let kind: Kind
    /// SHA-256 of the body's bytes.
    let hash: String
    /// JSON of its own, so that the hash is one of bytes.
    let body: String
  }

  struct Head: Codable, Equatable {
    var name = Bundle.name
    var version = Bundle.currentVersion
  }

  struct End: Codable, Equatable {
    /// Lines before this one.
    let lines: Int
  }

  struct File: Codable, Equatable {
    let hash: String
    let path: String
    let content: Data
  }

  struct Trainee: Codable, Equatable {
    struct Value: Codable, Equatable {
      let value: String
      let changedAt: String
    }
    let key: String
    let fields: [String: Value]
  }

  /// A finished conversation, word for word.
  struct Conversation: Codable, Equatable {
    let key: String
    let trainee: String
    let startedAt: String
    let header: String
    let outcome: String
    let files: [String]
    let turns: [String]
  }

  struct Journal: Codable, Equatable {
    let key: String
    let kind: String
    let at: String
    let conversation: String?
    let record: String
    let about: [String]
  }
}

/// Why a bundle was not taken in: nothing of it was.
package enum BundleFault: Error, Equatable {
  case cannotRead(reason: String)
  case cannotWrite(reason: String)
  case notABundle
  /// Written by a later version of the program.
  case fromTheFuture(version: Int)
  /// The hash does not fit, or what is there can be no record. Lines from 1.
  case damaged(line: Int, part: String)
  /// The end is missing.
  case cutOff(afterLine: Int)
}

/// What a bundle brought.
package struct BundleResult: Equatable, Sendable {
  package var newTrainees = 0
  package var newConversations = 0
  package var knownConversations = 0
  /// The same conversation with other words: one of the two stands, the same on every machine.
  package var conflicts = 0
  package var newJournal = 0
  /// Left out because the trainee was forgotten here.
  package var forgotten = 0
}
