import Scoring

/// Scores the rows of a block of lines. One per thread: it keeps the analyzer's memory.
final class RowScorer {
  /// Longer replies leave a workbench that is not worth keeping.
  private static let keptReplyBytes = 64 * 1024

  private let analyzer: Analyzer
  private let mask: Mask?
  private var bench = Workbench()
  private var line = RowLine()
  private let page: ReplyPage?

  /// - Parameter page: for people; nil writes the jsonl interface.
  init(_ analyzer: Analyzer, mask: Mask?, page: ReplyPage?) {
    self.analyzer = analyzer
    self.mask = mask
    self.page = page
  }

  struct Scored: Sendable {
    let bytes: [UInt8]
    let tally: ScoreTally
    /// Of the input, up to here.
    let bytesRead: Int
  }

  func score(_ block: LineBlock) -> Scored {
    line.clear()
    var tally = ScoreTally()
    switch block.content {
    case .lines(let bytes):
      bytes.forEachLine(from: block.firstLine) { score($0, $1, &tally) }
    case .tooLong: fail(Self.tooLong, block.firstLine, &tally)
    }
    return Scored(bytes: line.out.bytes, tally: tally, bytesRead: block.bytesRead)
  }

  private func score(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int, _ tally: inout ScoreTally) {
    var bytes = bytes
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(3))
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    guard bytes.count <= LineBlocks.lineLimit else { return fail(Self.tooLong, number, &tally) }
    if let row = FastRowReader.read(bytes) { return score(row, number, &tally) }
    switch StrictRowReader.read(Array(bytes)) {
    case .success(let row): score(row, number, &tally)
    case .failure(let failure): fail(failure, number, &tally)
    }
  }

  private static var tooLong: RowFailure {
    let fault = RowFault.lineTooLong(limit: LineBlocks.lineLimit)
    return RowFailure(id: nil, code: fault.code, message: fault.wording { _ in 1 }.message.en)
  }

  private func fail(_ failure: RowFailure, _ number: Int, _ tally: inout ScoreTally) {
    tally.addInvalid()
    let shown = RowFailure(
      id: failure.id, code: failure.code, message: mask?.masked(failure.message) ?? failure.message)
    if let page { line.append(text: page.failure(shown, line: number)) } else { line.append(shown, line: number) }
  }

  private func score(_ row: ScoreRow, _ number: Int, _ tally: inout ScoreTally) {
    score(HeardReply(row, line: number), &tally)
  }

  /// Adds what is to be written about one reply.
  private func score(_ reply: HeardReply, _ tally: inout ScoreTally) {
    var analysis = analyzer.analyze(reply.text, at: reply.moment, on: bench)
    if reply.text.utf8.count > Self.keptReplyBytes { bench = Workbench() }
    tally.add(analysis)
    var shown = reply
    if let mask {
      shown = mask.masked(reply)
      analysis = mask.masked(analysis, of: shown.text)
    }
    guard let page else { return line.append(reply.id, analysis, of: shown.text) }
    tally.addDetails(analysis, line: reply.line, words: shown.text)
    line.append(text: page.text(of: shown, analysis))
  }

  /// Replies of a conversation, already read.
  func score(_ replies: HeardReplies) -> Scored {
    line.clear()
    var tally = ScoreTally()
    for reply in replies.all { score(reply, &tally) }
    return Scored(bytes: line.out.bytes, tally: tally, bytesRead: replies.bytesRead)
  }
}

extension RowScorer {
  /// A scorer that is handed to the one worker that uses it.
  ///
  /// Sendable because `OrderedWork` gives each worker one item at a time, and each worker has a scorer of its own.
  final class Shared: @unchecked Sendable {
    private let scorer: RowScorer
    init(_ scorer: RowScorer) { self.scorer = scorer }
    func score(_ block: LineBlock) -> Scored { scorer.score(block) }
    func score(_ replies: HeardReplies) -> Scored { scorer.score(replies) }
  }
}
