import Documents
import Scoring

/// One reply with its moment, as a line of the jsonl interface gives it.
struct ScoreRow: Equatable, Sendable {
  /// Whoever asks names rows by texts or whole numbers, and gets them back as they came.
  enum ID: Equatable, Sendable {
    case text(String)
    case number(Int)

    var json: JSONValue {
      switch self {
      case .text(let text): .string(text)
      case .number(let number): .integer(number)
      }
    }
  }

  let id: ID
  let reply: String
  let moment: Moment

  static func == (a: ScoreRow, b: ScoreRow) -> Bool {
    a.id == b.id && a.reply.utf8.elementsEqual(b.reply.utf8) && a.moment == b.moment
  }
}

/// Why a row cannot be scored.
struct RowFailure: Error, Equatable {
  /// As far as it could be read.
  let id: ScoreRow.ID?
  /// Stable, as `check` names it.
  let code: String
  /// English: machine formats are not localised.
  let message: String
}
