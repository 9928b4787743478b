import ArgumentParser
import Career
import Documents
import Foundation
import Records
import Reports
import Scoring
import Terminal

/// `peilian export xapi`: a statement for each finished conversation, as a learning platform takes them.
struct ExportXAPI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xapi", abstract: "给学习平台（xAPI 1.0.3）· statements for a learning record store",
    discussion: """
      每场练完的对话一条，写成一个 JSON 数组。 例：peilian export xapi --home https://training.example.com -o xapi.json
      One statement for each finished conversation, as a JSON array.
      """)

  @Option(help: .init("公司自己的网址，只用来起名，不会访问 · an address of the company; used in ids, never visited", valueName: "url"))
  var home = "https://peilian.example"

  @Option(help: "写到文件时怎么回话：text 或 json · how to answer where a file is written")
  var format: ReportFormat = .text

  @OptionGroup var choice: ExportChoice
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard home.hasPrefix("https://") || home.hasPrefix("http://"), home.utf8.count > 8,
      home.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\"" && $0 != "<" && $0 != ">" })
    else { throw ValidationError("--home：请写成 https://… 的网址 · an address that begins with https://") }
  }

  func run() throws {
    let statements = XAPIStatements(home: home.hasSuffix("/") ? String(home.dropLast()) : home)
    let desk = try ExportDesk(Surroundings(common), choice)
    var lines: [String] = []
    try desk.each { trainee, conversation in
      guard let activity = XAPIActivity(conversation, of: trainee) else { return }
      lines.append(statements.statement(activity).text)
    }
    try desk.put(
      lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n", count: lines.count,
      answering: format)
  }
}

extension XAPIActivity {
  /// Nil when it has not ended.
  init?(_ conversation: ReviewedConversation, of trainee: Trainee) {
    guard let past = conversation.past else { return nil }
    let header = conversation.summary.header
    let ended = conversation.summary.outcome?.details?.endedAt
    self.init(
      key: conversation.summary.key, person: ReportPerson(trainee),
      account: trainee.number.isEmpty ? trainee.key : trainee.number, scenario: header.scenario, title: header.title,
      language: Language(rawValue: header.language) ?? .chinese, isExam: past.isExam,
      verdict: past.details.ending == .left
        ? .terminated : past.awaitsReview ? .completed : past.isPassed ? .passed : .failed,
      points: past.details.points, satisfaction: past.satisfaction, endedAt: ended ?? header.startedAt,
      seconds: ended.flatMap { Self.seconds(from: header.startedAt, to: $0) })
  }

  private static func seconds(from start: String, to end: String) -> Int? {
    let formatter = ISO8601DateFormatter()
    guard let first = formatter.date(from: start), let last = formatter.date(from: end), last >= first else {
      return nil
    }
    return Int(last.timeIntervalSince(first))
  }
}
