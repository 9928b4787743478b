import Documents
import Scoring

extension Reading {
  /// One value, or a list of them.
  static func oneOrMany<Element>(_ element: Reading<Element>) -> Self where Value == [Element] {
    Reading { node, diagnostics in
      if case .array = node.value { return Reading.array(of: element).read(node, diagnostics) }
      return element.read(node, diagnostics).map { [$0] }
    }
  }

  /// The writer's own keys; a key that `key` refuses is left out.
  static func table<Key: Hashable & Sendable, Element>(
    _ key: Reading<Key>, _ element: Reading<Element>
  ) -> Self where Value == [Key: Element] {
    Reading<[(key: Placed<String>, value: Element)]>.entries(of: element).map { entries, _, diagnostics in
      var table: [Key: Element] = [:]
      for entry in entries {
        let node = JSONNode(.string(entry.key.value), place: entry.key.place)
        if let key = key.read(node, diagnostics) { table[key] = entry.value }
      }
      return table
    }
  }
}

extension Reading<Mood.Change> {
  static var change: Self {
    .object { reader in
      let anger = reader.optional("anger", .int(-100...100)) ?? 0
      let trust = reader.optional("trust", .int(-100...100)) ?? 0
      return Mood.Change(anger: anger, trust: trust)
    }
  }
}

extension Reading<CivilDateTime> {
  static var moment: Self {
    Reading<String>.string.map { text, node, diagnostics in
      if let moment = CivilDateTime(text) { return moment }
      diagnostics.report(ScenarioFault.badMoment(text), at: node.place)
      return nil
    }
  }
}

extension Reading<ClosedRange<Int>> {
  /// `{"atLeast": 1, "atMost": 50}`, either may be missing.
  static func bounds(_ whole: ClosedRange<Int>) -> Self {
    .object { reader in
      let atLeast = reader.optional("atLeast", .int(whole)) ?? whole.lowerBound
      let atMost = reader.optional("atMost", .int(whole)) ?? whole.upperBound
      guard atLeast > atMost else { return atLeast...atMost }
      reader.diagnostics.report(ScenarioFault.emptyRange(atLeast: atLeast, atMost: atMost), at: reader.node.place)
      return nil
    }
  }
}
