extension JSONParser {
  /// What stands between the brackets so far.
  private struct Progress {
    let start: Int
    /// The comma after which nothing has followed yet.
    var comma: Range<Int>?
    /// End of the last element; nil when a comma or the bracket stands before.
    var elementEnd: Int?
    var isWhole = true
  }

  private enum Turn {
    case element, end, again
  }

  mutating func array() -> JSONNode {
    var progress = open("[", closer: "]")
    var elements: [JSONNode] = []
    while true {
      switch turn(&progress, closer: "]") {
      case .again: continue
      case .end: return JSONNode(.array(elements), place: progress.start..<index, isWhole: progress.isWhole)
      case .element:
        if let element = value() { elements.append(element) }
        progress.elementEnd = index
      }
    }
  }

  mutating func object() -> JSONNode {
    var progress = open("{", closer: "}")
    var members: [JSONNode.Member] = []
    var places: [[UInt8]: Range<Int>] = [:]
    while true {
      switch turn(&progress, closer: "}") {
      case .again: continue
      case .end: return JSONNode(.object(members), place: progress.start..<index, isWhole: progress.isWhole)
      case .element:
        guard let member = member() else {
          progress.isWhole = false
          progress.elementEnd = index
          continue
        }
        progress.elementEnd = index
        let key = Array(member.key.utf8)
        if let first = places[key] {
          report(.duplicateKey(member.key, first: first), at: member.keyPlace)
          continue
        }
        places[key] = member.keyPlace
        members.append(member)
        if needed.count == 1, let headerKeys, headerKeys.allSatisfy({ places[$0] != nil }) {
          hasReadHeader = true
          return JSONNode(.object(members), place: progress.start..<index, isWhole: false)
        }
      }
    }
  }

  private mutating func open(_ bracket: Unicode.Scalar, closer: Unicode.Scalar) -> Progress {
    let start = index
    consumeSign(bracket)
    needed.append(closer)
    if needed.count > Self.depthLimit { giveUp(.nestedTooDeep(limit: Self.depthLimit), at: start..<start + 1) }
    return Progress(start: start)
  }

  /// Reads commas and the closing bracket, and says whether an element begins here.
  private mutating func turn(_ progress: inout Progress, closer: Unicode.Scalar) -> Turn {
    skipSpace()
    guard let scalar = peek else {
      reportUnclosed(progress, closer: closer)
      progress.isWhole = false
      return .end
    }
    switch JSONSigns.meaning(scalar) {
    case ",":
      let place = index..<index + 1
      consumeSign(",")
      if progress.elementEnd == nil { report(.extraComma, at: place) } else { progress.comma = place }
      progress.elementEnd = nil
      return .again
    case "}", "]":
      return close(&progress, found: scalar, closer: closer)
    case ":":
      report(.unexpectedText(excerpt(index..<index + 1)), at: index..<index + 1)
      index = min(index + 1, scalars.count)
      return .again
    default:
      if let end = progress.elementEnd { report(.missingComma, at: end..<end) }
      progress.comma = nil
      return index < scalars.count ? .element : .again
    }
  }

  private mutating func close(_ progress: inout Progress, found: Unicode.Scalar, closer: Unicode.Scalar) -> Turn {
    let place = index..<index + 1
    let meaning = JSONSigns.meaning(found)
    if meaning == closer {
      if let comma = progress.comma { report(.trailingComma, at: comma) }
      consumeSign(closer)
      needed.removeLast()
      return .end
    }
    // A bracket that closes something further out: this one was forgotten. Else nobody needs it.
    guard needed.dropLast().contains(where: { $0 == meaning }), !closes(after: index, with: closer) else {
      report(.strayBracket(found), at: place)
      index = min(index + 1, scalars.count)
      return .again
    }
    reportUnclosed(progress, closer: closer)
    return .end
  }

  /// Whether the next sign is the bracket that is needed here.
  private func closes(after index: Int, with closer: Unicode.Scalar) -> Bool {
    var next = index + 1
    while next < scalars.count, scalars[next] == " " || scalars[next] == "\t" { next += 1 }
    return next < scalars.count && JSONSigns.meaning(scalars[next]) == closer
  }

  private mutating func reportUnclosed(_ progress: Progress, closer: Unicode.Scalar) {
    if let comma = progress.comma { report(.trailingComma, at: comma) }
    let bracket = progress.start..<min(progress.start + 1, scalars.count)
    report(.unclosedBracket(closer == "}" ? "{" : "[", needs: closer), at: bracket)
    if !needed.isEmpty { needed.removeLast() }
  }

  /// Nil when what stands here cannot be a member; it has then been reported and passed over.
  private mutating func member() -> JSONNode.Member? {
    guard let key = key() else {
      report(.unexpectedText(excerpt(index..<index + 1)), at: index..<index + 1)
      _ = value()
      return nil
    }
    skipSpace()
    let colon = index..<min(index + 1, scalars.count)
    if let scalar = peek, JSONSigns.meaning(scalar) == ":" {
      consumeSign(":")
    } else if let scalar = peek,
      JSONSigns.isQuote(scalar) || JSONSigns.meaning(scalar) == nil || "{[｛［".unicodeScalars.contains(scalar)
    {
      report(.missingColon, at: key.place.upperBound..<key.place.upperBound)
    } else {
      report(.missingValue, at: key.place)
      return JSONNode.Member(key: key.text, keyPlace: key.place, value: JSONNode(.unreadable, place: key.place))
    }
    skipSpace()
    if let value = value() { return JSONNode.Member(key: key.text, keyPlace: key.place, value: value) }
    report(.missingValue, at: colon)
    return JSONNode.Member(key: key.text, keyPlace: key.place, value: JSONNode(.unreadable, place: colon))
  }

  private mutating func key() -> (text: String, place: Range<Int>)? {
    guard let scalar = peek, JSONSigns.meaning(scalar) == nil else { return nil }
    if JSONSigns.isQuote(scalar) {
      let text = text()
      return (text.text, text.place)
    }
    let place = wordPlace()
    report(.unquotedKey(excerpt(place)), at: place)
    return (excerpt(place), place)
  }
}
