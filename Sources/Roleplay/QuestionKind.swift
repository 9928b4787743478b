/// What a question wants to be told, by its form: the answer must have the same form, even of one who does not know.
///
/// The order is that of the search: 有没有哪里不舒服 asks how he is, though 哪里 stands in it.
package enum QuestionKind: String, CaseIterable, Sendable {
  /// How he is: 冷不冷.
  case wellbeing
  /// How long: 多久, 几天.
  case duration
  /// The time of something: 几点, 哪天.
  case when
  case why
  /// How many, how much, how old.
  case count
  case who
  case whereabouts = "where"
  /// Something he may have: 要不要喝点水.
  case offer
  /// Which of two he would like: 我打给您还是您来前台.
  case preference
  /// Which of two it is: 合同里写的还是口头说的.
  case choice
  /// Whether he lets it be done: 两点半方便吗.
  case consent
  /// What he is asked to do himself, as a question or not: 您先把被子收一下.
  case favour
  case how
  case what
  /// Whether anybody is at home: 家里有人吗.
  case presence
  /// Whether there is one: 有没有照片.
  case has
  /// Whether it has happened: 水关了没.
  case done
  /// Whether it is so: 是不是新的.
  case so
  /// Any other yes or no.
  case whether

  /// Anybody answers these with a yes or no of his own, when it is about nothing that the scenario may know better.
  var isPlain: Bool { Self.plain.contains(self) }

  /// Asked for by a word of its own, which after a verb at the beginning joins clauses: is there mould where you live.
  var hasWord: Bool {
    switch self {
    case .when, .duration, .why, .count, .who, .whereabouts, .how, .what: true
    default: false
    }
  }

  var isChoice: Bool { self == .choice || self == .preference }

  static let plain: Set<QuestionKind> = [.presence, .has, .done, .so]
}

/// A clause that asks, and what for.
package struct AskedClause: Equatable, Sendable {
  package let place: Range<Int>
  package let kind: QuestionKind
  /// It asks by its mark or its last words; 批不批银行说了算 has the words of a question and is none.
  package let isSure: Bool

  /// He may say yes to it, whatever it is about.
  var wantsLeave: Bool { kind == .consent || kind == .offer || kind == .favour }

  var isYesOrNo: Bool {
    switch kind {
    case .whether, .presence, .has, .done, .so, .offer, .preference, .choice, .consent, .favour, .wellbeing: true
    case .when, .duration, .who, .whereabouts, .count, .why, .how, .what: false
    }
  }
}
