/// A cursor over the bytes of one line of JSON. Everything that it takes is sound by RFC 8259.
struct JSONBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return index == bytes.count
    }
  }

  /// Steps over blanks and then this sign, if it stands there.
  mutating func takes(_ sign: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == sign else { return false }
    index += 1
    return true
  }

  /// A key of ASCII without escapes.
  mutating func plainKey() -> UnsafeBufferPointer<UInt8>? {
    guard takes(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<index - 1])
      }
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\\") { return nil }
      index += 1
    }
    return nil
  }

  /// A text; nil when it is none, or not sound: an open end, a control character, a lone surrogate, bytes not of UTF-8.
  mutating func text() -> String? {
    guard takes(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return String(validating: UnsafeBufferPointer(rebasing: bytes[start..<index - 1]), as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return textWithEscapes(from: start) }
      if byte < 0x20 { return nil }
      index += 1
    }
    return nil
  }

  private mutating func textWithEscapes(from start: Int) -> String? {
    var content = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(into: &content) else { return nil }
      case 0..<0x20: return nil
      default: content.append(byte)
      }
    }
    return nil
  }

  /// The escape whose backslash has just been passed.
  private mutating func escape(into content: inout [UInt8]) -> Bool {
    guard index < bytes.count else { return false }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(sign)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = escapedScalar() else { return false }
      content += Array(String(Character(scalar)).utf8)
    default: return false
    }
    return true
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let high = hexUnit() else { return nil }
    guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    index += 2
    guard let low = hexUnit(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexUnit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    index += 4
    return value
  }

  @inline(__always)
  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20, Self.isSpace(bytes[index]) { index += 1 }
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

// MARK: Values that are passed over

extension JSONBytes {
  /// A value, or an array of values that are no arrays.
  mutating func skipFlatValue() -> Bool {
    guard takes(UInt8(ascii: "[")) else { return skipValue() }
    if takes(UInt8(ascii: "]")) { return true }
    repeat {
      guard skipValue() else { return false }
    } while takes(UInt8(ascii: ","))
    return takes(UInt8(ascii: "]"))
  }

  /// A text, a whole number or a word.
  private mutating func skipValue() -> Bool {
    skipSpace()
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "\""): return text() != nil
    case UInt8(ascii: "t"): return skip("true")
    case UInt8(ascii: "f"): return skip("false")
    case UInt8(ascii: "n"): return skip("null")
    default: return skipWholeNumber()
    }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return false }
    index += word.utf8CodeUnitCount
    return true
  }

  /// Up to eighteen digits without a leading zero.
  private mutating func skipWholeNumber() -> Bool {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    let digits = index - start
    return (1...18).contains(digits) && (digits == 1 || bytes[start] != UInt8(ascii: "0"))
  }
}
