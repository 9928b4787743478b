import ArgumentParser
import Documents
import Records
import Scoring
import Terminal

/// `peilian comment`: what a colleague says about a trainee's talk (同伴点评).
struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "给同事点评 · comment on a colleague's talk")

  @Argument(help: "点评谁：工号或姓名 · whom: number or name") var who: String
  @Argument(help: "点评 · the comment") var text: String
  @Option(help: "谁写的：工号或姓名 · by whom") var by: String
  @Option(help: "哪一场（对话编号的开头几位）；缺省是最近一场 · which talk; the last one by default")
  var conversation: String?
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let (store, language) = (try surroundings.openRecords(), surroundings.language)
    let (player, author) = (try store.known(who, language: language), try store.known(by, language: language))
    guard player != author else { throw Failure(language("不能点评自己。", "Nobody comments on himself.")) }
    let talks = try store.conversations(of: player).filter { $0.outcome != nil }
    guard let talk = talks.first(where: { $0.key.hasPrefix(conversation ?? "") }) else {
      throw Failure(language("\(player.name)没有这样一场练完的对话。", "\(player.name) has finished no such talk."))
    }
    let words = text.trimmingBlanks()
    guard words.unicodeScalars.count >= 4 else { throw Failure(language("点评太短，写具体一点。", "Say a little more.")) }
    try store.write(CommentRecord(text: words), at: RealTime.stamp(), about: [author, player], conversation: talk.key)
    surroundings.screen().confirm(
      language("记下了：点评 \(player.name)《\(talk.header.title)》", "Noted: on \(player.name), \(talk.header.title)"),
      or: [
        "trainee": .string(player.name), "by": .string(author.name), "conversation": .string(talk.key),
        "text": .string(words),
      ], as: format)
  }
}

/// `peilian coach`: somebody coaches a newcomer.
struct CoachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "coach", abstract: "登记带教新人 · coach a newcomer")

  @Argument(help: "新人：工号或姓名 · the newcomer") var who: String
  @Option(help: "谁带：工号或姓名 · the coach") var by: String
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let (store, language) = (try surroundings.openRecords(), surroundings.language)
    let (newcomer, coach) = (try store.known(who, language: language), try store.known(by, language: language))
    guard newcomer != coach else { throw Failure(language("不能带自己。", "Nobody coaches himself.")) }
    try store.write(CoachingRecord(), at: RealTime.stamp(), about: [coach, newcomer])
    surroundings.screen().confirm(
      language("记下了：\(coach.name)带教\(newcomer.name)", "Noted: \(coach.name) coaches \(newcomer.name)"),
      or: ["coach": .string(coach.name), "newcomer": .string(newcomer.name)], as: format)
  }
}

/// `peilian sign-off`: a mentor stands up for a trainee (带教签字).
struct SignOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "带教签字 · a mentor's sign-off")

  @Argument(help: "学员：工号或姓名 · the trainee") var who: String
  @Option(help: "签字人 · the mentor") var mentor: String
  @Option(help: "level 等级，或考试编号 · level, or the key of an exam") var what: String = "level"
  @Option(help: "备注 · a note") var note: String?
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let (store, language) = (try surroundings.openRecords(), surroundings.language)
    let trainee = try store.known(who, language: language)
    let record = SignOffRecord(what: what, mentor: mentor.trimmingBlanks(), note: note)
    guard !record.mentor.isEmpty, record.mentor != trainee.name else {
      throw Failure(language("要写签字的带教是谁（不能是本人）。", "Name the mentor, who cannot be the trainee."))
    }
    try store.write(record, at: RealTime.stamp(), about: [trainee])
    surroundings.screen().confirm(
      language("签好了：\(record.mentor) → \(trainee.name)", "Signed: \(record.mentor) → \(trainee.name)"),
      or: [
        "trainee": .string(trainee.name), "mentor": .string(record.mentor), "what": .string(record.what),
        "note": .optional(record.note, JSONValue.string),
      ], as: format)
  }
}
