/// What can be wrong with any JSON document, whatever it is about: its bytes, its syntax, the types of its values.
package enum DocumentFault: Fault, Equatable {
  package enum Encoding: String, Sendable {
    case gb18030 = "GB 18030"
    case utf16 = "UTF-16"
  }

  // The file as a whole.
  case fileTooLarge(bytes: Int, limit: Int)
  case emptyFile
  /// A warning: the file is read all the same.
  case byteOrderMark
  case invalidUTF8(brokenBytes: Int)
  case otherEncoding(Encoding)
  /// The parser gave the file up: no tree is made of it.
  case nestedTooDeep(limit: Int)
  case tooManyFaults(limit: Int)

  // Signs between values.
  case trailingComma
  case missingComma
  case extraComma
  case missingColon
  case missingValue
  /// A full-width or otherwise wrong sign where JSON wants an ASCII one: `，` for `,`.
  case wrongSign(Unicode.Scalar, instead: Unicode.Scalar)
  case strangeSpace(Unicode.Scalar)
  case comment
  case unclosedBracket(Unicode.Scalar, needs: Unicode.Scalar)
  case strayBracket(Unicode.Scalar)
  case unexpectedText(String)
  case textAfterEnd

  // Texts, numbers, words.
  case wrongQuotes(Unicode.Scalar)
  /// A straight quote inside a text that is not the end of it.
  case quoteInText
  case unterminatedText
  case controlCharacter(Unicode.Scalar)
  case badEscape(String)
  case loneSurrogate(String)
  case fraction(String)
  case badNumber(String)
  case numberTooLarge(String)
  case unknownWord(String, suggestion: String?)
  case unquotedKey(String)
  case duplicateKey(String, first: Range<Int>)

  // Types.
  case wrongType(expected: JSONNode.Kind, found: JSONNode.Kind)
  case missingKey(String)
  case unknownKey(String, suggestion: String?, known: [String])
  case unknownValue(String, suggestion: String?, allowed: [String])
  case outOfRange(Int, ClosedRange<Int>)
  case emptyText
  case emptyList
  case unsupportedFormat(Int, supported: Int)
}

extension DocumentFault {
  package static let allCodes = [
    "file-too-large", "empty-file", "byte-order-mark", "invalid-utf-8", "other-encoding", "nested-too-deep",
    "too-many-faults", "trailing-comma", "missing-comma", "extra-comma", "missing-colon", "missing-value",
    "wrong-sign", "strange-space", "comment", "unclosed-bracket", "stray-bracket", "unexpected-text",
    "text-after-end", "wrong-quotes", "quote-in-text", "unterminated-text", "control-character", "bad-escape",
    "lone-surrogate", "fraction", "bad-number", "number-too-large", "unknown-word", "unquoted-key", "duplicate-key",
    "wrong-type", "missing-key", "unknown-key", "unknown-value", "out-of-range", "empty-text", "empty-list",
    "unsupported-format",
  ]

  package var code: String {
    switch self {
    case .fileTooLarge: "file-too-large"
    case .emptyFile: "empty-file"
    case .byteOrderMark: "byte-order-mark"
    case .invalidUTF8: "invalid-utf-8"
    case .otherEncoding: "other-encoding"
    case .nestedTooDeep: "nested-too-deep"
    case .tooManyFaults: "too-many-faults"
    case .trailingComma: "trailing-comma"
    case .missingComma: "missing-comma"
    case .extraComma: "extra-comma"
    case .missingColon: "missing-colon"
    case .missingValue: "missing-value"
    case .wrongSign: "wrong-sign"
    case .strangeSpace: "strange-space"
    case .comment: "comment"
    case .unclosedBracket: "unclosed-bracket"
    case .strayBracket: "stray-bracket"
    case .unexpectedText: "unexpected-text"
    case .textAfterEnd: "text-after-end"
    case .wrongQuotes: "wrong-quotes"
    case .quoteInText: "quote-in-text"
    case .unterminatedText: "unterminated-text"
    case .controlCharacter: "control-character"
    case .badEscape: "bad-escape"
    case .loneSurrogate: "lone-surrogate"
    case .fraction: "fraction"
    case .badNumber: "bad-number"
    case .numberTooLarge: "number-too-large"
    case .unknownWord: "unknown-word"
    case .unquotedKey: "unquoted-key"
    case .duplicateKey: "duplicate-key"
    case .wrongType: "wrong-type"
    case .missingKey: "missing-key"
    case .unknownKey: "unknown-key"
    case .unknownValue: "unknown-value"
    case .outOfRange: "out-of-range"
    case .emptyText: "empty-text"
    case .emptyList: "empty-list"
    case .unsupportedFormat: "unsupported-format"
    }
  }
}
