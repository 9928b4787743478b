import Scoring

extension Step {
  func lot(for actor: ActorID) -> Lot { Lot(seed: state.seed, turn: state.turn, actor: actor) }

  /// Says one of the lines that were not said yet, else the one that was said longest ago. False when there is none, or
  /// all of them still ring in the ear: then something else is said, or nothing.
  @discardableResult
  mutating func say(
    _ lines: [Line], by actor: ActorID, as decision: String, slots: [String: String] = [:], kind: Part.Kind = .matter
  ) -> Bool {
    let fitting = apart(fitting(lines, for: actor), by: actor, as: kind)
    let fresh = fitting.filter { state.spoken[$0.key] == nil }
    let line = fresh.isEmpty ? leastRecent(fitting) : lot(for: actor).pick(fresh, for: decision)
    guard let line else { return false }
    utter(line, by: actor, slots: slots, as: kind)
    return true
  }

  /// Those that do not say once more what he has said in the same breath; of what must be said, all if there are none.
  func apart(_ lines: [Line], by actor: ActorID, as kind: Part.Kind) -> [Line] {
    guard !parts.isEmpty else { return lines }
    let apart = lines.filter { line in !parts.contains { isEcho(line.text, of: $0, by: line.by ?? actor) } }
    return apart.isEmpty && kind == .matter ? lines : apart
  }

  private func isEcho(_ text: String, of part: Part, by actor: ActorID) -> Bool {
    scenario.lead(of: part.by) == scenario.lead(of: actor)
      && Likeness.isEcho(text, of: part.text, in: scenario.header.language)
  }

  func fitting(_ lines: [Line], for actor: ActorID) -> [Line] {
    guard lines.contains(where: { $0.when != .always }) else { return lines }
    // What he has just been told, and nobody else.
    let isToHim = heard.map { scenario.lead(of: $0.to) == scenario.lead(of: actor) } ?? false
    let outlook = outlook(for: actor, says: isToHim ? heard?.signs ?? [] : [])
    return lines.filter { outlook.holds($0.when) }
  }

  func leastRecent(_ lines: [Line]) -> Line? {
    lines.filter { !isRecent($0) }.min { (state.spoken[$0.key] ?? -1) < (state.spoken[$1.key] ?? -1) }
  }

  /// Nobody says the same thing again within ten turns.
  func isRecent(_ line: Line) -> Bool { state.spoken[line.key].map { state.turn - $0 <= 10 } ?? false }

  /// Somebody has said something in this step, or was silent on purpose.
  var isAnswered: Bool {
    !parts.isEmpty
      || effects.contains { effect in
        switch effect {
        case .says, .silence, .ended: true
        default: false
        }
      }
  }

  mutating func utter(
    _ line: Line, by actor: ActorID, slots: [String: String] = [:], as kind: Part.Kind = .matter
  ) {
    state.spoken[line.key] = state.turn
    let wording = Wording(language: scenario.header.language, now: state.now)
    let text = wording.fill(line.text, slots.isEmpty ? promiseSlots(about: []) : slots)
    var part = Part(by: line.by ?? actor, text: text, kind: kind)
    // Rather than to say it twice he has only answered.
    if kind == .matter {
      parts = parts.filter { earlier in
        if earlier.kind == .reaction, earlier.isWhole { return !isEcho(earlier.text, of: part, by: earlier.by) }
        return !isQuoted(earlier, in: part)
      }
    }
    let said = parts.filter { $0.by == part.by }.map(\.text)
    part.text = Breath(language: scenario.header.language, speech: scenario.speech, said: said).rest(of: text)
    parts.append(part)
  }

  /// 三五分钟就到。 before a longer word that has it too.
  private func isQuoted(_ earlier: Part, in part: Part) -> Bool {
    guard scenario.lead(of: earlier.by) == scenario.lead(of: part.by), earlier.isWhole else { return false }
    let words = earlier.text.unicodeScalars.prefix { !"。！!.".unicodeScalars.contains($0) }
    let rest = earlier.text.unicodeScalars.count - words.count
    return words.count > 3 && rest <= 1 && part.text.contains(String(words))
  }

  /// What `{due}` and `{what}` mean: the last promise of these kinds, else of any kind that the scenario knows, else the
  /// last one with a time.
  func promiseSlots(about pledges: [PledgeID]) -> [String: String] {
    let timed = state.promises.entries.filter { $0.due != nil }
    let meant =
      timed.last { entry in pledges.contains { $0 == entry.pledge } } ?? timed.last { $0.pledge != nil } ?? timed.last
    return meant.map(slots) ?? [:]
  }

  func slots(of entry: PromiseLedger.Entry) -> [String: String] {
    guard let due = entry.due else { return [:] }
    let wording = Wording(language: scenario.header.language, now: state.now)
    return ["due": wording.time(due, promisedAs: entry.what), "what": entry.what]
  }

  @discardableResult
  mutating func react(
    _ manner: Manner, by actor: ActorID, slots: [String: String] = [:], as kind: Part.Kind = .reaction
  ) -> Bool {
    guard scenario.actor(actor) != nil, !isSilent(actor) else { return false }
    if say(lines(for: manner, by: actor, slots), by: actor, as: "reaction", slots: slots, kind: kind) {
      if case .general(let sort) = manner, sort.isMereNod {
        state.nodded[scenario.lead(of: actor)] = Nod(manner: sort, turn: state.turn)
      }
      return true
    }
    guard let other = manner.standIn else { return false }
    return react(other, by: actor, slots: slots, as: kind)
  }

  /// As his temper is now. Nobody is quoted with words that he has not used. Lines that name one of two things are for
  /// where one can be named, and then go before the others.
  func lines(for manner: Manner, by actor: ActorID, _ slots: [String: String] = [:]) -> [Line] {
    let temper = scenario.manners.temper(state.mood(of: actor, in: scenario).anger)
    let all = (scenario.actor(actor)?.persona.lines(for: manner, at: temper) ?? []).filter { line in
      line.quotes.allSatisfy { $0.isIn(text) }
    }
    let naming = all.filter(\.namesChoice)
    guard !naming.isEmpty else { return all }
    let isNamed = slots[Wording.choice] != nil && !naming.allSatisfy(isRecent)
    return isNamed ? naming : all.filter { !naming.contains($0) }
  }

  private func isSilent(_ actor: ActorID) -> Bool {
    guard let stage = state.stage.flatMap(scenario.stage), stage.isSilent else { return false }
    return isTheirs(actor, stage)
  }

  /// Joins neighbouring parts of one speaker into one speech.
  mutating func flushSpeech() {
    var index = parts.startIndex
    while index < parts.endIndex {
      let by = parts[index].by
      let end = parts[index...].firstIndex { $0.by != by } ?? parts.endIndex
      let words = parts[index..<end].map(\.text)
      let text = Wording.join(words, in: scenario.header.language)
      state.lastWords[by] = text
      // On a chat each is a bubble of its own, unless it only leads up to the next.
      let bubbles = state.channel == .chat ? Wording.bubbles(words) : [text]
      for bubble in bubbles { effects.append(.says(by, bubble)) }
      index = end
    }
    parts = []
  }
}
