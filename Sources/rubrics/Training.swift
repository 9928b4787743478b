import Documents
import Foundation
import Learning
import Scoring

/// Trains and loads recognisers without the whole program.
enum Training {
  static func recognisers(_ paths: [String], _ rulebook: Rulebook) -> Recognisers {
    Recognisers(
      paths.compactMap { path in
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        do throws(RecogniserFile.Fault) {
          return Recogniser(try RecogniserFile.model(of: Array(data)), for: rulebook)
        } catch {
          print("\(path): \(error)")
          return nil
        }
      })
  }

  /// Settings are written `seed=1`, `precision=80`, `features=40000`, `hidden=48`, `know=zh-a,zh-b`.
  static func learn(
    _ language: String, corpus: String, out: String, settings: [String], _ rulebook: Rulebook
  ) -> Int32 {
    guard let language = Language(rawValue: language), let data = FileManager.default.contents(atPath: corpus) else {
      return 2
    }
    var faults: [String] = []
    let rows = CorpusRow.rows(of: Array(data), path: corpus, into: &faults).filter { $0.moment.language == language }
    if !faults.isEmpty { print("faulty rows:", faults) }
    var chosen = LearningSettings()
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "know": chosen.rulesKnow = parts[1].split(separator: ",").map(String.init)
      case "seed": chosen.seed = UInt64(parts[1]) ?? 1
      case "precision": chosen.faultPrecision = Int(parts[1]) ?? 80
      case "features": chosen.mostFeatures = Int(parts[1]) ?? 40_000
      case "hidden": chosen.hidden = Int(parts[1]) ?? 48
      default: print("unknown setting", parts[0])
      }
    }
    let result = Learning(rulebook, language, chosen).train(rows) { _ in }
    let bytes = RecogniserFile.bytes(of: result.model)
    try? Data(bytes).write(to: URL(fileURLWithPath: out))
    show(result.report)
    print("\(rows.count) replies, \(result.model.keys.count) features, \(bytes.count) bytes -> \(out)")
    return 0
  }

  private static func show(_ report: LearningReport) {
    for (id, agreement) in report.honest {
      let name = id.text.padding(toLength: 30, withPad: " ", startingAt: 0)
      print(
        name, agreement.positives,
        String(
          format: "P %.2f R %.2f kappa %.2f", agreement.precision, agreement.recall, agreement.kappa))
    }
    let banned = LearningReport.pooled(report.honest, group: "banned")
    print(
      String(
        format: "mean kappa %.3f  banned P %.3f R %.3f  overall ICC %.3f", LearningReport.meanKappa(report.honest),
        banned.precision, banned.recall, report.overall))
  }
}
