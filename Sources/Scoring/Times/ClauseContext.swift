/// What a clause hands on to the next.
struct ClauseContext: Equatable {
  /// The clause before in this sentence announced an action of the speaker: 我上去看，把阀门关了.
  var speakerGoesOn = false
  /// Who acted in the clause before in this sentence, if another: 丁师傅正在换，九点前弄完.
  var othersGoOn: Range<Int>?
  /// A condition stands before: nothing that follows in the sentence is promised.
  var isConditional = false
  /// The colleague named last in the reply, for 他 and she.
  var named: Range<Int>?

  mutating func beginSentence() {
    speakerGoesOn = false
    othersGoOn = nil
    isConditional = false
  }
}

/// What one clause says about the future.
struct ClauseVerdict: Equatable {
  struct Found: Equatable {
    var maker: AnnouncedPromise.Maker
    var place: Range<Int>
    /// Index among the clause's times.
    var time: Int?
  }

  var promises: [Found] = []
  /// How the times that belong to no promise are used, where that is not `stated`.
  var otherTimes: TimeExpression.Use?

  static let nothing = ClauseVerdict()
  static let open = ClauseVerdict(otherTimes: .open)
}
