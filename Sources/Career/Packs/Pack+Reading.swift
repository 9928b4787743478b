import Documents

/// What a pack may name, where that is known.
package struct PackSetting: Sendable {
  package let scenarios: Set<String>
  package let topics: [String]

  package init(scenarios: Set<String>, topics: [String]) {
    self.scenarios = scenarios
    self.topics = topics
  }
}

extension Pack {
  package static let supportedFormat = 0

  /// - Parameter setting: nil names nothing as missing, as for a screen that shows what there is.
  package static func reading(in setting: PackSetting? = nil) -> Reading<Pack> {
    .object { reader in
      reader.format(supportedFormat)
      let id = reader.required("id", .string)
      let title = reader.required("title", text)
      let pass = reader.optional("passPercent", .int(1...100))
      let parts = reader.required("parts", .array(of: .placed(part(setting)), orEmpty: false))
      let plan = reader.optional("plan", .array(of: week))
      guard let id, let title, let parts, !parts.isEmpty else { return nil }
      report(parts, into: reader.diagnostics)
      return Pack(id: id, title: title, passPercent: pass ?? 80, parts: parts.map(\.value), plan: plan ?? [])
    }
  }

  private static func report(_ parts: [Placed<Part>], into diagnostics: Diagnostics) {
    var ids: Set<String> = []
    var day = 0
    for part in parts {
      if !ids.insert(part.value.id).inserted {
        diagnostics.report(PackFault.duplicatePart(part.value.id), at: part.place)
      }
      if let next = part.value.day, next < day {
        diagnostics.report(PackFault.dayGoesBack(next, after: day), at: part.place)
      }
      day = max(day, part.value.day ?? 0)
    }
  }

  private static let text = Reading<LocalText>.object { reader in
    let zh = reader.required("zh", .string)
    let en = reader.required("en", .string)
    guard let zh, let en else { return nil }
    return LocalText(zh: zh, en: en)
  }

  private static func part(_ setting: PackSetting?) -> Reading<Part> {
    .object { reader in
      let id = reader.required("id", .string)
      let day = reader.optional("day", .int(1...60))
      let half = reader.optional("half", Reading<Half>.oneOf)
      let title = reader.required("title", text)
      let steps = reader.required("steps", .array(of: step(setting), orEmpty: false))
      guard let id, let title, let steps else { return nil }
      return Part(id: id, day: day, half: half, title: title, steps: steps)
    }
  }

  private static let week = Reading<Week>.object { reader in
    let title = reader.required("title", text)
    let tasks = reader.required("tasks", .array(of: text, orEmpty: false))
    let prompt = reader.required("prompt", text)
    guard let title, let tasks, let prompt else { return nil }
    return Week(title: title, tasks: tasks, prompt: prompt)
  }

  private enum StepKind: String, CaseIterable {
    case talk, read, quiz, scenario, mistakes, diary
  }

  private static func step(_ setting: PackSetting?) -> Reading<Step> {
    .object { reader in
      switch reader.required("kind", Reading<StepKind>.oneOf) {
      case .talk?: reader.required("text", text).map(Step.talk)
      case .read?: reader.required("text", text).map(Step.read)
      case .diary?: reader.required("text", text).map(Step.diary)
      case .mistakes?: .mistakes
      case .quiz?: quiz(&reader, setting)
      case .scenario?: scenario(&reader, setting)
      case nil: nil
      }
    }
  }

  private static func quiz(_ reader: inout ObjectReader, _ setting: PackSetting?) -> Step? {
    let topics = reader.required("topics", .array(of: .placed(.string), orEmpty: false))
    let count = reader.required("count", .int(1...200))
    let isExam = reader.optional("exam", .bool)
    guard let topics, let count else { return nil }
    for topic in topics {
      guard let setting, !setting.topics.contains(topic.value) else { continue }
      let suggestion = Suggestion.nearest(to: topic.value, among: setting.topics)
      reader.diagnostics.report(PackFault.noSuchTopic(topic.value, suggestion: suggestion), at: topic.place)
    }
    return .quiz(topics: topics.map(\.value), count: count, isExam: isExam ?? false)
  }

  private static func scenario(_ reader: inout ObjectReader, _ setting: PackSetting?) -> Step? {
    let scenarios = reader.required("anyOf", .placed(.array(of: .string, orEmpty: false)))
    let isExam = reader.optional("exam", .bool)
    guard let scenarios else { return nil }
    if let setting, setting.scenarios.isDisjoint(with: scenarios.value), !scenarios.value.isEmpty {
      reader.diagnostics.report(PackFault.noSuchScenario(scenarios.value), at: scenarios.place)
    }
    return .scenario(anyOf: scenarios.value, isExam: isExam ?? false)
  }
}
