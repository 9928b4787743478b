import Career
import Documents
import Scoring

/// What a scenario file says of itself beyond its header, read without checking it: demands and wordings.
package struct ScenarioDigest: Sendable {
  package let entry: ScenarioShelf.Entry
  package let demand: ScenarioDemand
  /// The wordings that its hints end with.
  package let wordings: [String]

  /// Nil for a file that cannot be read; `check` says why.
  package init?(of entry: ScenarioShelf.Entry, in folder: LibraryFolder) {
    let quiet = Diagnostics(file: entry.path)
    guard let source = DiskFile.source(folder.path + "/" + entry.path, into: quiet),
      let node = JSONParser.parse(source, into: quiet)
    else { return nil }
    let stages = node["stages"]?.elements ?? []
    let expectations = stages.flatMap { $0["expects"]?.elements ?? [] }
    self.entry = entry
    demand = ScenarioDemand(
      scenario: entry.header.id, criteria: Set(expectations.flatMap { $0["when"]?.criteria ?? [] }),
      expectations: expectations.count)
    wordings = stages.compactMap { stage in
      guard let hints = stage["hints"]?.elements, hints.count > 1, case .string(let text) = hints[hints.count - 1].value
      else { return nil }
      return text
    }
  }
}

extension ScenarioShelf {
  /// Digests of all scenarios that can be read, in the order of the shelf.
  package var digests: [ScenarioDigest] {
    entries.compactMap { ScenarioDigest(of: $0, in: folder) }
  }
}

extension JSONNode {
  fileprivate subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var elements: [JSONNode] {
    if case .array(let nodes) = value { nodes } else { [] }
  }

  /// Criteria that a condition asks for: every text with a dot in it, but what must not be.
  fileprivate var criteria: [String] {
    switch value {
    case .string(let text): text.contains(".") ? [text] : []
    case .array(let nodes): nodes.flatMap(\.criteria)
    case .object(let members): members.filter { $0.key != "not" }.flatMap(\.value.criteria)
    default: []
    }
  }
}
