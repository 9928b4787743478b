import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian phrases`: what to say, and replies that a trainer has approved.
struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases", abstract: "话术本：查怎么说 · search what to say",
    subcommands: [PhraseSearchCommand.self, PhraseApproveCommand.self], defaultSubcommand: PhraseSearchCommand.self)
}

struct PhraseSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "按几个字查，比如：peilian phrases 车位被占 · find by a few words")

  @Argument(help: .init("要查的话 · what to look for", valueName: "words"))
  var words: [String]

  @Option(help: .init("最多几条 · at most so many", valueName: "n"))
  var count = LearningDesk.phrasesShown

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let shelf = try PhraseShelf(
      folder: bench.folder, store: bench.store, rulebook: try bench.rulebook(), language: bench.language)
    let found = shelf.book.search(words.joined(separator: " "), limit: max(0, count))
    switch format {
    case .text:
      let names = CriterionNames(in: bench.folder, language: bench.language)
      bench.screen.show(PhraseLines(names: names, language: bench.language).lines(found))
    case .json: bench.screen.output.write(JSONValue.array(found.map(Self.json)).text + "\n")
    }
    if found.isEmpty { throw ExitCode(1) }
  }

  private static func json(_ phrase: PhraseBook.Phrase) -> JSONValue {
    var origin = "rubric"
    var author: String?
    var title: String?
    switch phrase.origin {
    case .approved(let name): (origin, author) = ("approved", name)
    case .scenario(let name): (origin, title) = ("scenario", name)
    case .rubric: break
    }
    return [
      "text": .string(phrase.text), "meets": .array(phrase.meets.map(JSONValue.string)), "origin": .string(origin),
      "author": .optional(author, JSONValue.string), "scenario": .optional(title, JSONValue.string),
    ]
  }
}

struct PhraseApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "把一句好回复收进话术本 · approve a reply for the phrase book",
    discussion: """
      有过错的句子不收。作者同意才署名：加 --named。
      A sentence at fault is refused. The author is named only if he agrees: add --named.
      """)

  @Argument(help: .init("那一句 · the reply", valueName: "text"))
  var text: String

  @Option(help: .init("谁说的 · who said it", valueName: "name"))
  var author: String?

  @Flag(help: "作者同意署名 · the author agrees to be named")
  var named = false

  @Option(help: .init("查得到它的词，比如 车位 · words by which it is found", valueName: "words"))
  var topic = ""

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let language = bench.language
    let analyzer = Analyzer(try bench.rulebook(), layers: .rules)
    let findings = analyzer.analyze(
      text, at: Moment(language: language, channel: .counter, customer: "")
    ).findings
    let names = CriterionNames(in: bench.folder, language: language)
    if let fault = findings.first(where: { $0.severity != nil }) {
      let words = text.scalars(fault.spans)
      bench.screen.show(
        StyledText(
          language(
            "没收：这句有过错（\(names[fault.criterion.text])：「\(words)」）",
            "refused: it is at fault (\(names[fault.criterion.text]): “\(words)”)"), .warning))
      throw ExitCode(1)
    }
    var meets: [String] = []
    for finding in findings where !meets.contains(finding.criterion.text) { meets.append(finding.criterion.text) }
    let writer = try author.map { try bench.onTheRoster($0) }
    let record = PhraseRecord(
      language: language.rawValue, text: text, topic: topic, author: named ? writer?.name : nil, meets: meets)
    try bench.store.write(record, at: RealTime.stamp(), about: writer.map { [$0] } ?? [])
    switch format {
    case .text:
      let list = meets.map { names[$0] }.joined(separator: language("、", ", "))
      bench.screen.show(StyledText(language("收进话术本了。做到：\(list)", "approved. It meets: \(list)"), .good))
    case .json:
      bench.screen.output.write(
        JSONValue.object([
          .init(key: "text", value: .string(text)), .init(key: "meets", value: .array(meets.map(JSONValue.string))),
          .init(key: "author", value: .optional(record.author, JSONValue.string)),
        ]).text + "\n")
    }
  }
}

extension TraineeBench {
  /// Somebody who is there already: a slip of the pen enters nobody.
  func onTheRoster(_ words: String) throws -> Trainee {
    guard try !store.trainees(called: words).isEmpty else {
      throw Failure(language("名册里没有“\(words)”。", "There is no “\(words)” on the roster."))
    }
    return try store.trainee(meaning: words, language: language)
  }

  /// The rubrics of the library; faults are told in full.
  func rulebook() throws -> Rulebook {
    do throws(RubricShelf.Failure) {
      return try RubricShelf(in: folder).rulebook
    } catch {
      switch error {
      case .unreadable(let file): throw Failure(FaultyFilesText(language: language).text(file))
      case .faulty(let files): throw Failure(FaultyFilesText(language: language).text(rubrics: files))
      }
    }
  }
}
