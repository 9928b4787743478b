import Foundation
import Library
import Records
import Roleplay
import Scoring
import Testing

@testable import Commands

/// The journal as it stands in a bundle's bytes, read without any type of the Records room.
struct RawJournal {
  struct Line {
    let key: String
    let kind: String
    let about: [String]
    let record: [String: Any]
  }

  let lines: [Line]
  /// Of every trainee, by key: what the bundle tells of him.
  private(set) var people: [String: [String: String]] = [:]

  init(bundle path: String) throws {
    var lines: [Line] = []
    for text in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      guard let outer = Self.object(String(text)), let kind = outer["kind"] as? String,
        let body = (outer["body"] as? String).flatMap(Self.object)
      else { continue }
      if kind == "journal", let record = (body["record"] as? String).flatMap(Self.object) {
        lines.append(
          Line(
            key: body["key"] as? String ?? "", kind: body["kind"] as? String ?? "",
            about: body["about"] as? [String] ?? [], record: record))
      }
      if kind == "trainee", let key = body["key"] as? String, let fields = body["fields"] as? [String: [String: Any]] {
        people[key] = fields.compactMapValues { $0["value"] as? String }
      }
    }
    self.lines = lines
  }

  private static func object(_ text: String) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
  }

  func lines(_ kind: String) -> [Line] { lines.filter { $0.kind == kind } }
}

/// The board counted from first talks, with the calendar of the system for the weeks.
struct RawBoard: Equatable {
  struct Week: Equatable {
    var attempts = 0
    var passed = 0
    var share: Int?
    var satisfaction: Int?
    var people = 0
  }

  /// The oldest first, the last one that of `today`.
  let weeks: [Week]

  init(_ reckonings: [RawReckoning], today: String, weeks count: Int) throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let format = ISO8601DateFormatter()
    func monday(_ day: String) throws -> Date {
      let date = try #require(format.date(from: day + "T12:00:00Z"))
      return try #require(calendar.dateInterval(of: .weekOfYear, for: date)).start
    }
    let last = try monday(today)
    weeks = try (0..<count).reversed().map { back in
      let week = try #require(calendar.date(byAdding: .weekOfYear, value: -back, to: last))
      let own = try reckonings.map { try $0.firsts.filter { try monday($0.date) == week } }
      let all = own.flatMap { $0 }
      var line = Week()
      line.attempts = all.count
      line.passed = all.filter(\.isPassed).count
      line.people = own.filter { !$0.isEmpty }.count
      if !all.isEmpty { line.share = Int((Double(line.passed) / Double(all.count) * 100).rounded()) }
      let rated = all.compactMap(\.satisfaction)
      if !rated.isEmpty { line.satisfaction = Int((Double(rated.reduce(0, +)) / Double(rated.count) * 100).rounded()) }
      return line
    }
  }
}

/// A drill counted again from the journal's bytes and from the turns of its conversations.
struct RawDrill {
  let players: [String]
  /// Means of the fingers by player, in tenths.
  private(set) var fingers: [String: Int] = [:]
  private(set) var guessError: Int?
  /// Of each round: replies as typed, with who typed them.
  private(set) var replies: [[String]] = []
  private(set) var isOver = false

  init(_ plan: RawJournal.Line, in journal: RawJournal, _ store: RecordStore) throws {
    players = plan.record["players"] as? [String] ?? []
    let isRelay = plan.record["form"] as? String == "relay"
    let events = journal.lines("drill-event").filter { $0.record["drill"] as? String == plan.key }
      .sorted { ($0.record["ordinal"] as? Int ?? 0) < ($1.record["ordinal"] as? Int ?? 0) }
    var (shown, errors): ([String: [Int]], [Double]) = ([:], [])
    var (round, said) = (-1, 0)
    for event in events.map(\.record) {
      let numbers = event["numbers"] as? [Int] ?? []
      switch event["what"] as? String {
      case "roundBegan":
        (round, said) = (round + 1, 0)
        replies.append(try Self.replies(of: event["conversation"] as? String ?? "", in: store))
      case "replied": said += 1
      case "voted": shown[isRelay ? players[(said - 1) % players.count] : players[round], default: []] += numbers
      case "guessed":
        let actual = Double(event["actual"] as? Int ?? 0) / 10
        errors += numbers.map { abs(Double($0) - actual) }
      case "discussionEnded": isOver = true
      default: break
      }
    }
    fingers = shown.filter { !$0.value.isEmpty }.mapValues {
      Int((Double($0.reduce(0, +)) / Double($0.count) * 10).rounded())
    }
    if !errors.isEmpty { guessError = Int((errors.reduce(0, +) / Double(errors.count) * 10).rounded()) }
  }

  private static func replies(of key: String, in store: RecordStore) throws -> [String] {
    guard let summary = try store.conversation(keyed: key) else { return [] }
    return try store.turns(of: summary.number).filter { $0.event.kind == .replied }.compactMap(\.event.text)
  }
}

/// Who has parts of a pack left, counted from the pack's file and the journal's bytes.
struct RawAssignment {
  /// By name, the number of parts with something left.
  let left: [String: Int]
  let total: Int

  init(_ line: RawJournal.Line, in journal: RawJournal) throws {
    let pack = line.record["pack"] as? String ?? ""
    let file = try Data(contentsOf: URL(fileURLWithPath: TestLibrary.path + "/Packs/\(pack).json"))
    let parts = (try JSONSerialization.jsonObject(with: file) as? [String: Any])?["parts"] as? [[String: Any]] ?? []
    var (left, total): ([String: Int], Int) = ([:], 0)
    for (key, person) in journal.people {
      let asked = ["estate", "post", "intake"].allSatisfy { field in
        let wanted = line.record[field] as? String ?? ""
        return wanted.isEmpty || person[field] == wanted
      }
      guard line.about.isEmpty ? asked : line.about.contains(key) else { continue }
      total += 1
      let done = Set(
        journal.lines("pack-step").filter { $0.about.contains(key) && $0.record["pack"] as? String == pack }
          .compactMap { $0.record["step"] as? String })
      let open = parts.filter { part in
        let steps = (part["steps"] as? [Any])?.count ?? 0
        return !(0..<steps).allSatisfy { done.contains("\(part["id"] as? String ?? "")/\($0)") }
      }
      if !open.isEmpty { left[person["name"] ?? ""] = open.count }
    }
    (self.left, self.total) = (left, total)
  }
}
