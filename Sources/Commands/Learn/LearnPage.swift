import Documents
import Foundation
import Learning
import Scoring
import Terminal

/// What a training run says: each criterion on writers that the model had not seen, then the whole.
struct LearnPage {
  /// Of the interface.
  let language: Language
  let rulebook: Rulebook

  func lines(_ report: LearningReport) -> [StyledText] {
    let head = language(
      "── \(name(report.language))：留一位作者不学，拿他的回复来考 ──",
      "── \(name(report.language)): tested on writers left out of training ──")
    return [StyledText(head, .bold)] + report.honest.map(line) + [summary(report)]
  }

  func summary(_ report: LearningReport) -> StyledText {
    let faults = LearningReport.pooled(report.honest, group: "banned")
    let kappa = number(LearningReport.meanKappa(report.honest))
    return StyledText(
      language(
        "\(report.rows) 条：平均 κ \(kappa)，问题准确率 \(number(faults.precision)) 召回率 \(number(faults.recall))，总评 ICC \(number(report.overall))",
        "\(report.rows) replies: mean κ \(kappa), faults precision \(number(faults.precision)) "
          + "recall \(number(faults.recall)), overall ICC \(number(report.overall))"), .bold)
  }

  /// Figures in ten-thousandths.
  func json(_ report: LearningReport) -> JSONValue {
    func value(_ number: Double) -> JSONValue {
      number.isFinite ? .integer(Int((number * 10_000).rounded())) : .null
    }
    let faults = LearningReport.pooled(report.honest, group: "banned")
    return [
      "language": .string(report.language.rawValue), "rows": .integer(report.rows),
      "meanKappa": value(LearningReport.meanKappa(report.honest)), "faultsPrecision": value(faults.precision),
      "faultsRecall": value(faults.recall), "overallICC": value(report.overall),
      "criteria": .array(
        report.honest.map { id, agreement in
          [
            "criterion": .string(id.text), "positives": .integer(agreement.positives),
            "precision": value(agreement.precision), "recall": value(agreement.recall),
            "kappa": value(agreement.kappa),
          ]
        }),
    ]
  }

  private func line(_ id: CriterionID, _ agreement: Agreement) -> StyledText {
    let title = rulebook.criterion(id)?.names[language] ?? id.text
    let gap = String(repeating: " ", count: max(1, 24 - displayWidth(title)))
    let count = String(agreement.positives)
    return StyledText(
      "  " + title + gap + String(repeating: " ", count: max(0, 5 - count.count)) + count
        + "  P \(number(agreement.precision))  R \(number(agreement.recall))  κ \(number(agreement.kappa))")
  }

  private func name(_ spoken: Language) -> String {
    switch spoken {
    case .chinese: language("中文", "Chinese")
    case .english: language("英文", "English")
    }
  }

  private func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
