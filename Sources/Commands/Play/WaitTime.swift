import Scoring

/// Until when `/等` waits: 30分, 半小时, 16:30, 明天上午.
struct WaitTime {
  let language: Language

  /// Nil when the words name no moment after `now`.
  func moment(_ words: String, from now: CivilDateTime) -> CivilDateTime? { nil }
}
