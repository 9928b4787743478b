import Documents
import Scoring

/// Trains a recogniser for one language from labelled replies.
package struct Learning {
  /// Where a run stands; all steps of all languages take about as long as each other.
  package enum Step: Sendable, Equatable {
    case reading(Int, of: Int)
    case training(Int, of: Int)
  }

  /// What came out, and how good it is on writers that it had not seen.
  package struct Result: Sendable {
    package let model: RecogniserModel
    package let report: LearningReport
  }

  private let rulebook: Rulebook
  private let language: Language
  private let settings: LearningSettings

  package init(_ rulebook: Rulebook, _ language: Language, _ settings: LearningSettings) {
    self.rulebook = rulebook
    self.language = language
    self.settings = settings
  }

  /// - Parameter progress: called now and then from any thread.
  package func train(_ rows: [CorpusRow], progress: @escaping @Sendable (Step) -> Void) -> Result {
    let replies = read(rows, progress)
    let table = FeatureTable(replies, least: settings.leastReplies, most: settings.mostFeatures)
    let labels = labels(rows, replies)
    let writers = rows.map(\.writer)
    let folds = CrossValidation.folds(writers, settings.folds).count
    let meter = ProgressMeter(total: (folds + 1) * settings.networks, report: progress)
    let validation = CrossValidation(table, labels, writers: writers, settings) { meter.advance() }
    let thresholds = thresholds(validation, labels, writers)
    let decisions = rows.indices.map { row in
      labels.criteria.indices.map {
        thresholds[$0].decides(validation.scores[row][$0], isRuled: labels.isRuled[$0][row])
      }
    }
    let samples = rows.indices.map { row in
      WorthFit.Sample(
        found: decisions[row], scores: validation.scores[row], overall: rows[row].overall)
    }
    let honest = rows.indices.filter { isHonest(writers[$0]) }
    let worth = WorthFit(
      (honest.isEmpty ? Array(rows.indices) : honest).map { samples[$0] }, criteria: labels.criteria.count)
    let weights = TrainedWeights(
      table, rows: (0..<Int32(rows.count)).map { $0 }, labels: labels, settings: settings
    ) { meter.advance() }
    let report = LearningReport(
      language, labels, decisions, writers: writers, overall: rows.map(\.overall),
      judged: samples.map { worth.overall(of: $0) }, settings)
    let model = ModelBuilder(weights: weights, settings: settings).model(
      language, trainedOn: trainedOn(rows), labels.criteria, thresholds, worth, figures: report.figures)
    return Result(model: model, report: report)
  }

  private func read(_ rows: [CorpusRow], _ progress: (Step) -> Void) -> [TrainingReply] {
    let reader = TrainingReader(rulebook, language)
    return rows.enumerated().map { index, row in
      if index % 64 == 0 { progress(.reading(index, of: rows.count)) }
      return reader.read(row.reply, at: row.moment)
    }
  }

  /// Criteria of the rulebook that some row meets.
  private func labels(_ rows: [CorpusRow], _ replies: [TrainingReply]) -> LabelTable {
    let criteria = rulebook.criteria.map(\.id).filter { id in rows.contains { $0.labels.contains(id) } }
    return LabelTable(
      criteria: criteria, isMet: criteria.map { id in rows.map { $0.labels.contains(id) } },
      isRuled: criteria.map { id in replies.map { $0.ruled.contains(id) } }, overall: rows.map(\.overall))
  }

  private func thresholds(
    _ validation: CrossValidation, _ labels: LabelTable, _ writers: [Substring]
  ) -> [Thresholds] {
    let isFault = labels.criteria.map { rulebook.criterion($0)?.isFault ?? false }
    let samples = labels.criteria.indices.map { index in
      writers.indices.map { row in
        Thresholds.Sample(
          score: validation.scores[row][index], isMet: labels.isMet[index][row], isRuled: labels.isRuled[index][row],
          isHonest: isHonest(writers[row]) || isFault[index] && settings.ordinary.contains(String(writers[row])))
      }
    }
    return ThresholdChoice(samples, isFault: isFault, precision: Double(settings.faultPrecision) / 100).thresholds
  }

  private func isHonest(_ writer: Substring) -> Bool { !settings.rulesKnow.contains(String(writer)) }

  /// Everything that the model depends on.
  private func trainedOn(_ rows: [CorpusRow]) -> String {
    var text = "\(settings)\n"
    for name in rulebook.classes(in: language).names where name.hasPrefix(TrainingReader.sensePrefix) {
      text += name + " " + rulebook.classes(in: language).texts(of: name).joined(separator: " ") + "\n"
    }
    for row in rows {
      text += [row.id, row.moment.channel.rawValue, row.moment.customer, row.reply].joined(separator: "\t")
      text += row.labels.sorted().map { " " + $0.text }.joined() + " \(row.overall)\n"
    }
    return ContentHash(of: text.utf8).text
  }
}
