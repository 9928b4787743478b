import Documents
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// What trainers have decided, as rows of the corpus that `learn` trains from.
///
/// The trainee's own words do not go out: for each decision the trainer says the same in other words, and what is too
/// close to the original is asked for again. Without a wording a decision is left out.
struct ReviewExport {
  let store: RecordStore
  let shelf: ScenarioShelf
  let analyzer: Analyzer
  let screen: Screen
  let language: Language
  let nameOfCriterion: (String) -> String

  struct Row {
    let id: String
    let language: Language
    let channel: Channel
    let customer: String
    let reply: String
    let labels: [String]
    let overall: Int

    var json: JSONValue {
      [
        "id": .string(id), "lang": .string(language.rawValue), "channel": .string(channel.rawValue),
        "customer": .string(customer), "reply": .string(reply), "labels": .array(labels.map(JSONValue.string)),
        "overall": .integer(overall),
      ]
    }
  }

  /// - Parameter items: decided ones.
  func rows(_ items: [ReviewItem], reading reader: inout some LineReader) throws -> [Row] {
    var rows: [Row] = []
    for (index, item) in items.enumerated() {
      guard let header = try store.conversation(keyed: item.conversation)?.header,
        let spoken = Language(rawValue: header.language)
      else { continue }
      screen.show(lines(item, number: index + 1, of: items.count))
      switch try wording(of: item, in: spoken, reading: &reader) {
      case .said(let words): rows.append(row(item, header, spoken, words))
      case .left: continue
      case .over: return rows
      }
    }
    return rows
  }

  private enum Wording {
    case said(String)
    case left, over
  }

  private func wording(of item: ReviewItem, in spoken: Language, reading reader: inout some LineReader) throws
    -> Wording
  {
    let question = language("  换个说法（意思一样，别用原话；回车跳过）› ", "  say the same in other words (Enter skips) › ")
    while true {
      guard case .line(let line) = reader.readLine(prompt: Prompt(StyledText(question, .accent))) else { return .over }
      let words = line.trimmingBlanks()
      guard !words.isEmpty else { return .left }
      guard Rewording.isTooClose(words, to: item.text, in: spoken) else { return .said(words) }
      screen.show(
        StyledText(
          language("  和原话太像，看得出是谁说的。再换一换。", "  too close to the original: it shows who said it. Once more."), .warning))
    }
  }

  /// What the machine hears in the new wording, put right by what the trainer has decided.
  private func row(_ item: ReviewItem, _ header: HeaderRecord, _ spoken: Language, _ words: String) -> Row {
    let channel = shelf.entries.first { $0.header.id == header.scenario }?.header.channel ?? .counter
    let customer = item.before.last { $0.speaker != nil }?.text ?? ""
    let moment = Moment(language: spoken, channel: channel, customer: customer)
    var labels = Set(analyzer.analyze(words, at: moment).findings.map(\.criterion.text))
    if let criterion = item.criterion {
      if item.decision == "confirmed" { labels.insert(criterion) } else { labels.remove(criterion) }
    }
    return Row(
      id: "review-\(item.conversation.prefix(8))-\(item.reply)\(item.rule.map { "-" + $0 } ?? "")", language: spoken,
      channel: channel, customer: customer, reply: words, labels: labels.sorted(by: scalarOrder),
      overall: Self.overall(item.decision))
  }

  /// On the corpus's scale of one to five.
  private static func overall(_ decision: String?) -> Int {
    switch decision {
    case "good": 5
    case "poor": 2
    case "red-line", "confirmed": 1
    default: 3
    }
  }

  private func lines(_ item: ReviewItem, number: Int, of count: Int) -> [StyledText] {
    let criterion = item.criterion.map { " · " + nameOfCriterion($0) } ?? ""
    return [
      StyledText(""), StyledText("── \(number)/\(count) · \(item.title)\(criterion) ──", .bold),
      StyledText("  " + (item.before.last?.text ?? ""), .dim), StyledText("  " + item.text),
      StyledText("  → " + ReviewDesk.word(item.decision ?? "", in: language), .good),
    ]
  }
}
