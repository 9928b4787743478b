import Documents
import Library
import Roleplay
import Scoring

/// Hears texts as they would be heard early in the scenario, to learn what they are good for.
struct Taster {
  private let kit: PlayKit
  private let moment: Moment
  private let bench = Workbench()
  private var known: [String: Hearing] = [:]

  init(kit: PlayKit) {
    self.kit = kit
    var conversation = Conversation(of: kit.scenario, seed: 0)
    _ = try? conversation.step(.began, in: kit.scenario)
    moment = conversation.moment(to: kit.scenario.customer.id, in: kit.scenario)
  }

  private var language: Language { kit.scenario.header.language }

  /// Nil for a text with a fault, which is no model for anybody.
  mutating func taste(_ text: String) -> Phrase? {
    let hearing = hear(text)
    return hearing.worstFault == nil ? Phrase(text: text, signs: hearing.signs) : nil
  }

  private mutating func hear(_ text: String) -> Hearing {
    if let hearing = known[text] { return hearing }
    let hearing = kit.hear(text, at: moment, on: bench)
    known[text] = hearing
    return hearing
  }

  /// What the patterns of a cue listen for, in the plainest words: up to three texts of each.
  mutating func samples(of cue: CueID, _ patterns: [Placed<String>]) -> [Phrase] {
    let isQuestion = cue.text.hasPrefix("asks:")
    var phrases: [Phrase] = []
    for pattern in patterns {
      let all = kit.analyzer.rulebook.samples(of: pattern.value, in: language)
      for text in Self.spread(all, 3) where !text.isEmpty {
        let phrase = taste(Sentences.closed(text, isQuestion: isQuestion, in: language))
        if let phrase, phrase.signs.contains(.cue(cue)) { phrases.append(phrase) }
      }
    }
    return phrases
  }

  /// As many of them as wanted, from all over the list.
  private static func spread(_ texts: [String], _ count: Int) -> [String] {
    texts.count <= count ? texts : (0..<count).map { texts[$0 * texts.count / count] }
  }

  /// Short texts of the rubrics that show a good criterion: examples, and the wordings that faults advise.
  ///
  /// Where no time is wanted, none that name one: 五分钟就到 was true in its example and would be a promise here.
  mutating func wordings(of criterion: CriterionID) -> [Phrase] {
    let rules = kit.analyzer.rulebook.rules(in: language)
    let examples = rules.filter { $0.criterion == criterion }.flatMap { $0.hitExamples.prefix(4).map(\.reply) }
    let advice = rules.filter { $0.teaches == criterion }.compactMap(\.say).filter { !$0.contains("{") }
    var seen: Set<String> = []
    let texts = (examples + advice).filter { $0.unicodeScalars.count <= 60 && seen.insert($0).inserted }
    let phrases = Self.spread(texts, 12).compactMap {
      taste(Sentences.closed($0, isQuestion: false, in: language))
    }
    let deadline = CriterionID("deescalation.deadline")
    return phrases.filter {
      $0.signs.contains(.criterion(criterion)) && (criterion == deadline || !$0.signs.contains(.criterion(deadline)))
    }
  }

  /// Words that are a grave fault here as in their rubric.
  mutating func rudeWords() -> [String] {
    let rules = kit.analyzer.rulebook.rules(in: language).filter {
      $0.criterion.group == "banned" && ($0.severity ?? .soft) > .soft
    }
    let texts = Self.spread(rules.compactMap(\.hitExamples.first?.reply), 60)
    return texts.filter { (hear($0).worstFault?.severity ?? .soft) > .soft }
  }

  /// It says nothing of the matter.
  func isMereComfort(_ phrase: Phrase) -> Bool {
    phrase.signs.allSatisfy {
      guard case .criterion(let criterion) = $0 else { return false }
      return criterion.group == "courtesy" || kit.scenario.manners.comfort.contains(criterion)
    }
  }
}
