import Scoring

extension Conversation {
  /// What the scorer must know to judge the next reply to `actor`.
  package func moment(to actor: ActorID, in scenario: Scenario) -> Moment {
    let stage = stage.flatMap(scenario.stage)
    let listener: Moment.Listener =
      scenario.isOfTheHouse(actor)
      ? .colleague(customerListens: isPresent(scenario.customer.id, in: scenario)) : .customer
    // People in company are answered as one: what either of them said last may be what the reply is about.
    let words = scenario.party(of: actor).compactMap { lastWords[$0.id] }
    let parting = mayPart(from: actor, in: scenario) ? [Self.parting] : []
    return Moment(
      language: scenario.header.language, channel: channel, listener: listener,
      customer: Wording.join(words, in: scenario.header.language), now: now, known: known(in: scenario),
      earlierReplies: replies.map(\.text),
      tags: (stage?.tags ?? []).union(parting), temper: scenario.manners.temper(mood(of: actor, in: scenario).anger))
  }

  /// Tag of a moment in which leave may be taken of the one who listens.
  static let parting = "parting"

  /// Nothing is open that he wants, or he has been promised by when he hears of it.
  func mayPart(from actor: ActorID, in scenario: Scenario) -> Bool {
    guard let stage = stage.flatMap(scenario.stage) else { return false }
    let lead = scenario.lead(of: actor)
    let isOwed = promises.entries.contains { entry in
      entry.state == .open && entry.due != nil && entry.to == lead && entry.maker == .speaker
    }
    return isOwed || !stage.tags.isDisjoint(with: ["closing", "waiting"]) || stage.wants.isEmpty
  }

  /// Whom the trainee talks to when he names nobody; nil when the conversation is not open.
  ///
  /// That is whom the stage belongs to. `@name` reaches somebody else for one reply; if he asks back, he is the listener
  /// until he has his answer or somebody else is spoken to by name. One who was away and is called, or is just leaving,
  /// is the listener until time passes, the trainee hangs up, or another customer is spoken to by name.
  package func listener(in scenario: Scenario) -> ActorID? {
    asking?.actor ?? onLine ?? stage.flatMap(scenario.stage)?.with
  }

  /// Whom these words are for when they name nobody with `@`: they may begin with somebody's name, and then they are his
  /// rather than of one who has only asked something or is still on the line.
  package func listener(of text: String, in scenario: Scenario) -> ActorID? {
    if let named = called(in: text, scenario) ?? awayAndCalled(in: text, scenario) { return named }
    guard asking != nil || onLine != nil, let stage = stage.flatMap(scenario.stage) else {
      return listener(in: scenario)
    }
    let named = scenario.actors.first { actor in
      !stage.away.contains(actor.id) && scenario.speech.calls(anyOf: [actor.name] + actor.aliases, in: text)
    }
    guard let asking, asking.isNeed else { return named?.id ?? listener(in: scenario) }
    guard named?.id != asking.actor, turnsAway(text, from: asking.actor, scenario) else { return asking.actor }
    return named?.id ?? (asking.isPassedOver ? stage.with : asking.actor)
  }

  /// 王女士，3栋1202 tells him whom it is about who has asked; 王女士，您稍等 and 王女士，小韩三点到 are for her.
  private func turnsAway(_ text: String, from asker: ActorID, _ scenario: Scenario) -> Bool {
    guard let asker = scenario.actor(asker) else { return false }
    let names = ([asker.name] + asker.aliases).map { SpokenWords(SpeechWords.lowered($0)) }
    let words = SpokenClause(Array(text.unicodeScalars)[...])
    return words.holds(anyOf: scenario.speech.you) || words.holds(anyOf: names)
  }

  /// 苏女士，吃了没: what is said to her by name is for nobody else, though she is not here and cannot hear it.
  private func awayAndCalled(in text: String, _ scenario: Scenario) -> ActorID? {
    guard let stage = stage.flatMap(scenario.stage), let listener = listener(in: scenario) else { return nil }
    let here = [listener, onLine].compactMap { $0.map(scenario.lead) }
    let away = scenario.actors.first { actor in
      stage.away.contains(actor.id) && !here.contains(scenario.lead(of: actor.id))
        && ([actor.name] + actor.aliases).contains { scenario.speech.addresses($0, in: text) }
    }
    return away?.id
  }

  /// 好的 @陈师傅 …: after a word or two the name is called as at the beginning, and as the last word of the only
  /// sentence: when will u be there @declan.
  private func called(in text: String, _ scenario: Scenario) -> ActorID? {
    let scalars = Array(text.unicodeScalars)
    guard let sign = scalars.firstIndex(where: AtName.isSign), let name = AtName(at: sign, in: scalars) else {
      return nil
    }
    let before = scalars[..<sign]
    let isLast = !scalars[name.end...].contains(where: \.properties.isAlphabetic)
    let isOfOneSentence = !before.contains(where: SpeechWords.ends.contains)
    guard isLast && isOfOneSentence || !AtName.isMoreThanAWord(before, in: scenario.header.language) else { return nil }
    return scenario.actor(called: name.text)?.id
  }

  /// People in company feel as one: the mood is that of the first of them.
  package func mood(of actor: ActorID, in scenario: Scenario) -> Mood {
    moods[scenario.lead(of: actor)] ?? Mood(anger: 0, trust: 0)
  }

  /// Promises that are still open and fall due on a real day, for the program to open with.
  package func promisesForRealDays(in scenario: Scenario) -> [RealDayPromise] {
    promises.entries.compactMap { entry in
      guard entry.state == .open, let due = entry.due, scenario.pledge(entry.pledge)?.isRealDay == true else {
        return nil
      }
      return RealDayPromise(
        number: entry.number, what: entry.what, to: entry.to, due: due,
        daysLater: due.dayNumber - scenario.start.dayNumber)
    }
  }

  /// Hears what is said aloud at the desk, or reads what is written in the group.
  func isPresent(_ actor: ActorID, in scenario: Scenario) -> Bool {
    guard let stage = stage.flatMap(scenario.stage), !stage.away.contains(actor) else { return false }
    switch channel {
    case .counter, .visit: return true
    case .phone: return false
    case .chat: return scenario.group.contains(actor) && privateWith == nil
    }
  }

  /// What the system shows and what was told or done, as plain sentences, in the order of the scenario.
  private func known(in scenario: Scenario) -> [String] {
    scenario.briefing.shows
      + scenario.facts.filter { told.contains($0.id) }.map(\.known)
      + scenario.deeds.filter { done.contains($0.id) }.map(\.title)
  }
}

extension Scenario {
  package func isOfTheHouse(_ actor: ActorID) -> Bool { self.actor(actor)?.role.isOfTheHouse ?? false }

  /// Whoever answers together with `actor`, himself first.
  package func party(of actor: ActorID) -> [Actor] {
    let lead = lead(of: actor)
    let others = self.actor(lead)?.company ?? []
    let all = [actor] + ([lead] + others).filter { $0 != actor }
    return all.compactMap(self.actor)
  }
}
