import Scoring

/// Where replies come from besides rows: a chat log, or plain lines of which each is a reply. Read block by block.
struct ReplySource {
  private let blocks: LineBlocks
  private var chat: ChatReplies?
  private let channel: Channel
  private var isDone = false

  /// - Parameter profile: nil when each line is a reply.
  init(_ blocks: LineBlocks, profile: ChatProfile?, channel: Channel) {
    self.blocks = blocks
    self.channel = channel
    chat = profile.map { ChatReplies($0, channel: channel) }
  }

  /// Nil at the end.
  mutating func next() -> HeardReplies? {
    guard !isDone else { return nil }
    guard let block = blocks.next() else {
      isDone = true
      let last = chat?.takeReady(isEnd: true) ?? []
      return HeardReplies(all: last, bytesRead: blocks.bytesRead)
    }
    var replies: [HeardReply] = []
    if case .lines(let bytes) = block.content {
      bytes.forEachLine(from: block.firstLine) { line, number in
        let text = String(decoding: line, as: UTF8.self)
        if chat == nil { replies += plain(text, number) } else { chat?.take(text, number: number) }
      }
    }
    replies += chat?.takeReady(isEnd: false) ?? []
    return HeardReplies(all: replies, bytesRead: block.bytesRead)
  }

  private func plain(_ line: String, _ number: Int) -> [HeardReply] {
    let text = String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }))
    guard text.unicodeScalars.contains(where: { $0.value > 0x20 }) else { return [] }
    let moment = Moment(language: Language(of: text), channel: channel, customer: "")
    return [HeardReply(line: number, speaker: nil, time: nil, text: text, moment: moment)]
  }
}
