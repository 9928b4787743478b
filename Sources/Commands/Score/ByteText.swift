import Glibc

/// Bytes of UTF-8 that are about to be written. Texts become JSON as `JSONText.quoted` makes it, without a string between.
///
/// Memory of its own, since it takes in a hundred small pieces for each reply: an array checks itself at every one.
struct ByteText: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 4096) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Forgets the content and keeps the memory.
  mutating func clear() { count = 0 }

  mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { if let start = $0.baseAddress { append(start, $0.count) } }
  }

  mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number)) }
    makeRoom(for: 20)
    var (rest, digits) = (number / 10, 1)
    while rest > 0 { (rest, digits) = (rest / 10, digits + 1) }
    var place = count + digits
    count = place
    rest = number
    repeat {
      place -= 1
      base[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  @inline(__always)
  private mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    makeRoom(for: length)
    (base + count).update(from: start, count: length)
    count += length
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    capacity = max(least, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  // MARK: JSON

  /// A text in quotes.
  mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  /// The inside of a text in quotes.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.baseAddress else { return }
    var start = 0
    var index = 0
    while index < text.count {
      let byte = first[index]
      if Self.isPlain(byte) {
        index += 1
        continue
      }
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      let isLineSign =
        byte == 0xE2 && index + 2 < text.count && first[index + 1] == 0x80 && first[index + 2] & 0xFE == 0xA8
      if byte == 0xE2, !isLineSign {
        index += 1
        continue
      }
      append(first + start, index - start)
      appendEscape(isLineSign ? 0x2028 + UInt16(first[index + 2] & 1) : UInt16(byte))
      index += isLineSign ? 3 : 1
      start = index
    }
    append(first + start, index - start)
  }

  /// Bytes that never begin anything that is escaped.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
  }

  private mutating func appendEscape(_ unit: UInt16) {
    switch unit {
    case 0x22: append("\\\"" as StaticString)
    case 0x5C: append("\\\\" as StaticString)
    case 0x0A: append("\\n" as StaticString)
    case 0x0D: append("\\r" as StaticString)
    case 0x09: append("\\t" as StaticString)
    default:
      append("\\u" as StaticString)
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(unit >> shift & 0xF)
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}

/// Writes bytes to a descriptor, whole.
struct ByteOutput {
  let descriptor: Int32

  /// Why the rest could not be written.
  enum Failure: Error, Equatable {
    /// The reader wants no more: `head` has seen enough.
    case readerGone
    case system(errno: Int32)
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
      } else if errno == EPIPE {
        throw .readerGone
      } else if errno != EINTR {
        throw .system(errno: errno)
      }
    }
  }
}
