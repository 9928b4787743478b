internal import Documents

extension RubricFile {
  static let reading = Reading<RubricFile>.object { reader in
    reader.format(0)
    let language = reader.required("language", .one(of: Language.allCases.map { ($0.rawValue, $0) }))
    let classes = reader.optional("classes", .entries(of: .array(of: .placed(.string), orEmpty: false)))
    let slips = reader.optional("slips", .array(of: .placed(.string)))
    let rules = reader.optional("rules", .array(of: RuleText.reading))
    guard let language else { return nil }
    return RubricFile(language: language, classes: classes ?? [], slips: slips ?? [], rules: rules ?? [])
  }
}

extension RuleText {
  static let reading = Reading<RuleText>.object { reader in
    let id = reader.required("id", .placed(.string))
    let criterion = reader.required("criterion", .placed(.string))
    let severity = reader.optional("severity", Reading<Severity>.oneOf)
    let verdict = reader.optional("verdict", .one(of: [("met", Finding.Verdict.met), ("partly", .partly)]))
    let detector = reader.optional("detector", Reading<Detector>.oneOf)
    let list = Reading.array(of: .placed(.string), orEmpty: false)
    let patterns = detector == nil ? reader.required("patterns", list) : []
    let except = reader.optional("except", .array(of: .placed(.string)))
    let when = reader.optional("when", ConditionText.reading)
    let unless = reader.optional("unless", ConditionText.reading)
    let allow = reader.optional("allow", .array(of: Reading<GuardKind>.oneOf))
    let house = reader.optional("house", .entries(of: .array(of: .placed(.string), orEmpty: false)))
    let heard = reader.optional("heard", .string)
    let say = reader.optional("say", .string)
    let teaches = reader.optional("teaches", .placed(.string))
    let why = reader.optional("why", .string)
    let sources = reader.optional("sources", .array(of: .string))
    let examples = reader.required("examples", ExampleText.lists)
    guard let id, let criterion, let patterns else { return nil }
    return RuleText(
      id: id, criterion: criterion, severity: severity, verdict: verdict ?? .met, detector: detector,
      patterns: patterns,
      except: except ?? [], when: when, unless: unless, allow: allow ?? [],
      house: (house ?? []).map { ($0.key, $0.value) }, heard: heard, say: say, teaches: teaches, why: why,
      sources: sources ?? [], hits: examples?.hits ?? [], misses: examples?.misses ?? [])
  }
}

extension ConditionText {
  static let reading = Reading<ConditionText>.object { reader in
    var patterns: [(scope: ConditionScope, patterns: [Placed<String>])] = []
    for scope in ConditionScope.allCases {
      if let list = reader.optional(scope.rawValue, .array(of: .placed(.string), orEmpty: false)) {
        patterns.append((scope, list))
      }
    }
    let criteria = reader.optional("criteria", .array(of: .placed(.string), orEmpty: false))
    let known = reader.optional("known", .bool)
    let channels = reader.optional("channel", .array(of: Reading<Channel>.oneOf, orEmpty: false))
    let listeners = reader.optional("listener", .array(of: Reading<ListenerKind>.oneOf, orEmpty: false))
    let tags = reader.optional("tags", .array(of: .string, orEmpty: false))
    let temper = reader.optional("temper", Self.temperBounds)
    return ConditionText(
      place: reader.node.place, patterns: patterns, criteria: criteria ?? [], known: known, channels: channels ?? [],
      listeners: listeners ?? [], tags: tags ?? [], atLeast: temper?.atLeast, atMost: temper?.atMost)
  }

  private static let temperBounds = Reading<(atLeast: Moment.Temper?, atMost: Moment.Temper?)>.object { reader in
    (reader.optional("atLeast", Moment.Temper.reading), reader.optional("atMost", Moment.Temper.reading))
  }
}

extension Moment.Temper {
  static let reading = Reading<Moment.Temper>.one(of: [
    ("calm", .calm), ("annoyed", .annoyed), ("angry", .angry), ("furious", .furious),
  ])
}

extension ExampleText {
  static let lists = Reading<(hits: [ExampleText], misses: [ExampleText])>.object { reader in
    let hits = reader.optional("hit", .array(of: reading))
    let misses = reader.optional("miss", .array(of: reading))
    return (hits ?? [], misses ?? [])
  }

  /// A bare text is a reply to silence on the phone.
  static let reading = Reading<ExampleText> { node, diagnostics in
    if case .string = node.value {
      return Reading.string.read(node, diagnostics).map { ExampleText(place: node.place, reply: $0) }
    }
    return object.read(node, diagnostics)
  }

  private static let object = Reading<ExampleText>.object { reader in
    guard let reply = reader.required("reply", .string) else { return nil }
    var example = ExampleText(place: reader.node.place, reply: reply)
    example.customer = reader.optional("customer", .anyString) ?? ""
    example.channel = reader.optional("channel", Reading<Channel>.oneOf) ?? .phone
    example.listener = reader.optional("listener", Reading<ListenerKind>.oneOf) ?? .customer
    example.known = reader.optional("known", .array(of: .string)) ?? []
    example.earlier = reader.optional("earlier", .array(of: .string)) ?? []
    example.tags = reader.optional("tags", .array(of: .string)) ?? []
    example.temper = reader.optional("temper", Moment.Temper.reading)
    return example
  }
}
