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
