import Scoring

/// Reads the rows that nearly all rows are: an object with the known members and little else, all of it sound.
///
/// Works on the bytes, without a tree. Whatever is unusual or wrong gives nil, and `StrictRowReader` decides; a test holds
/// that the two agree on whatever this one takes on.
struct FastRowReader: ~Copyable {
  private var bytes: JSONBytes
  private var id: ScoreRow.ID?
  private var language: Language?
  private var channel: Channel?
  private var customer: String?
  private var reply: String?
  private var at: CivilDateTime?
  private var known: [String] = []
  /// Hashes of the keys met so far.
  private var keys: [UInt64] = []

  static func read(_ line: UnsafeBufferPointer<UInt8>) -> ScoreRow? {
    var reader = FastRowReader(JSONBytes(line))
    return reader.row()
  }

  private init(_ bytes: JSONBytes) {
    self.bytes = bytes
    keys.reserveCapacity(8)
  }

  private mutating func row() -> ScoreRow? {
    guard bytes.takes(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = bytes.plainKey(), isNew(key), bytes.takes(UInt8(ascii: ":")), member(key) else { return nil }
    } while bytes.takes(UInt8(ascii: ","))
    guard bytes.takes(UInt8(ascii: "}")), bytes.isAtEnd, let id, let language, let channel, let customer, let reply
    else {
      return nil
    }
    return ScoreRow(
      id: id, reply: reply,
      moment: Moment(language: language, channel: channel, customer: customer, now: at, known: known))
  }

  /// Equal hashes of different keys are left to the strict reader, too.
  private mutating func isNew(_ key: Key) -> Bool {
    let hash = key.hash
    if keys.count == 24 || keys.contains(hash) { return false }
    keys.append(hash)
    return true
  }

  typealias Key = UnsafeBufferPointer<UInt8>

  /// Takes the member's value; false when it is not for this reader.
  private mutating func member(_ key: Key) -> Bool {
    if key.isText("reply") {
      reply = bytes.text()
      return reply != nil
    }
    if key.isText("customer") {
      customer = bytes.text()
      return customer != nil
    }
    if key.isText("lang") { return language(bytes.text()) }
    if key.isText("channel") { return channel(bytes.text()) }
    if key.isText("id") {
      id = bytes.text().map { .text($0) }
      return id != nil
    }
    if key.isText("known") { return knownList() }
    if key.isText("at") {
      at = bytes.text().flatMap { CivilDateTime($0) }
      return at != nil
    }
    return bytes.skipFlatValue()
  }

  private mutating func language(_ text: String?) -> Bool {
    language = text.flatMap { Language(rawValue: $0) }
    return language != nil
  }

  private mutating func channel(_ text: String?) -> Bool {
    channel = text.flatMap { Channel(rawValue: $0) }
    return channel != nil
  }

  private mutating func knownList() -> Bool {
    guard bytes.takes(UInt8(ascii: "[")) else { return false }
    if bytes.takes(UInt8(ascii: "]")) { return true }
    repeat {
      guard let text = bytes.text() else { return false }
      known.append(text)
    } while bytes.takes(UInt8(ascii: ","))
    return bytes.takes(UInt8(ascii: "]"))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != text.utf8Start[index] { return false }
    return true
  }

  /// FNV-1a, 64 bit.
  fileprivate var hash: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
