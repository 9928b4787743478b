/// Follows one gate through a history, event by event in order of time.
struct GateMeter {
  let gate: CareerPath.Gate
  /// Keys that speak for the gate, by what they show; only what the gate asks for is filled.
  private var passed: [String: String] = [:]
  private var satisfactions: [(key: String, value: Int)] = []
  private var clean: [String] = []
  private var streaks: [String: [String]] = [:]
  private var deeds: [String: String] = [:]

  init(_ gate: CareerPath.Gate) { self.gate = gate }

  /// - Parameter isUnseen: the trainee had not played this variant before.
  mutating func take(_ conversation: PastConversation, isUnseen: Bool) {
    let key = conversation.details.key
    switch gate {
    case .scenariosPassed(let scenarios, _, let inExam, let unseen):
      guard conversation.isPassed, conversation.isExam || !inExam, isUnseen || !unseen,
        scenarios.contains(conversation.scenario), passed[conversation.scenario] == nil
      else { return }
      passed[conversation.scenario] = key
    case .satisfactionHeld(_, let run):
      guard let satisfaction = conversation.satisfaction else { return }
      satisfactions.append((key, satisfaction))
      if satisfactions.count > run { satisfactions.removeFirst() }
    case .noFailFault(let run):
      if conversation.failFaults > 0 { clean = [] } else { clean.append(key) }
      if clean.count > run { clean.removeFirst() }
    case .criteriaMastered(let criteria, let times):
      for criterion in conversation.details.criteria where criteria.contains(criterion.id) {
        take(criterion, key, times)
      }
    case .deeds: return
    }
  }

  private mutating func take(_ criterion: PastConversation.Criterion, _ key: String, _ times: Int) {
    if criterion.faults > 0 || criterion.met < criterion.expected {
      streaks[criterion.id] = []
    } else if criterion.expected > 0 {
      streaks[criterion.id, default: []].append(key)
      if streaks[criterion.id, default: []].count > times { streaks[criterion.id]?.removeFirst() }
    }
  }

  mutating func take(_ deed: PastDeed) {
    guard case .deeds(let kind, _) = gate, deed.kind == kind else { return }
    // A newcomer counts once; everything else by itself.
    deeds[kind == .newcomers ? deed.subject : deed.key] = deed.key
  }

  var missing: Standing.GateState.Missing {
    switch gate {
    case .scenariosPassed(let scenarios, let count, _, _):
      let more = count - passed.count
      return more > 0 ? .scenarios(more: more, outOf: scenarios.filter { passed[$0] == nil }) : .nothing
    case .satisfactionHeld(let tenths, let run): return missingSatisfaction(tenths, run)
    case .noFailFault(let run): return clean.count >= run ? .nothing : .cleanConversations(run - clean.count)
    case .criteriaMastered(let criteria, let times):
      let open = criteria.map { Standing.GateState.OpenCriterion(id: $0, more: times - streaks[$0, default: []].count) }
        .filter { $0.more > 0 }
      return open.isEmpty ? .nothing : .criteria(open)
    case .deeds(let kind, let count): return deeds.count >= count ? .nothing : .deeds(kind, more: count - deeds.count)
    }
  }

  /// How many more conversations at five of five would do, at the least.
  private func missingSatisfaction(_ tenths: Int, _ run: Int) -> Standing.GateState.Missing {
    let values = satisfactions.map(\.value)
    let sum = values.reduce(0, +)
    var (last, more) = (values, 0)
    while last.count < run || last.reduce(0, +) * 10 < tenths * run {
      last.append(5)
      more += 1
      if last.count > run { last.removeFirst() }
    }
    return more == 0
      ? .nothing : .satisfaction(tenths: values.isEmpty ? nil : sum * 10 / values.count, conversations: more)
  }

  /// Keys of what opened the gate, sorted.
  var evidence: [String] {
    let keys: [String]
    switch gate {
    case .scenariosPassed: keys = Array(passed.values)
    case .satisfactionHeld: keys = satisfactions.map(\.key)
    case .noFailFault: keys = clean
    case .criteriaMastered: keys = Array(Set(streaks.values.joined()))
    case .deeds: keys = Array(deeds.values)
    }
    return keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
