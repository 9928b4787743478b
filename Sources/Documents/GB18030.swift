/// The national encoding that Chinese editors and Excel on Windows save as "ANSI".
enum GB18030 {
  /// Whether all bytes form one-, two- and four-byte codes of GB 18030-2005 with at least one of them above ASCII.
  static func fits(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var isAboveASCII = false
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = codeLength(bytes[index...])
      guard length > 0 else { return false }
      isAboveASCII = true
      index += length
    }
    return isAboveASCII
  }

  /// The text; nil when some bytes are no code or stand for no character.
  static func decoded(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : codeLength(bytes[index...])
      guard length > 0, let scalar = scalar(Array(bytes[index..<index + length])) else { return nil }
      scalars.append(scalar)
      index += length
    }
    return scalars
  }

  /// 0 when no code begins here.
  private static func codeLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let code = Array(bytes.prefix(4))
    guard code.count >= 2, (0x81...0xfe).contains(code[0]) else { return 0 }
    if (0x40...0xfe).contains(code[1]), code[1] != 0x7f { return 2 }
    guard code.count == 4, isDigit(code[1]), (0x81...0xfe).contains(code[2]), isDigit(code[3]) else { return 0 }
    return 4
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func scalar(_ code: [UInt8]) -> Unicode.Scalar? {
    switch code.count {
    case 1: return Unicode.Scalar(code[0])
    case 2:
      let trail = Int(code[1]) - 0x40 - (code[1] > 0x7f ? 1 : 0)
      return known(number(GeneratedGB18030.pairs, (Int(code[0]) - 0x81) * 190 + trail))
    default:
      let linear =
        ((Int(code[0]) - 0x81) * 10 + Int(code[1]) - 0x30) * 1260 + (Int(code[2]) - 0x81) * 10 + Int(code[3]) - 0x30
      // Beyond the basic plane the codes run on in order, from 90308130.
      if linear >= 189_000 { return known(linear - 189_000 + 0x1_0000) }
      return linear < 39_420 ? inBasicPlane(linear) : nil
    }
  }

  private static func inBasicPlane(_ linear: Int) -> Unicode.Scalar? {
    var (low, high) = (0, GeneratedGB18030.runCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if number(GeneratedGB18030.runStarts, middle) <= linear { low = middle } else { high = middle }
    }
    let first = number(GeneratedGB18030.runScalars, low)
    return first == 0 ? nil : known(first + linear - number(GeneratedGB18030.runStarts, low))
  }

  private static func known(_ value: Int) -> Unicode.Scalar? {
    value == 0 ? nil : UInt32(exactly: value).flatMap(Unicode.Scalar.init)
  }

  /// A number of three digits of base 91, in the alphabet of `Tools/blob.py`.
  private static func number(_ table: StaticString, _ index: Int) -> Int {
    (index * 3..<index * 3 + 3).reduce(0) { number, place in
      let byte = table.utf8Start[place]
      return number * 91 + (byte == 0x21 ? 0 : Int(byte) - (byte <= 0x5b ? 0x23 : 0x24))
    }
  }
}
