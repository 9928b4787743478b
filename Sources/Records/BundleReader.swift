import Documents
import Foundation

/// Reads a bundle line by line and refuses what can be none.
struct BundleReader {
  enum Item {
    case file(Bundle.File)
    case trainee(Bundle.Trainee)
    case conversation(Bundle.Conversation)
    case journal(Bundle.Journal)
  }

  private let handle: FileHandle
  private var buffer = Data()
  private var isAtEnd = false
  private var hasEnded = false
  private(set) var line = 0
  private(set) var bytesRead = 0
  /// Of the whole file, in bytes.
  let size: Int

  init(path: String) throws(BundleFault) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .cannotRead(reason: String(cString: strerror(errno)))
    }
    self.handle = handle
    size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    let head = try decode(Bundle.Head.self, from: try nextLine(.head))
    guard head.name == Bundle.name else { throw .notABundle }
    guard head.version <= Bundle.currentVersion, head.version >= 0 else { throw .fromTheFuture(version: head.version) }
  }

  /// Nil at the end, when all that was announced has come.
  mutating func next() throws(BundleFault) -> Item? {
    guard let line = try readLine() else {
      guard hasEnded else { throw .cutOff(afterLine: self.line) }
      return nil
    }
    guard !hasEnded else { throw damaged("end") }
    switch line.kind {
    case .head: throw damaged("head")
    case .file: return .file(try checked(try decode(Bundle.File.self, from: line)))
    case .trainee: return .trainee(try checked(try decode(Bundle.Trainee.self, from: line)))
    case .conversation: return .conversation(try checked(try decode(Bundle.Conversation.self, from: line)))
    case .journal: return .journal(try checked(try decode(Bundle.Journal.self, from: line)))
    case .end:
      guard try decode(Bundle.End.self, from: line).lines == self.line - 1 else { throw damaged("end") }
      hasEnded = true
      return try next()
    }
  }

  func damaged(_ part: String) -> BundleFault { .damaged(line: line, part: part) }

  // MARK: - Lines

  private mutating func nextLine(_ kind: Bundle.Kind) throws(BundleFault) -> Bundle.Line {
    let line: Bundle.Line?
    do {
      line = try readLine()
    } catch {
      // Whatever cannot be read as a first line was never a bundle.
      if case .cannotRead = error { throw error }
      throw .notABundle
    }
    guard let line, line.kind == kind else { throw .notABundle }
    return line
  }

  private mutating func readLine() throws(BundleFault) -> Bundle.Line? {
    guard let data = try rawLine() else { return nil }
    line += 1
    guard let read = try? JSONDecoder().decode(Bundle.Line.self, from: data) else { throw damaged("line") }
    guard ContentHash(of: read.body.utf8).text == read.hash else { throw damaged("hash") }
    return read
  }

  private mutating func rawLine() throws(BundleFault) -> Data? {
    while true {
      if let end = buffer.firstIndex(of: 0x0a) {
        let data = Data(buffer[buffer.startIndex..<end])
        buffer = buffer[(end + 1)...]
        return data
      }
      guard !isAtEnd else {
        if !buffer.isEmpty { throw .cutOff(afterLine: line) }
        return nil
      }
      guard buffer.count <= Bundle.longestLine else { throw .damaged(line: line + 1, part: "length") }
      do {
        let more = try handle.read(upToCount: 1 << 20) ?? Data()
        isAtEnd = more.isEmpty
        bytesRead += more.count
        // A fresh buffer, so that what was read does not stay behind a slice.
        buffer = Data(buffer) + more
      } catch {
        throw .cannotRead(reason: error.localizedDescription)
      }
    }
  }

  private func decode<Body: Decodable>(_ type: Body.Type, from line: Bundle.Line) throws(BundleFault) -> Body {
    guard let body = try? RecordStore.value(type, from: line.body) else { throw damaged(line.kind.rawValue) }
    return body
  }
}

/// What no machine of ours can have written.
extension BundleReader {
  private func checked(_ file: Bundle.File) throws(BundleFault) -> Bundle.File {
    guard ContentHash(of: file.content).text == file.hash, Self.isPlain(file.path, upTo: 1000) else {
      throw damaged("file")
    }
    return file
  }

  private func checked(_ trainee: Bundle.Trainee) throws(BundleFault) -> Bundle.Trainee {
    guard Self.isKey(trainee.key) else { throw damaged("trainee.key") }
    for (name, field) in trainee.fields {
      guard Records.Trainee.Field(rawValue: name) != nil else { throw damaged("trainee.field") }
      guard Self.isPlain(field.value, upTo: 200), Self.isPlain(field.changedAt, upTo: 100) else {
        throw damaged("trainee." + name)
      }
    }
    guard trainee.fields["name"]?.value.isEmpty == false else { throw damaged("trainee.name") }
    return trainee
  }

  private func checked(_ conversation: Bundle.Conversation) throws(BundleFault) -> Bundle.Conversation {
    guard Self.isKey(conversation.key), Self.isKey(conversation.trainee) else { throw damaged("conversation.key") }
    guard let header = try? RecordStore.value(HeaderRecord.self, from: conversation.header),
      header.startedAt == conversation.startedAt, Self.isPlain(header.startedAt, upTo: 40),
      Self.isPlain(header.scenario, upTo: 200), Self.isPlain(header.title, upTo: 1000),
      Self.isPlain(header.language, upTo: 20), Self.isPlain(header.mode, upTo: 40)
    else { throw damaged("conversation.header") }
    guard let outcome = try? RecordStore.value(OutcomeRecord.self, from: conversation.outcome) else {
      throw damaged("conversation.outcome")
    }
    if header.version > HeaderRecord.currentVersion { throw .fromTheFuture(version: header.version) }
    if outcome.version > OutcomeRecord.currentVersion { throw .fromTheFuture(version: outcome.version) }
    guard outcome.satisfaction.map((1...5).contains) ?? true, outcome.points.map((0...100).contains) ?? true else {
      throw damaged("conversation.outcome")
    }
    for turn in conversation.turns where (try? RecordStore.value(TurnRecord.self, from: turn)) == nil {
      throw damaged("conversation.turn")
    }
    return conversation
  }

  private func checked(_ journal: Bundle.Journal) throws(BundleFault) -> Bundle.Journal {
    guard Self.isKey(journal.key), Self.isPlain(journal.kind, upTo: 60), Self.isPlain(journal.at, upTo: 100),
      journal.about.allSatisfy(Self.isKey), journal.about.count <= 10_000, journal.conversation.map(Self.isKey) ?? true,
      (try? JSONSerialization.jsonObject(with: Data(journal.record.utf8))) is [String: Any]
    else { throw damaged("journal") }
    return journal
  }

  private static func isKey(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
      }
  }

  private static func isPlain(_ text: String, upTo limit: Int) -> Bool {
    text.unicodeScalars.count <= limit && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
  }
}
