import Library
import Scoring
import Terminal

/// What Tab offers at home: commands, scenario ids and titles.
struct HomeCompletion {
  let shelf: ScenarioShelf
  let language: Language

  func complete(_ line: String, _ cursor: Int) -> Completion {
    let typed = Array(line.unicodeScalars.prefix(cursor))
    let commands = HomeCommand.allCases.compactMap { command in
      command.names.first { $0.unicodeScalars.starts(with: typed) }.map { Candidate(insert: $0) }
    }
    let scenarios = shelf.entries.compactMap { entry -> Candidate? in
      let names = [entry.header.id, entry.header.title]
      guard let name = names.first(where: { $0.unicodeScalars.starts(with: typed) }) else { return nil }
      return Candidate(insert: name, display: "\(entry.header.number) \(entry.header.title)")
    }
    return Completion(replacing: 0..<typed.count, candidates: typed.isEmpty ? scenarios : commands + scenarios)
  }
}
