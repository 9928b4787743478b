import ArgumentParser
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// `peilian review`: the marking queue.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "阅卷：红线和没听懂的话，一键一条 · mark what a machine may not decide",
    discussion: """
      考试里机器判的红线，带教确认了才算；没听懂的话由带教评。姓名不显示。
      有没判的退出码是 1（--format json），没有是 0。
      """)

  @Flag(help: "练习里的红线也看 · red lines of practice, too") var practice = false
  @Flag(help: "只列已经判过的（配合 json）· those that are decided") var decided = false
  @Option(help: "谁在判 · who marks") var reviewer: String?
  @Option(
    help: .init("判过的写成语料，逐条换个说法，学员的原话不写 · decisions as corpus rows, in other words", valueName: "file.jsonl"),
    completion: .file(extensions: ["jsonl"]))
  var export: String?
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let language = bench.language
    if let export { return try write(to: export, bench) }
    let progress = ProgressLine(language("找要复核的", "looking for what waits"))
    defer { progress.finish() }
    let queue = try bench.store.reviewQueue(withPractice: practice, decided: decided)
    progress.finish()
    if format == .json {
      bench.screen.output.write(JSONValue.array(queue.map(Self.json)).text + "\n")
      if !decided, !queue.isEmpty { throw ExitCode(1) }
      return
    }
    guard !queue.isEmpty else {
      bench.screen.show(StyledText(language("没有要复核的。", "Nothing waits to be marked."), .good))
      return
    }
    let names = CriterionNames(in: bench.folder, language: language)
    let who = reviewer ?? bench.surroundings.environment["USER"] ?? language("带教", "trainer")
    let desk = ReviewDesk(store: bench.store, screen: bench.screen, language: language, reviewer: who) { names[$0] }
    var keys = SingleKeys()
    let tally = try desk.run(queue, reading: &keys)
    let left = queue.count - tally.decided
    bench.screen.show(
      StyledText(
        language("判了 \(tally.decided) 条，还有 \(left) 条。", "\(tally.decided) decided, \(left) left."),
        left == 0 ? .good : .plain))
  }

  private func write(to file: String, _ bench: TraineeBench) throws {
    var bench = bench
    let language = bench.language
    let items = try bench.store.reviewQueue(withPractice: true, decided: true)
    guard !items.isEmpty else {
      return bench.screen.showNothing(language("还没有判过的。先 peilian review。", "Nothing is decided yet."), as: format)
    }
    let names = CriterionNames(in: bench.folder, language: language)
    var keyboard = try bench.openKeyboard()
    let desk = ReviewExport(
      store: bench.store, shelf: ScenarioShelf(in: bench.folder, language: language),
      analyzer: Analyzer(try bench.rulebook(), layers: .rules), screen: bench.screen, language: language
    ) { names[$0] }
    let rows = try desk.rows(items, reading: &keyboard)
    do {
      try OwnFile.write(rows.map { $0.json.text + "\n" }.joined(), to: file)
    } catch {
      throw Failure(language("写不了文件 \(file)：\(error.reason)", "cannot write \(file): \(error.reason)"))
    }
    bench.screen.confirm(
      language("写好了：\(rows.count) 条 → \(file)", "\(rows.count) rows → \(file)"),
      or: ["file": .string(file), "rows": .integer(rows.count)], as: format)
  }

  private static func json(_ item: ReviewItem) -> JSONValue {
    [
      "conversation": .string(item.conversation), "title": .string(item.title), "exam": .bool(item.isExam),
      "reply": .integer(item.reply), "rule": .optional(item.rule) { .string($0) },
      "criterion": .optional(item.criterion) { .string($0) }, "text": .string(item.text),
      "spans": .array(item.spans.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
      "before": .array(
        item.before.map { ["speaker": .optional($0.speaker) { .string($0) }, "text": .string($0.text)] }),
      "decision": .optional(item.decision) { .string($0) },
    ]
  }
}
