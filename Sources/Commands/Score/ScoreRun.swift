import ArgumentParser
import Foundation
import Library
import Scoring
import Terminal

/// One run over one input, from the first byte to the summary.
struct ScoreRun {
  struct Options {
    let format: ScoreFormat
    let explains: Bool
    let masks: Bool
    let staff: [String]
    let channel: Channel
    let threads: Int
  }

  let analyzer: Analyzer
  let surroundings: Surroundings
  let options: Options
  let blocks: LineBlocks

  /// Bytes at the beginning from which the form of the input and the parts of its speakers are told.
  private static let headBytes = 256 * 1024

  private var rulebook: Rulebook { analyzer.rulebook }
  private var language: Language { surroundings.language }
  private var isForPeople: Bool { options.format == .text }

  func score() throws -> ScoreTally {
    let input = ScoreInput(
      head: blocks.peek(Self.headBytes), words: ChatWords(rulebook), staff: options.staff, isForPeople: isForPeople)
    if case .chat(let profile) = input, !profile.hasStaff { throw noStaff(profile) }
    let scorers = scorers(input)
    let tally: ScoreTally
    switch input {
    case .rows: tally = try run(next: { blocks.next() }, work: { scorers[$0].score($1) })
    case .chat(let profile):
      if isForPeople { try write(parts(profile)) }
      tally = try score(ReplySource(blocks, profile: profile, channel: options.channel), scorers)
    case .lines: tally = try score(ReplySource(blocks, profile: nil, channel: options.channel), scorers)
    }
    if let fault = blocks.failure { throw Failure(FaultyFilesText(language: language).text(fault)) }
    if isForPeople { try write(ScoreSummary(tally: tally, rulebook: rulebook, language: language).lines) }
    return tally
  }

  private func score(_ source: ReplySource, _ scorers: [RowScorer.Shared]) throws -> ScoreTally {
    var source = source
    return try run(next: { source.next() }, work: { scorers[$0].score($1) })
  }

  private func scorers(_ input: ScoreInput) -> [RowScorer.Shared] {
    let page = isForPeople ? self.page : nil
    var mask: Mask?
    if options.masks { mask = Mask(MaskWords(rulebook), names: input.names) }
    return (0..<options.threads).map { _ in RowScorer.Shared(RowScorer(analyzer, mask: mask, page: page)) }
  }

  private var page: ReplyPage {
    ReplyPage(
      rulebook: rulebook, language: language, usesColour: surroundings.screen().usesColour, isFull: options.explains)
  }

  private func run<Item: Sendable>(
    next: () -> Item?, work: @Sendable (Int, Item) -> RowScorer.Scored
  ) throws -> ScoreTally {
    let output = ByteOutput(descriptor: STDOUT_FILENO)
    let isWatched = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
    let progress = ProgressLine(language("评分", "scoring"), isWatched: isWatched)
    let size = blocks.size
    var tally = ScoreTally()
    defer { progress.finish() }
    try OrderedWork(threads: options.threads).run(next: next, work: work) { scored in
      do throws(ByteOutput.Failure) { try output.write(scored.bytes) } catch { throw cannotWrite(error) }
      tally.add(scored.tally)
      let count = tally.replies + tally.invalid
      progress.show(
        size == nil ? count : scored.bytesRead, of: size, language("已评 \(count) 条", "\(count) replies scored"))
    }
    return tally
  }

  private func write(_ lines: [StyledText]) throws {
    let text = page.rendered(lines)
    do throws(ByteOutput.Failure) { try ByteOutput(descriptor: STDOUT_FILENO).write(Array(text.utf8)) } catch {
      throw cannotWrite(error)
    }
  }

  /// A reader that has seen enough needs no message.
  private func cannotWrite(_ failure: ByteOutput.Failure) -> any Error {
    switch failure {
    case .readerGone: ExitCode(1)
    case .system(let code):
      Failure(
        language(
          "结果写不出去：\(String(cString: strerror(code)))", "cannot write the results: \(String(cString: strerror(code)))"))
    }
  }
}

// MARK: People in a log

extension ScoreRun {
  private func noStaff(_ profile: ChatProfile) -> Failure {
    let names = profile.speakers.prefix(8)
    return Failure(
      language(
        "看不出谁是员工（\(names.joined(separator: "、"))）。请用 --staff 写明名字。",
        "Cannot tell who is of the staff (\(names.joined(separator: ", "))). Name them with --staff."))
  }

  /// Who was taken for what, so that a wrong guess is seen.
  private func parts(_ profile: ChatProfile) -> [StyledText] {
    let mask = options.masks ? Mask(MaskWords(rulebook)) : nil
    func names(_ isStaff: Bool) -> String {
      let names = profile.speakers.filter { profile.isStaff($0) == isStaff }
      let shown = names.prefix(6).map { mask?.masked(speaker: $0) ?? $0 }
      return shown.joined(separator: language("、", ", ")) + (names.count > 6 ? "…" : "")
    }
    let line = language(
      "员工：\(names(true))　客户：\(names(false))", "staff: \(names(true))   customers: \(names(false))")
    return [StyledText(line, .dim), ""]
  }
}
