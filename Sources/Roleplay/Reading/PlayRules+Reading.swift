import Documents
import Scoring

extension PlayRules {
  package static let supportedFormat = 0

  /// Reads `Scenarios/play.json`; nil when anything in it is an error.
  package static func read(
    _ source: SourceFile, criteria: [CriterionID], into diagnostics: Diagnostics
  ) -> PlayRules? {
    let errors = diagnostics.errorCount
    guard let node = JSONParser.parse(source, into: diagnostics) else { return nil }
    let names = ScenarioNames()
    let rules = reading(names).read(node, diagnostics)
    names.report(into: diagnostics, criteria: criteria)
    return diagnostics.errorCount == errors ? rules : nil
  }

  private static func reading(_ names: ScenarioNames) -> Reading<PlayRules> {
    .object { reader in
      reader.format(supportedFormat)
      let temper = reader.required("temper", temper)
      let faults = reader.required("faults", .table(Reading<Severity>.oneOf, .change))
      let words = reader.required("words", .table(names.criterion, .change))
      let comfort = reader.required("comfort", .array(of: names.criterion))
      let cold = reader.required("coldComfort", .array(of: names.criterion))
      let toCustomers = reader.optional("toCustomers", .array(of: names.criterion)) ?? []
      let notWhileAsking = reader.optional("notWhileAsking", .array(of: names.criterion)) ?? []
      let limit = reader.required("wordsLimit", .int(0...100))
      let changes = reader.required("changes", .table(Reading<Occasion>.oneOf, .change))
      let omissions = reader.optional("omissions", .table(Reading<Omission>.oneOf, omission(names))) ?? [:]
      let timing = reader.optional("timing", timing) ?? .usual
      let speech = reader.optional("speech", .table(Reading<Language>.oneOf, speech)) ?? [:]
      let scorecard = reader.required("scorecard", ScorecardRules.reading(names))
      guard let temper, let faults, let words, let comfort, let cold, let limit, let changes, let scorecard else {
        return nil
      }
      return PlayRules(
        annoyed: temper.annoyed, angry: temper.angry, furious: temper.furious, faults: faults, words: words,
        comfort: comfort, coldComfort: Set(cold), toCustomers: Set(toCustomers),
        notWhileAsking: Set(notWhileAsking), wordsLimit: limit, changes: changes, omissions: omissions, timing: timing,
        speech: speech, scorecard: scorecard)
    }
  }

  private static func omission(_ names: ScenarioNames) -> Reading<OmissionRule> {
    .object { reader in
      let unless = reader.optional("unless", .array(of: names.criterion)) ?? []
      let anger = reader.optional("anger", .int(0...100)) ?? 0
      let trust = reader.optional("trust", .int(-100...0)) ?? 0
      let points = reader.required("points", .int(0...100))
      return points.map { OmissionRule(unless: unless, change: Mood.Change(anger: anger, trust: trust), points: $0) }
    }
  }

  private static var speech: Reading<SpeechWords> {
    .object { reader in
      let asking = reader.required("asking", .array(of: .spokenWords))
      let loose = reader.optional("loose", .array(of: .questionFrame)) ?? []
      let telling = reader.optional("telling", .array(of: .spokenWords)) ?? []
      let endings = reader.required("endings", .array(of: .spokenWords))
      let between = reader.optional("between", .array(of: .spokenWords)) ?? []
      let notAsking = reader.optional("notAsking", .array(of: .questionFrame)) ?? []
      let indefinite = reader.optional("indefinite", .array(of: .spokenWords)) ?? []
      let announces = reader.optional("announces", .array(of: .questionFrame)) ?? []
      let tags = reader.required("tags", .array(of: .spokenWords))
      let joints = reader.optional("joints", .array(of: .spokenWords)) ?? []
      let requests = reader.required("requests", .array(of: .questionFrame))
      let hints = reader.optional("hints", .array(of: .questionFrame)) ?? []
      let tasks = reader.optional("tasks", .array(of: .questionFrame)) ?? []
      let lookups = reader.optional("lookups", .array(of: .spokenWords)) ?? []
      let news = reader.optional("news", .array(of: .string)) ?? []
      let tidings = reader.optional("tidings", .array(of: .spokenWords)) ?? []
      let errands = reader.optional("errands", .array(of: .spokenWords)) ?? []
      let verbs = reader.optional("verbs", .array(of: .spokenWords)) ?? []
      let conjunctions = reader.optional("conjunctions", .array(of: .spokenWords)) ?? []
      let asksAbout = reader.optional("asksAbout", .array(of: .spokenWords)) ?? []
      let kinds = reader.optional("kinds", .table(Reading<QuestionKind>.oneOf, .array(of: .questionFrame))) ?? [:]
      let others = reader.optional("others", .array(of: .spokenWords)) ?? []
      let notChosen = reader.optional("notChosen", .array(of: .spokenWords)) ?? []
      let turned = reader.optional("turned", .table(.string, .string)) ?? [:]
      let assents = reader.optional("assents", .array(of: .string)) ?? []
      let yesOrNo = reader.optional("yesOrNo", .array(of: .string)) ?? []
      let goodbyes = reader.optional("goodbyes", .array(of: .spokenWords)) ?? []
      let spokenOf = reader.optional("spokenOf", .array(of: .spokenWords)) ?? []
      let tellsOf = reader.optional("tellsOf", .array(of: .spokenWords)) ?? []
      let greetings = reader.optional("greetings", .array(of: .spokenWords)) ?? []
      let splits = reader.optional("splits", .array(of: .spokenWords)) ?? []
      let denials = reader.optional("denials", .array(of: .spokenWords)) ?? []
      let you = reader.optional("you", .array(of: .spokenWords)) ?? []
      let notFavours = reader.optional("notFavours", .array(of: .questionFrame)) ?? []
      let same = reader.optional("same", .table(.string, .array(of: .string))) ?? [:]
      guard let asking, let endings, let tags, let requests else { return nil }
      return SpeechWords(
        asking: asking, loose: loose, telling: telling, endings: endings, between: between, notAsking: notAsking,
        indefinite: indefinite, announces: announces, tags: tags,
        joints: joints, requests: requests, hints: hints, tasks: tasks, lookups: lookups, news: news, tidings: tidings,
        errands: errands, verbs: verbs, conjunctions: conjunctions, asksAbout: asksAbout,
        kinds: kinds, others: others, notChosen: notChosen, turned: turned, assents: assents,
        yesOrNo: yesOrNo, goodbyes: goodbyes,
        spokenOf: spokenOf, tellsOf: tellsOf, greetings: greetings, splits: splits, denials: denials, you: you,
        notFavours: notFavours,
        same: same)
    }
  }

  private static var timing: Reading<Timing> {
    .object { reader in
      let silence = reader.required("silenceSeconds", .int(1...60))
      let silences = reader.required("silences", .int(1...9))
      let idle = reader.required("idleSeconds", .int(5...3600))
      let unstated = reader.required("unstatedMinutes", .int(5...10_000))
      let grace = reader.optional("graceMinutes", .int(0...60)) ?? 0
      let morning = reader.optional("morningHour", .int(0...23)) ?? 0
      let night = reader.optional("nightHour", .int(1...24)) ?? 24
      guard let silence, let silences, let idle, let unstated else { return nil }
      return Timing(
        silence: silence, silences: silences, idle: idle, unstated: unstated, grace: grace,
        day: morning * 60..<max(morning + 1, night) * 60)
    }
  }

  private static var temper: Reading<(annoyed: Int, angry: Int, furious: Int)> {
    .object { reader in
      let annoyed = reader.required("annoyed", .int(1...100))
      let angry = reader.required("angry", .int(1...100))
      let furious = reader.required("furious", .int(1...100))
      guard let annoyed, let angry, let furious else { return nil }
      return (annoyed, angry, furious)
    }
  }
}

extension ScorecardRules {
  fileprivate static func reading(_ names: ScenarioNames) -> Reading<ScorecardRules> {
    .object { reader in
      let pass = reader.required("pass", .int(1...100))
      let cap = reader.required("cap", .int(0...99))
      let faults = reader.required("faults", .table(Reading<Severity>.oneOf, .int(0...100)))
      let hint = reader.required("hint", .int(0...100))
      let retraction = reader.required("retraction", .int(0...100))
      let broken = reader.required("brokenPromise", .int(0...100))
      let forgotten = reader.optional("forgottenPromise", .int(0...100)) ?? 0
      let groundless = reader.required("groundlessPromise", .int(0...100))
      let unjudged = reader.required("unjudgedPercent", .int(0...100))
      let weights = reader.required("weights", .table(names.criterion, .int(1...100)))
      guard let pass, let cap, let faults, let hint, let retraction, let broken, let groundless, let unjudged,
        let weights
      else { return nil }
      return ScorecardRules(
        pass: pass, cap: cap, faults: faults, hint: hint, retraction: retraction, brokenPromise: broken,
        forgottenPromise: forgotten,
        groundlessPromise: groundless, unjudged: unjudged, weights: weights)
    }
  }
}
