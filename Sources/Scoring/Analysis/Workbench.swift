/// The memory an analyzer works in. One per thread; keep it from reply to reply where speed matters.
package final class Workbench {
  private var runs: [Language: LanguageRun] = [:]

  package init() {}

  /// The rules of one language with their scratch memory.
  final class LanguageRun {
    var run: RuleRun
    private var recognition: RecognitionRun?
    init(_ run: consuming RuleRun) { self.run = run }

    func recognition(with recogniser: Recogniser) -> RecognitionRun {
      if let recognition, recognition.recogniser === recogniser { return recognition }
      let made = RecognitionRun(recogniser)
      recognition = made
      return made
    }
  }

  func run(_ rules: LanguageRules, of rulebook: Rulebook) -> LanguageRun {
    if let known = runs[rules.language] { return known }
    let run = LanguageRun(RuleRun(rules, rulebook.detectors, criterionCount: rulebook.criteria.count))
    runs[rules.language] = run
    return run
  }
}
