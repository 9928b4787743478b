import Documents
import Scoring

extension ScenarioReader {
  /// All keys of the object must hold; within a key all of its list, with `Any` in its name one of its list.
  var condition: Reading<Condition> {
    .object { reader in
      var parts: [Condition] = []
      parts += signs(&reader)
      parts += states(&reader)
      if let anger = reader.optional("anger", .bounds(0...100)) { parts.append(.anger(anger)) }
      if let trust = reader.optional("trust", .bounds(0...100)) { parts.append(.trust(trust)) }
      if let tries = reader.optional("tries", .bounds(0...1000)) { parts.append(.tries(tries)) }
      if let silences = reader.optional("silences", .bounds(0...100)) { parts.append(.silences(silences)) }
      if let any = reader.optional("any", .array(of: self.condition, orEmpty: false)) { parts.append(.any(any)) }
      if let not = reader.optional("not", self.condition) { parts.append(.not(not)) }
      return parts.count == 1 ? parts[0] : .all(parts)
    }
  }

  private func signs(_ reader: inout ObjectReader) -> [Condition] {
    all(&reader, "says", names.sign, Condition.says) + any(&reader, "saysAny", names.sign, Condition.says)
      + all(&reader, "said", names.sign, Condition.said) + any(&reader, "saidAny", names.sign, Condition.said)
  }

  private func states(_ reader: inout ObjectReader) -> [Condition] {
    let fact = names.reference(.fact, as: FactID.self)
    let deed = names.reference(.deed, as: DeedID.self)
    let pledge = names.reference(.pledge, as: PledgeID.self)
    return all(&reader, "told", fact, Condition.told) + any(&reader, "toldAny", fact, Condition.told)
      + all(&reader, "done", deed, Condition.done) + any(&reader, "doneAny", deed, Condition.done)
      + all(&reader, "promised", pledge, Condition.promised) + all(&reader, "kept", pledge, Condition.kept)
      + all(&reader, "broken", pledge, Condition.broken) + all(&reader, "acted", .oneOf, Condition.acted)
      + all(&reader, "actedWell", .oneOf, Condition.actedWell)
  }

  private func all<Value>(
    _ reader: inout ObjectReader, _ key: String, _ reading: Reading<Value>, _ make: (Value) -> Condition
  ) -> [Condition] {
    (reader.optional(key, .oneOrMany(reading)) ?? []).map(make)
  }

  private func any<Value>(
    _ reader: inout ObjectReader, _ key: String, _ reading: Reading<Value>, _ make: (Value) -> Condition
  ) -> [Condition] {
    guard let values = reader.optional(key, .array(of: reading, orEmpty: false)) else { return [] }
    return [.any(values.map(make))]
  }
}
