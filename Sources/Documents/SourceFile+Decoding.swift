extension SourceFile {
  /// Decodes a file's bytes and reports what is wrong with them as text.
  ///
  /// Nil when there is no text to go on with: too large, empty, or in an encoding that is not UTF-8. A few broken bytes
  /// in UTF-8 are reported and stand as U+FFFD, so that the rest of the file is still checked.
  package init?(path: String, bytes: [UInt8], into diagnostics: Diagnostics) {
    guard bytes.count <= Self.byteLimit else {
      diagnostics.report(DocumentFault.fileTooLarge(bytes: bytes.count, limit: Self.byteLimit), at: nil)
      return nil
    }
    if Self.looksLikeUTF16(bytes) {
      diagnostics.report(DocumentFault.otherEncoding(.utf16), at: nil)
      return nil
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let decoded = UTF8Decoding(bytes[(hasMark ? 3 : 0)...])
    if let first = decoded.firstBroken {
      if decoded.brokenBytes > decoded.longSequences, GB18030.fits(bytes) {
        diagnostics.report(DocumentFault.otherEncoding(.gb18030), at: nil)
        return nil
      }
      let fault = DocumentFault.invalidUTF8(brokenBytes: decoded.brokenBytes)
      diagnostics.report(fault, at: first..<first + 1)
    }
    self.init(path: path, scalars: decoded.scalars, hasByteOrderMark: hasMark)
    guard scalars.contains(where: { !JSONParser.isSpace($0) }) else {
      diagnostics.report(DocumentFault.emptyFile, at: nil)
      return nil
    }
    if hasMark { diagnostics.report(DocumentFault.byteOrderMark, severity: .warning, at: 0..<0) }
  }

  /// By its mark, or by the zero bytes that stand beside each of the first ASCII signs.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return true }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
  }
}

/// UTF-8 read with every broken byte counted, which the standard library's repairing decoder does not tell.
struct UTF8Decoding {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Offset in `scalars` of the first U+FFFD that stands for a broken byte.
  private(set) var firstBroken: Int?
  private(set) var brokenBytes = 0
  /// Well-formed sequences of two to four bytes: how much of the file does look like UTF-8.
  private(set) var longSequences = 0

  init(_ bytes: ArraySlice<UInt8>) {
    scalars.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] < 0x80 {
        scalars.append(Unicode.Scalar(bytes[index]))
        index += 1
      } else if let (scalar, length) = Self.sequence(bytes[index...]) {
        scalars.append(scalar)
        longSequences += 1
        index += length
      } else {
        if firstBroken == nil { firstBroken = scalars.count }
        scalars.append("\u{fffd}")
        brokenBytes += 1
        index += 1
      }
    }
  }

  /// The scalar of two to four bytes at the front, in its shortest form and no surrogate.
  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    let lead = UInt32(bytes[bytes.startIndex])
    let (length, least): (Int, UInt32)
    switch lead {
    case 0xc2...0xdf: (length, least) = (2, 0x80)
    case 0xe0...0xef: (length, least) = (3, 0x800)
    case 0xf0...0xf4: (length, least) = (4, 0x1_0000)
    default: return nil
    }
    guard bytes.count >= length else { return nil }
    var value = lead & (0x7f >> UInt32(length))
    for byte in bytes.dropFirst().prefix(length - 1) {
      guard byte & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

/// The national encoding that Chinese editors on Windows save as "ANSI".
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

  /// 0 when no code begins here.
  private static func codeLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let code = Array(bytes.prefix(4))
    guard code.count >= 2, (0x81...0xfe).contains(code[0]) else { return 0 }
    if (0x40...0xfe).contains(code[1]), code[1] != 0x7f { return 2 }
    guard code.count == 4, isDigit(code[1]), (0x81...0xfe).contains(code[2]), isDigit(code[3]) else { return 0 }
    return 4
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
