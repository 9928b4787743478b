import Career
import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// One's own faulted sentences, said again in their moment until they win.
struct MistakeDesk {
  let desk: LearningDesk
  let opening: PlayOpening

  struct Result: Equatable {
    var tried = 0
    var won = 0
    var hasLeft = false
  }

  /// How long a day's round lasts: nothing new is begun after that.
  static let seconds = 180.0
  /// From this try on a better wording is shown.
  private static let triesBeforeHelp = 2

  private var language: Language { desk.language }

  func run(_ mistakes: [MistakeBook.Mistake], reading reader: inout some LineReader) throws -> Result {
    let start = RealTime.now
    var result = Result()
    for mistake in mistakes {
      guard RealTime.now.timeIntervalSince(start) < Self.seconds else { break }
      guard let moment = try MistakeMoment(mistake, opening: opening, store: desk.store) else { continue }
      guard let hasWon = try rewrite(mistake, moment, reading: &reader) else {
        result.hasLeft = true
        break
      }
      result.tried += 1
      result.won += hasWon ? 1 : 0
    }
    return result
  }

  /// True once a wording wins, false when he gives up, nil when he leaves.
  private func rewrite(
    _ mistake: MistakeBook.Mistake, _ moment: MistakeMoment, reading reader: inout some LineReader
  ) throws -> Bool? {
    let judge = MistakeJudge(fault: mistake.fault, moment: moment, language: language)
    desk.screen.show(judge.heading(mistake.conversation.header.title))
    var tries = 0
    var wasHelped = false
    while true {
      let prompt = Prompt(
        StyledText(language("换个说法› ", "say it better› "), .accent), footer: [footer], history: "mistakes")
      switch reader.readLine(prompt: prompt) {
      case .line(let line):
        let text = line.trimmingBlanks()
        if text.isEmpty { continue }
        if QuizWords.leave.contains(text.lowercased()) { return nil }
        if QuizWords.pass.contains(text.lowercased()) || Self.skip.contains(text) {
          desk.screen.show(judge.help())
          try keep("", hasWon: false, .again, mistake)
          return false
        }
        let verdict = judge.verdict(on: text)
        tries += 1
        desk.screen.show(verdict.lines)
        if verdict.hasWon {
          try keep(text, hasWon: true, wasHelped ? .again : tries == 1 ? .good : .hard, mistake)
          return true
        }
        try keep(text, hasWon: false, nil, mistake)
        if tries >= Self.triesBeforeHelp, !wasHelped {
          desk.screen.show(judge.help())
          wasHelped = true
        }
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return nil
      }
    }
  }

  private static let skip = ["跳过", "/跳过", "skip"]

  private var footer: StyledText {
    StyledText(language("改到过关为止；想不出输 ？；输 退出 先到这里", "until it wins; ? if you are stuck; quit stops here"), .dim)
  }

  private func keep(_ text: String, hasWon: Bool, _ grade: Memory.Grade?, _ mistake: MistakeBook.Mistake) throws {
    try desk.note(
      MistakeTryRecord(
        reply: mistake.fault.reply, rule: mistake.fault.rule, day: RealTime.today(), text: text, hasWon: hasWon,
        grade: grade?.name), conversation: mistake.conversation.key)
  }
}
