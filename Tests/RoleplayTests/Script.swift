import Documents
import Foundation
import Scoring
import TestSupport

@testable import Roleplay

/// Plays a scenario from text lines, with the findings given by hand, so that a play does not depend on the rubrics;
/// the cues are those that the scenario's own patterns really find.
///
///     @chen 陈师傅，3栋1202还在渗 | courtesy.honorific
///     十一点我给您打电话 | deescalation.deadline | 十一点我给您打电话 = 11:00
///     /wait 10:45
struct Script {
  let scenario: Scenario
  let ear: Ear
  var conversation: Conversation
  private(set) var shown: [String] = []
  private(set) var events: [Conversation.Event] = []

  static let rulebook = RulebookDecoder.decode(Fixtures.shippedRubrics()).rulebook

  init?(_ file: String, seed: UInt64 = 1) {
    let language: Language = file.hasPrefix("zh") ? .chinese : .english
    let diagnostics = Diagnostics(file: file)
    guard let setting = Desk.setting(language),
      let scenario = Scenario.read(Desk.source(file), in: setting, into: diagnostics)
    else { return nil }
    self.scenario = scenario
    ear = Ear(for: scenario, from: Desk.source(file), with: Self.rulebook, into: diagnostics)
    conversation = Conversation(of: scenario, seed: seed)
  }

  init?(fixture name: String, seed: UInt64 = 1) {
    guard let (scenario, source) = Desk.fixture(name) else { return nil }
    self.scenario = scenario
    ear = Ear(for: scenario, from: source, with: Self.rulebook, into: Diagnostics(file: name))
    conversation = Conversation(of: scenario, seed: seed)
  }

  /// The example of the README, changed.
  init?(example: (String) -> String, seed: UInt64 = 1) {
    let text = example(Desk.example)
    guard text != Desk.example, let scenario = Desk.read(text).scenario else { return nil }
    self.scenario = scenario
    let source = SourceFile(path: "test.json", text: text)
    ear = Ear(for: scenario, from: source, with: Self.rulebook, into: Diagnostics(file: "test.json"))
    conversation = Conversation(of: scenario, seed: seed)
  }

  mutating func play(_ lines: String) throws {
    defer { if ProcessInfo.processInfo.environment["PEILIAN_SHOW"] != nil { print(transcript) } }
    if conversation.phase == .notBegun { try take(.began) }
    for line in lines.split(separator: "\n") where conversation.outcome == nil {
      try take(event(String(line)))
    }
  }

  mutating func take(_ event: Conversation.Event) throws {
    events.append(event)
    for effect in try conversation.step(event, in: scenario) { show(effect) }
  }

  private mutating func event(_ line: String) -> Conversation.Event {
    shown.append("> " + line)
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    switch words[0] {
    case "/wait": return .waited(until: time(words[1]))
    case "/call": return .called(ActorID(words[1]))
    case "/hangup": return .hungUp
    case "/hint": return .hintAsked
    case "/retry": return .retracted
    case "/hold": return .acted(.hold(minutes: Int(words[1]) ?? 3), with: customer)
    case "/transfer": return .acted(.transfer(to: ActorID(words[1])), with: customer)
    case "/escalate": return .acted(.escalate(to: ActorID(words[1])), with: customer)
    case "/private": return .acted(.goPrivate, with: customer)
    case "/public": return .acted(.goPublic, with: customer)
    case "/pause": return .acted(.pause(seconds: Int(words[1]) ?? 5), with: customer)
    case "/message":
      let parts = (words.count > 1 ? words[1] : "").components(separatedBy: " / ")
      let items = zip(Message.Item.allCases, parts).filter { !$0.1.isEmpty }
      return .acted(
        .takeMessage(Message(items: Dictionary(uniqueKeysWithValues: items.map { ($0.0, $0.1) }))), with: customer)
    case "/record": return .recorded(CaseRecord(items: [.course: words[1]]))
    case "/note": return .noted(words[1])
    case "/idle": return .idled(seconds: Int(words[1]) ?? 60)
    default: return reply(line)
    }
  }

  private var customer: ActorID { scenario.customer.id }

  /// `11:00` today, `+1 09:00` tomorrow.
  private func time(_ text: String) -> CivilDateTime {
    let parts = text.trimmingCharacters(in: .whitespaces).split(separator: " ")
    let clock = parts.last.map { $0.split(separator: ":").compactMap { Int($0) } } ?? []
    let days = parts.count > 1 ? Int(parts[0].dropFirst()) ?? 0 : 0
    return CivilDateTime(minutes: (conversation.now.dayNumber + days) * 1440 + clock[0] * 60 + clock[1])
  }

  private func reply(_ line: String) -> Conversation.Event {
    let parts = line.components(separatedBy: " | ")
    var text = parts[0]
    var to = conversation.listener(in: scenario) ?? scenario.customer.id
    if text.hasPrefix("@") {
      let words = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
      to = scenario.actor(called: words[0])?.id ?? ActorID(words[0])
      text = words[1]
    }
    let signs = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
    let promises = parts.dropFirst(2).compactMap { promise($0, in: text) }
    let given = Hearing(signs: signs.filter { $0 != "-" }, judged: !signs.contains("?"), promises: promises)
    let moment = conversation.moment(to: to, in: scenario)
    let heard = ear.hear(text, at: moment, by: Analyzer(Self.rulebook))
    return .replied(to: to, text: text, Hearing(analysis: given.analysis, cues: heard.cues))
  }

  private func promise(_ part: String, in text: String) -> SpokenPromise? {
    let sides = part.components(separatedBy: " = ")
    guard sides.count == 2, let found = text.range(of: sides[0]) else { return nil }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
    let place = start..<start + sides[0].unicodeScalars.count
    let maker: SpokenPromise.Maker = sides[0].contains("师傅") ? .named("陈师傅") : .speaker
    return SpokenPromise(
      maker: maker, what: sides[0], place: place, due: sides[1] == "?" ? .unstated : .at(time(sides[1])))
  }

  private mutating func show(_ effect: Conversation.Effect) {
    switch effect {
    case .says(let actor, let text):
      let mood = conversation.mood(of: actor, in: scenario)
      shown.append("\(scenario.actor(actor)?.name ?? actor.text) [\(mood.anger)/\(mood.trust)]: \(text)")
    case .clock(let now): shown.append("-- \(now)")
    case .entered(let stage): shown.append("== \(stage)")
    case .did(let deed): shown.append("** \(deed)")
    case .ended(let outcome): shown.append("## \(outcome)")
    case .promiseBroken(let number): shown.append("!! broken \(number)")
    case .promiseKept(let number): shown.append("++ kept \(number)")
    case .promised(let number):
      let entry = conversation.promises.entries[number - 1]
      shown.append("++ promised \(entry.pledge?.text ?? "-") \(entry.due?.description ?? "-")")
    case .hint(let text, _): shown.append("?? \(text)")
    default: shown.append("-- \(effect)")
    }
  }

  var transcript: String { shown.joined(separator: "\n") }
}
