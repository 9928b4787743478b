import Documents
import Foundation
import Learning
import Library
import Scoring
import Terminal

/// Trains one language after the other and says how good the result is.
struct LearnRun {
  let surroundings: Surroundings
  let shelf: RubricShelf
  let settings: [Language: LearningSettings]
  /// Takes the report of each training as JSON, and then no words are shown; nil shows them.
  let take: ((JSONValue) -> Void)?

  /// Ten-thousandths of κ by which a model may be worse and still replace the one in force: less is chance.
  private static let tolerance = 50

  private var language: Language { surroundings.language }

  /// False when the result is worse than what is in force and was not written.
  func learn(_ rows: [CorpusRow], _ spoken: Language, into folder: String, isForced: Bool) throws -> Bool {
    let result = train(rows, spoken)
    let path = folder + "/" + (RecogniserFiles.path(for: spoken).split(separator: "/").last.map(String.init) ?? "")
    let page = LearnPage(language: language, rulebook: shelf.rulebook)
    write(page.lines(result.report))
    take?(page.json(result.report))
    if let gain = modelInForce(path).flatMap({ result.report.gain(over: $0) }), gain < -Self.tolerance, !isForced {
      write([
        StyledText(
          language(
            "新模型比现在用的差（κ 低 \(thousandths(-gain))），没有替换。加 --force 强制替换。",
            "The new model is worse than the one in force (κ lower by \(thousandths(-gain))); it was not replaced. "
              + "Add --force to replace it."), .warning)
      ])
      return false
    }
    let bytes = RecogniserFile.bytes(of: result.model)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let reason = error.localizedDescription
      throw Failure(language("写不了 \(path)：\(reason)", "cannot write \(path): \(reason)"))
    }
    write([
      StyledText(
        language(
          "已写入 \(path)：\(result.model.keys.count) 个特征，\(bytes.count / 1024) KB",
          "written to \(path): \(result.model.keys.count) features, \(bytes.count / 1024) KB"), .good)
    ])
    return true
  }

  /// κ with a quarter, a half, three quarters and all of the corpus.
  func showCurve(_ rows: [CorpusRow], _ spoken: Language) {
    for quarters in 1...4 {
      // Every writer gives the same share, spread over what he wrote.
      let part = rows.enumerated().filter { $0.offset % 4 < quarters }.map(\.element)
      let report = train(part, spoken).report
      let page = LearnPage(language: language, rulebook: shelf.rulebook)
      write([page.summary(report)])
      take?(page.json(report))
    }
  }

  private func train(_ rows: [CorpusRow], _ spoken: Language) -> Learning.Result {
    let language = language
    let bar = ProgressLine(language("训练", "training"))
    defer { bar.finish() }
    return Learning(shelf.rulebook, spoken, settings[spoken] ?? LearningSettings()).train(rows) { step in
      switch step {
      case .reading(let done, let total): bar.show(done, of: total, language("读语料", "reading"))
      case .training(let done, let total): bar.show(done, of: total)
      }
    }
  }

  private func modelInForce(_ path: String) -> RecogniserModel? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? RecogniserFile.model(of: Array(data))
  }

  private func thousandths(_ gain: Int) -> String { "0." + String(gain + 10_000).suffix(4) }

  private func write(_ lines: [StyledText]) {
    guard take == nil else { return }
    let screen = surroundings.screen()
    screen.output.write(lines.map { $0.rendered(colour: screen.usesColour) + "\n" }.joined())
  }
}
