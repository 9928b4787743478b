import Scoring

/// One reply of the staff as it is scored and shown, wherever it comes from.
struct HeardReply: Sendable {
  let id: ScoreRow.ID
  /// 1-based, of its first line.
  let line: Int
  /// Who said it and when, where a conversation tells.
  var speaker: String?
  var time: String?
  var text: String
  var moment: Moment

  init(_ row: ScoreRow, line: Int) {
    id = row.id
    self.line = line
    text = row.reply
    moment = row.moment
  }

  init(line: Int, speaker: String?, time: String?, text: String, moment: Moment) {
    id = .text(String(line))
    self.line = line
    self.speaker = speaker
    self.time = time
    self.text = text
    self.moment = moment
  }
}

/// Some replies in their order.
struct HeardReplies: Sendable {
  let all: [HeardReply]
  /// Of the input, up to here.
  let bytesRead: Int
}
