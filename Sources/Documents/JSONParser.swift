/// Reads RFC 8259, reports everything that is not, and makes the best tree of it.
///
/// After a fault it goes on as the writer most likely meant it, so that one run shows all faults of a file. Whatever it
/// had to pass over leaves an `unreadable` node, or a container that is not `isWhole`. It gives up, and makes no tree, on
/// nesting deeper than 64 and after a hundred faults. Time is linear in the text; no input makes it trap.
package struct JSONParser {
  package static let depthLimit = 64
  package static let faultLimit = 100

  let scalars: [Unicode.Scalar]
  let diagnostics: Diagnostics
  var index = 0
  /// The closing brackets still needed, outermost first.
  var needed: [Unicode.Scalar] = []
  /// Members of the outermost object after which the rest is left unread; nil reads all.
  let headerKeys: Set<[UInt8]>?
  var hasReadHeader = false
  private var faultCount = 0
  private var hasGivenUp = false

  private init(_ source: SourceFile, headerKeys: Set<[UInt8]>?, into diagnostics: Diagnostics) {
    scalars = source.scalars
    self.headerKeys = headerKeys
    self.diagnostics = diagnostics
  }

  /// Nil when there is no value at all or the parser gave up; the reason is reported.
  package static func parse(_ source: SourceFile, into diagnostics: Diagnostics) -> JSONNode? {
    var parser = JSONParser(source, headerKeys: nil, into: diagnostics)
    return parser.document()
  }

  /// Reads the outermost object only until each of `keys` has been seen; the node is then not whole.
  package static func parseHeader(_ source: SourceFile, keys: [String], into diagnostics: Diagnostics) -> JSONNode? {
    var parser = JSONParser(source, headerKeys: Set(keys.map { Array($0.utf8) }), into: diagnostics)
    return parser.document()
  }

  private mutating func document() -> JSONNode? {
    skipSpace()
    let root = value()
    guard !hasReadHeader else { return root }
    skipSpace()
    if index < scalars.count {
      let rest = index..<endOfLine(from: index)
      report(root == nil ? .unexpectedText(excerpt(rest)) : .textAfterEnd, at: rest)
    } else if root == nil {
      report(.missingValue, at: scalars.count..<scalars.count)
    }
    return hasGivenUp ? nil : root
  }

  /// The value that begins here; nil, with nothing consumed, at a comma, colon, closing bracket or the end.
  mutating func value() -> JSONNode? {
    guard let scalar = peek else { return nil }
    switch JSONSigns.meaning(scalar) {
    case "{": return object()
    case "[": return array()
    case .some: return nil
    case nil: break
    }
    if JSONSigns.isQuote(scalar) {
      let text = text()
      return JSONNode(text.isSure ? .string(text.text) : .unreadable, place: text.place)
    }
    return scalar == "-" || scalar == "+" || scalar == "." || scalar.isDigit ? number() : word()
  }

  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Steps over one comma, colon or bracket, whatever sign was written for it.
  mutating func consumeSign(_ sign: Unicode.Scalar) {
    if scalars[index] != sign { report(.wrongSign(scalars[index], instead: sign), at: index..<index + 1) }
    index = min(index + 1, scalars.count)
  }

  mutating func report(_ fault: DocumentFault, at place: Range<Int>) {
    guard !hasGivenUp else { return }
    guard faultCount < Self.faultLimit else { return giveUp(.tooManyFaults(limit: Self.faultLimit), at: place) }
    faultCount += 1
    diagnostics.report(fault, at: place)
  }

  mutating func giveUp(_ fault: DocumentFault, at place: Range<Int>) {
    guard !hasGivenUp else { return }
    diagnostics.report(fault, at: place)
    hasGivenUp = true
    index = scalars.count
  }

  /// The words of a place, short enough for a message.
  func excerpt(_ place: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place.clamped(to: 0..<scalars.count).prefix(40)])
    return String(view)
  }

  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < scalars.count, !scalars[end].isLineEnd { end += 1 }
    return end
  }
}

extension Unicode.Scalar {
  /// ASCII or full-width.
  var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
