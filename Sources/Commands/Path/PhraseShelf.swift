import Career
import Library
import Records
import Scoring

/// Fills the phrase book of a library: what the rubrics say instead of faults, what scenarios hint at, what a trainer has
/// approved.
struct PhraseShelf {
  let book: PhraseBook

  init(folder: LibraryFolder, store: RecordStore, rulebook: Rulebook, language: Language) throws {
    let approved = try store.journal(of: PhraseRecord.self).map(\.record).filter { $0.language == language.rawValue }
    let shelf = ScenarioShelf(in: folder, language: language)
    book = PhraseBook(
      approved.map { record in
        PhraseBook.Phrase(
          text: record.text, meets: record.meets, origin: .approved(author: record.author), topics: [record.topic])
      } + shelf.digests.flatMap(Self.phrases) + Self.phrases(of: rulebook, in: language))
  }

  private static func phrases(_ digest: ScenarioDigest) -> [PhraseBook.Phrase] {
    let header = digest.entry.header
    return digest.wordings.map { text in
      PhraseBook.Phrase(text: text, meets: [], origin: .scenario(title: header.title), topics: [header.title])
    }
  }

  /// Rules that advise the same words are one phrase.
  private static func phrases(of rulebook: Rulebook, in language: Language) -> [PhraseBook.Phrase] {
    var order: [String] = []
    var meets: [String: [String]] = [:]
    var topics: [String: [String]] = [:]
    for rule in rulebook.rules(in: language) {
      guard let say = rule.say else { continue }
      if meets[say] == nil { order.append(say) }
      let taught = rule.teaches.map { [$0.text] } ?? []
      meets[say, default: []] += taught.filter { meets[say]?.contains($0) != true }
      topics[say, default: []] += rule.hitExamples.flatMap { [$0.reply, $0.moment.customer] }
      topics[say, default: []] +=
        [rule.why].compactMap { $0 } + [rulebook.criterion(rule.criterion)?.names[language] ?? ""]
    }
    return order.map { say in
      PhraseBook.Phrase(
        text: AdviceSlots(name: nil, now: nil).filled(say), meets: meets[say] ?? [], origin: .rubric,
        topics: topics[say] ?? [])
    }
  }
}
