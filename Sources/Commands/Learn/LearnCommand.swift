import ArgumentParser
import Documents
import Foundation
import Learning
import Library
import Scoring
import Terminal

/// `peilian learn`: trains the recognisers from the corpus.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "从语料训练学习模型 · train the recogniser from the corpus",
    discussion: """
      语料是 JSONL：id、lang、channel、customer、reply、labels、overall。新模型不如现在用的，就不替换，以 1 结束。
      The corpus is JSONL: id, lang, channel, customer, reply, labels, overall. A model that is worse than the one in
      force does not replace it, and the command ends with 1.
      """)

  @Option(help: .init("语料文件夹（缺省 Rubrics/Corpus） · folder of the corpus", valueName: "dir"))
  var corpus: String?

  @Option(help: .init("模型写到哪个文件夹（缺省 Rubrics） · folder for the models", valueName: "dir"))
  var out: String?

  @Option(help: .init("只训练一种语言 · one language only", valueName: "zh|en"))
  var only: Language?

  @Option(help: .init("随机种子 · seed of all random choices", valueName: "n"))
  var seed: UInt64?

  @Flag(help: "看语料多少时有多好 · how good it is with less of the corpus")
  var curve = false

  @Flag(help: "不如现在的也替换 · replace the model in force even by a worse one")
  var force = false

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let folder = try surroundings.libraryFolder()
    let shelf = try surroundings.rubrics(in: folder)
    let place = corpus ?? folder.rubrics + "/Corpus"
    var reports: [JSONValue] = []
    let run = LearnRun(
      surroundings: surroundings, shelf: shelf, settings: try settings(surroundings, beside: place),
      take: format == .json ? { reports.append($0) } : nil)
    let corpus = try CorpusFolder(place, surroundings.language)
    var (hasRefused, hasRows) = (false, false)
    for language in Language.allCases where only ?? language == language {
      let rows = corpus.rows(in: language)
      guard !rows.isEmpty else { continue }
      hasRows = true
      if curve {
        run.showCurve(rows, language)
      } else if try !run.learn(rows, language, into: out ?? folder.rubrics, isForced: force) {
        hasRefused = true
      }
    }
    let nothing = StyledText(surroundings.language("语料里还没有回复。", "The corpus holds no reply yet."), .dim)
    if format == .json || !hasRows {
      surroundings.screen().show([nothing], or: .array(reports), as: format)
    }
    if hasRefused { throw ExitCode(1) }
  }

  private func settings(_ surroundings: Surroundings, beside corpus: String) throws -> [Language: LearningSettings] {
    var all: [Language: LearningSettings] = [:]
    for language in Language.allCases {
      var settings = try LearningFile.settings(for: language, beside: corpus, surroundings)
      if let seed { settings.seed = seed }
      all[language] = settings
    }
    return all
  }
}
