/// What a reply asks, piece by piece, and which of the answers that there are to it are given.
///
/// The words that ask for one fact may stand where something else is asked, and those for two facts in one clause. Each
/// thing that is asked gets one answer at most, and no answer is given twice in a breath.
struct Docket {
  /// Something that could be said in answer.
  struct Candidate: Equatable {
    /// Where it is asked for, in the order of the text.
    let places: [Range<Int>]
    /// Empty: it does not say.
    let answers: Set<QuestionKind>
    let isTold: Bool

    /// It has the form of what this clause asks; what answers a yes or no answers 能不能 as well.
    func names(_ clause: AskedClause) -> Bool {
      answers.contains(clause.kind) || clause.wantsLeave && answers.contains(.whether)
    }
  }

  /// A candidate that is heard, and the clause that it answers.
  struct Award: Equatable {
    /// Index into the candidates.
    let candidate: Int
    let place: Range<Int>
    /// Nil where it is wished for without a question.
    let clause: AskedClause?
  }

  private let hearing: Hearing
  private let asked: [AskedClause]
  private let isTask: Bool

  /// - Parameter isTask: to somebody who does what he is asked to do: each thing that he says to it is part of that.
  init(of hearing: Hearing, isTask: Bool = false) {
    self.hearing = hearing
    self.isTask = isTask
    asked = hearing.asked
  }

  /// In the order of the text.
  func awards(_ candidates: [Candidate]) -> [Award] {
    let all = candidates.indices.flatMap { bids(of: candidates[$0], at: $0) }
    var won: [Bid] = []
    let ranked = all.sorted { $1.rank.lexicographicallyPrecedes($0.rank) }
    for bid in ranked where !won.contains(where: bid.isBeaten) { won.append(bid) }
    return won.map { Award(candidate: $0.candidate, place: $0.places[0], clause: $0.item.clause) }
      .sorted { ($0.place.lowerBound, $0.candidate) < ($1.place.lowerBound, $1.candidate) }
  }

  /// In a clause that surely asks, or in words that want to be told; not in what only may ask.
  func isOutright(at place: Range<Int>) -> Bool {
    item(at: place).clause?.isSure ?? hearing.requests.contains { $0.overlaps(place) }
  }

  /// In a sentence at whose end he is asked whether he agrees: 明早九点半我跟罗工来，行不.
  func isAgreed(at place: Range<Int>) -> Bool { consent(to: place) != nil }

  private func consent(to place: Range<Int>) -> AskedClause? {
    asked.first { clause in
      clause.kind == .consent && clause.isSure && clause.place.lowerBound >= place.upperBound
        && hearing.sentence(around: clause.place).overlaps(place)
    }
  }

  func clause(at place: Range<Int>) -> AskedClause? { asked.first { $0.place.overlaps(place) } }

  /// Where the place stands in no clause that asks, but beside one in the same sentence: the one that is meant.
  func clause(beside place: Range<Int>) -> AskedClause? {
    let item = item(at: place)
    return item.isWithin ? nil : item.clause
  }

  private func bids(of candidate: Candidate, at index: Int) -> [Bid] {
    var bids: [Bid] = []
    for place in candidate.places {
      let item = candidate.answers.contains(.consent) ? proposal(at: place) ?? item(at: place) : item(at: place)
      if let known = bids.firstIndex(where: { $0.item.isSame(as: item) }) {
        bids[known].places.append(place)
        if item.isWithin { bids[known].item = item }
      } else {
        let names = item.clause.map(candidate.names) ?? false
        bids.append(Bid(candidate: index, item: item, places: [place], names: names, isTold: candidate.isTold))
      }
    }
    return bids
  }

  /// What he is asked to agree to is one thing with the question whether he does.
  private func proposal(at place: Range<Int>) -> Item? {
    guard !asked.contains(where: { $0.place.overlaps(place) }), let clause = consent(to: place) else { return nil }
    return Item(start: clause.place.lowerBound, clause: clause, isWithin: false, word: nil, joints: 0)
  }

  private func item(at place: Range<Int>) -> Item {
    if let clause = asked.first(where: { $0.place.overlaps(place) }) {
      return Item(
        start: clause.place.lowerBound, clause: clause, isWithin: true, word: word(for: place, in: clause),
        joints: joints(before: place, from: clause.place.lowerBound))
    }
    let own = hearing.clauses.first { $0.overlaps(place) }
    let isWish = own.map { own in hearing.wishes.contains(own) } ?? false
    let around = hearing.questions.first { $0.overlaps(place) }
    let beside = asked.filter { clause in clause.kind != .consent && around?.overlaps(clause.place) ?? false }
    if !isWish, let clause = beside.first(where: { $0.place.lowerBound >= place.upperBound }),
      !hearing.joints.contains(where: { (place.upperBound..<clause.place.lowerBound).overlaps($0) })
    {
      return Item(start: clause.place.lowerBound, clause: clause, isWithin: false, word: nil, joints: 0)
    }
    // What follows asks as well: and is the bedding wet.
    let start = isTask ? place.lowerBound : own?.lowerBound ?? place.lowerBound
    return Item(start: start, clause: nil, isWithin: true, word: nil, joints: joints(before: place, from: start))
  }

  /// The word by which it is asked: that in it, else the nearest.
  private func word(for place: Range<Int>, in clause: AskedClause) -> Int? {
    let words = hearing.questionWords.filter { $0.overlaps(clause.place) }
    if let within = words.last(where: { $0.overlaps(place) }) { return within.lowerBound }
    func distance(_ word: Range<Int>) -> Int {
      word.lowerBound >= place.upperBound ? word.lowerBound - place.upperBound : place.lowerBound - word.upperBound
    }
    return words.min { distance($0) < distance($1) }?.lowerBound
  }

  /// 姓名和电话 are two things; of 被子、地板湿了没 the first begins before the clause, and counts downwards.
  private func joints(before place: Range<Int>, from start: Int) -> Int {
    guard place.lowerBound < start else {
      return hearing.joints.count { $0.lowerBound >= start && $0.upperBound <= place.lowerBound }
    }
    return -hearing.joints.count { $0.lowerBound >= place.lowerBound && $0.upperBound <= start }
  }

  /// One thing that is asked.
  private struct Item {
    let start: Int
    let clause: AskedClause?
    let isWithin: Bool
    let word: Int?
    let joints: Int

    /// What stands beside a clause is meant by the whole of it, and of two things that are to choose from one.
    func isSame(as other: Item) -> Bool {
      if let clause, clause.kind.isChoice, clause == other.clause { return true }
      return start == other.start && (!isWithin || !other.isWithin || word == other.word && joints == other.joints)
    }
  }

  private struct Bid {
    let candidate: Int
    var item: Item
    var places: [Range<Int>]
    let names: Bool
    let isTold: Bool

    /// Ahead of others: of the kind that was asked, said right there, new, in more words, earlier in the scenario.
    var rank: [Int] {
      let length = places.reduce(0) { $0 + $1.count }
      return [names ? 1 : 0, item.isWithin ? 1 : 0, isTold ? 0 : 1, length, -candidate]
    }

    func isBeaten(by other: Bid) -> Bool {
      if candidate == other.candidate || item.isSame(as: other.item) { return true }
      return item.joints == other.item.joints
        && places.contains { place in other.places.contains { $0.overlaps(place) } }
    }
  }
}
