import Roleplay
import Scoring
import Terminal

/// What Tab offers in a role-play: actions after `/`, people after `@` and after `/打给`.
struct PlayCompletion {
  let scenario: Scenario
  let mode: PlayMode
  let language: Language

  func complete(_ line: String, _ cursor: Int) -> Completion {
    let scalars = Array(line.unicodeScalars.prefix(cursor))
    guard let first = scalars.first else { return .none }
    switch first {
    case "@", "＠": return people(after: 1, in: scalars)
    case "/", "／", "、": return actions(in: scalars)
    default: return .none
    }
  }

  private func actions(in scalars: [Unicode.Scalar]) -> Completion {
    if let blank = scalars.lastIndex(where: { $0 == " " || $0 == "\u{3000}" }) {
      let word = String(String.UnicodeScalarView(scalars[1..<blank]))
      let takesName = PlayAction.allCases.contains { $0.argument == .actor && $0.names.contains(word) }
      return takesName ? people(after: blank + 1, in: scalars) : .none
    }
    let typed = scalars[1...]
    let candidates = PlayAction.allCases.filter { mode == .practice || !$0.isPracticeAid }.compactMap { action in
      action.names.first { $0.unicodeScalars.starts(with: typed) }.map { name in
        Candidate(insert: "/" + name + (action.argument == nil ? "" : " "), display: "/" + name)
      }
    }
    return Completion(replacing: 0..<scalars.count, candidates: candidates)
  }

  private func people(after start: Int, in scalars: [Unicode.Scalar]) -> Completion {
    let typed = scalars[start...]
    let candidates = scenario.actors.compactMap { actor -> Candidate? in
      let names = actor.aliases + [actor.name]
      guard names.contains(where: { $0.unicodeScalars.starts(with: typed) }) else { return nil }
      let handle = names.first { name in !name.unicodeScalars.contains(" ") && name.unicodeScalars.starts(with: typed) }
      return (handle ?? names.first { !$0.unicodeScalars.contains(" ") }).map {
        Candidate(insert: $0 + " ", display: actor.name)
      }
    }
    return Completion(replacing: start..<scalars.count, candidates: candidates)
  }
}
