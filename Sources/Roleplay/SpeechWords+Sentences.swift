/// One sentence of a reply, and whether it asks.
struct SpokenSentence {
  let place: Range<Int>
  let asks: Bool
  /// Its clauses that want to be told something outright, and those that may want to.
  let requests: [Range<Int>]
  let hints: [Range<Int>]
  /// Asks, or wants to be told.
  let wantsAnswer: Bool
  /// Wants something to be done.
  let wantsDeed: Bool
  /// What it asks, clause by clause; of a tag only whether he agrees.
  let asked: [AskedClause]
  let clauses: [SpokenClause]
  let whole: SpokenClause
}

extension SpeechWords {
  static let ends = Array("。！!；;\n？?…".unicodeScalars)
  private static let pauses = Array("，,、：:".unicodeScalars)
  private static let dashes = Array("-–—".unicodeScalars)
  private static let marks = Array("？?".unicodeScalars)

  func sentences(of text: String) -> [SpokenSentence] {
    let scalars = definite(Array(text.unicodeScalars))
    let usesMarks = scalars.contains(where: Self.marks.contains)
    var sentences: [SpokenSentence] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || Self.isEnd(scalars, index) {
      if index > start {
        let isMarked = index < scalars.count && Self.marks.contains(scalars[index])
        let isEnd = index == scalars.count
        sentences.append(
          sentence(scalars[start..<index], isMarked: isMarked, isOfMarker: usesMarks, endsReply: isEnd))
      }
      start = index + 1
    }
    return sentences
  }

  /// With a blank for the last character of each indefinite number: 这几天 asks nothing.
  private func definite(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = text
    let whole = SpokenClause(text[...])
    for place in whole.places(ofAny: indefinite) { text[place.upperBound - 1] = "〇" }
    return text
  }

  /// A full stop within a number or a clock ends nothing; those of English do elsewhere.
  private static func isEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if ends.contains(scalars[index]) { return true }
    return scalars[index] == "." && (index + 1 == scalars.count || scalars[index + 1] == " ")
  }

  /// - Parameter isOfMarker: of one who types question marks, here or elsewhere.
  private func sentence(
    _ scalars: ArraySlice<Unicode.Scalar>, isMarked: Bool, isOfMarker: Bool, endsReply: Bool
  ) -> SpokenSentence {
    let whole = SpokenClause(scalars)
    let clauses = Self.clauses(of: scalars).flatMap(parted)
    let tag = clauses.last.flatMap { isTag($0, isAlone: clauses.count == 1) ? $0 : nil }
    let rest = tag == nil ? clauses[...] : clauses.dropLast()
    let announced = isMarked ? 0 : (clauses.lastIndex(where: isAnnouncing) ?? -1) + 1
    let open = rest.indices.filter { $0 >= announced || asksHimself(rest[$0]) }.map { rest[$0] }
    let asking = open.filter { clause in
      // Even who types marks leaves out the last one.
      let isEnd = endsReply && clause.place.upperBound == rest.last?.place.upperBound
      return asksByWords(clause, isMarked: isMarked, isOfMarker: isOfMarker && !isEnd)
    }
    let asks = isMarked && tag == nil || !asking.isEmpty
    var asked = asking.map { clause in
      let isLast = clause.place.upperBound == rest.last?.place.upperBound
      let isSure =
        isMarked
        ? isLast || asksOutright(clause, isMarked: true)
        : endsSure(clause, isLast: isLast, leavesMarksOut: isOfMarker && !endsReply)
      return AskedClause(place: clause.place, kind: kind(of: clause), isSure: isSure)
    }
    if asks, asking.isEmpty, let clause = rest.last, !isPhrase(whole) {
      asked = [AskedClause(place: clause.place, kind: kind(of: clause), isSure: true)]
    }
    if let tag, let kind = agreement(in: tag, isAlone: clauses.count == 1) {
      asked.append(AskedClause(place: tag.place, kind: kind, isSure: true))
    }
    let requests = clauses.filter(isRequest).map(\.place)
    let hints = clauses.filter(isHint).map(\.place)
    return SpokenSentence(
      place: whole.place, asks: asks, requests: requests, hints: hints,
      wantsAnswer: asks || !requests.isEmpty || !hints.isEmpty,
      wantsDeed: clauses.contains { $0.fits(anyOf: tasks) && !isPhrase($0) }, asked: asked, clauses: clauses,
      whole: whole)
  }

  /// 我问清楚告诉您, and not 问清楚告诉我.
  private func isAnnouncing(_ clause: SpokenClause) -> Bool {
    clause.fits(anyOf: announces) && !clause.fits(anyOf: requests)
  }

  /// 您家有没有梯子，我问问: whatever is announced beside it.
  private func asksHimself(_ clause: SpokenClause) -> Bool {
    clause.holds(anyOf: you) && asksByDoubling(clause)
  }

  /// Not 孩子睡得好吗, which asks for more than a yes, 您先生知道吗, nor 您明天上午方便吗 with nothing before it to agree to.
  func isTag(_ clause: SpokenClause, isAlone: Bool) -> Bool {
    let isOfMine = clause.scalars.first == "我"
    let most = isAlone && !isOfMine ? 3 : 6
    let isEnded = tags.contains { tag in
      guard clause.scalars.count <= tag.count + most, tag.end(clause.scalars[...]) else { return false }
      let subject = SpokenClause(clause.scalars.dropLast(tag.count)[...])
      return isOfMine || isKind(.consent, clause) || !subject.holds(anyOf: others)
    }
    return isEnded && !Self.ownKinds.contains(kind(of: clause))
  }

  /// 行吗 asks whether he lets it be done, 对吧 whether what stands before it is so.
  private func agreement(in tag: SpokenClause, isAlone: Bool) -> QuestionKind? {
    if isKind(.consent, tag) { return .consent }
    return !isAlone && isKind(.so, tag) ? .so : nil
  }

  private static let ownKinds: Set<QuestionKind> = [.wellbeing, .duration, .when, .why, .count, .who, .whereabouts]

  /// 请问有什么可以帮您 has the words of a question and is none.
  private func isPhrase(_ clause: SpokenClause) -> Bool { clause.fits(anyOf: notAsking) }

  private func asksByWords(_ clause: SpokenClause, isMarked: Bool, isOfMarker: Bool) -> Bool {
    if isPhrase(clause) { return false }
    return asksOutright(clause, isMarked: isMarked)
      || (isMarked || !isOfMarker) && clause.fits(anyOf: loose) && !clause.holds(anyOf: telling)
  }

  /// Of one sentence with a mark each clause may ask: is the carpet wet, and is the wardrobe?
  private func asksOutright(_ clause: SpokenClause, isMarked: Bool) -> Bool {
    endsAsking(clause) || clause.holds(anyOf: asking) || asksByDoubling(clause) || isMarked && beginsWithVerb(clause)
  }

  /// - Parameter leavesMarksOut: of one who types them elsewhere.
  private func endsSure(_ clause: SpokenClause, isLast: Bool, leavesMarksOut: Bool) -> Bool {
    leavesMarksOut ? isLast && endsAsking(clause) : isLast || endsAsking(clause)
  }

  private func endsAsking(_ clause: SpokenClause) -> Bool {
    clause.ends(withAny: endings)
  }

  func isHint(_ clause: SpokenClause) -> Bool { clause.fits(anyOf: hints) }

  /// 您说说 wants to be told, 我跟您说 tells, and 请问有什么可以帮您 is manners.
  func isRequest(_ clause: SpokenClause) -> Bool {
    clause.fits(anyOf: requests) && !isPhrase(clause) && !clause.fits(anyOf: announces)
  }

  /// 您先把被子收一下 wants him to do something; 您报一下房号 to be told.
  func isBidding(_ clause: SpokenClause) -> Bool {
    isKind(.favour, clause) && !isPhrase(clause) && !isRequest(clause) && !clause.fits(anyOf: announces)
  }

  /// Where the words stand by which it asks.
  func questionWords(of clause: SpokenClause) -> [Range<Int>] {
    let words = clause.places(ofAny: asking)
    if !words.isEmpty { return words.filter { word in !words.contains { $0 != word && $0.contains(word) } } }
    let end = clause.place.lowerBound + clause.bare.count
    return [max(clause.place.lowerBound, end - 1)..<max(end, clause.place.lowerBound + 1)]
  }

  private func asksByDoubling(_ clause: SpokenClause) -> Bool {
    between.contains { $0.scalars.first.map(clause.scalars.isDoubled) ?? false }
  }

  private static func clauses(of sentence: ArraySlice<Unicode.Scalar>) -> [SpokenClause] {
    var clauses: [SpokenClause] = []
    var start = sentence.startIndex
    for index in sentence.indices where isPause(sentence, index) {
      if index > start { clauses.append(SpokenClause(sentence[start..<index])) }
      start = index + 1
    }
    if sentence.endIndex > start { clauses.append(SpokenClause(sentence[start...])) }
    return clauses
  }

  /// how long will it take and can you ring me after: two things are asked.
  private func parted(_ clause: SpokenClause) -> [SpokenClause] {
    let starts = clause.places(ofAny: splits).map(\.lowerBound).filter { $0 > clause.place.lowerBound }
    guard let start = starts.min() else { return [clause] }
    let (head, joint) = (clause.from(clause.place.lowerBound, to: start), start + 1)
    if isPhrase(head) || head.fits(anyOf: announces) { return [clause] }
    let rest = clause.scalars[(joint - clause.place.lowerBound)...].firstIndex(of: " ") ?? clause.scalars.count
    return [head] + parted(clause.from(clause.place.lowerBound + rest, to: clause.place.upperBound))
  }

  /// The same with a comma wherever another clause begins without one; nil where none does.
  func punctuated(_ reply: String) -> String? {
    guard !splits.isEmpty else { return nil }
    var text = Array(reply.unicodeScalars)
    let starts = SpokenClause(text[...]).places(ofAny: splits).map(\.lowerBound).filter { $0 > 0 }
    guard !starts.isEmpty else { return nil }
    for start in starts { text[start] = "," }
    return String(String.UnicodeScalarView(text))
  }

  /// Some type a space between Chinese words for a comma.
  private static func isPause(_ scalars: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
    let isWithin = index > scalars.startIndex && index + 1 < scalars.endIndex
    if pauses.contains(scalars[index]) { return !(isWithin && isClock(scalars, colon: index)) }
    // Have a seat - what is the terrace doing today?
    if dashes.contains(scalars[index]) { return isWithin && scalars[index - 1] == " " && scalars[index + 1] == " " }
    return scalars[index] == " " && isWithin && !scalars[index - 1].isASCII && !scalars[index + 1].isASCII
  }

  /// 9:30
  private static func isClock(_ scalars: ArraySlice<Unicode.Scalar>, colon: Int) -> Bool {
    ":：".unicodeScalars.contains(scalars[colon]) && ("0"..."9").contains(scalars[colon - 1])
      && ("0"..."9").contains(scalars[colon + 1])
  }

  static func lowered(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar($0.value + 32)! : $0 }
  }

  static func lowered(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: lowered(Array(text.unicodeScalars)[...]))
    return String(view)
  }
}
