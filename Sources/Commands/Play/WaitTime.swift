import Scoring

/// Until when `/等` waits: 30分, 半小时, 16:30, 明天上午.
struct WaitTime {
  let analyzer: Analyzer
  let language: Language

  /// Nil when the words name no moment after `now`.
  func moment(_ words: String, from now: CivilDateTime) -> CivilDateTime? {
    // A bare span says how long; the scorer knows it as a time only in the words of somebody who announces it.
    for form in forms(of: words) {
      if let moment = analyzer.moment(meantBy: form, in: language, from: now) { return moment }
    }
    return nil
  }

  private func forms(of words: String) -> [String] {
    switch language {
    case .chinese: [words, words + "后", words + "钟后", "到" + words]
    case .english: [words, "in " + words, "in " + words + "utes", "at " + words, "by " + words]
    }
  }
}
