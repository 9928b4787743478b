/// A text from somebody's spreadsheet or editor, in whatever encoding it was saved.
package struct PlainText: Equatable, Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case gb18030 = "GB 18030"
  }

  package let text: String
  package let encoding: Encoding

  /// Reads UTF-8, with or without a byte order mark, else GB 18030; nil when the bytes are neither.
  package init?(bytes: [UInt8]) {
    let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    let decoded = UTF8Decoding(body)
    let scalars: [Unicode.Scalar]
    if decoded.firstBroken == nil {
      (scalars, encoding) = (decoded.scalars, .utf8)
    } else if let national = GB18030.decoded(bytes) {
      (scalars, encoding) = (national, .gb18030)
    } else {
      return nil
    }
    guard !scalars.contains("\0") else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }
}
