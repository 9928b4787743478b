/// What a question wants to be told, by its form: the answer must have the same form, even of one who does not know.
package enum QuestionKind: String, CaseIterable, Sendable {
  /// The time of something: 几点, 哪天.
  case when
  /// How long: 多久, 几天.
  case duration
  case who
  case whereabouts = "where"
  /// How many, how much, how old.
  case count
  case why
  case how
  case what
  /// One of two: 打电话还是来前台.
  case choice
  /// Something he may have: 要不要喝点水.
  case offer
  /// Whether he lets it be done: 两点半方便吗.
  case consent
  /// How he is: 冷不冷.
  case wellbeing
  /// Any other yes or no.
  case whether
}
