internal import Documents

/// `Rubrics/house-style.json`: how this house does what the courses settle differently.
package struct HouseStyle: Equatable, Sendable {
  package var hours = WorkingHours.standard
  /// In the order of the file.
  package var choices: [HouseChoice] = []

  /// Whether a rule of these choices is in force: for each choice, one of the named options must be chosen.
  func allows(_ wanted: [(choice: Placed<String>, options: [Placed<String>])]) -> Bool {
    wanted.allSatisfy { wanted in
      guard let choice = choices.first(where: { $0.id == wanted.choice.value }) else { return false }
      return wanted.options.contains { $0.value == choice.chosen }
    }
  }
}

/// A question on which houses differ: whether staff give a name or a number, whether 小姐 may be said.
package struct HouseChoice: Equatable, Sendable {
  package let id: String
  /// What it is about, by language.
  package let names: [Language: String]
  package let options: [String]
  package let chosen: String
}

extension HouseStyle {
  static let reading = Reading<HouseStyle>.object { reader in
    reader.format(0)
    let close = reader.optional("workday-ends", clock)
    let holidays = reader.optional("holidays", .array(of: day))
    let choices = reader.optional("choices", .array(of: HouseChoice.reading))
    let hours = WorkingHours(
      close: close ?? WorkingHours.standard.close, holidays: (holidays ?? []).compactMap { $0 }.sorted())
    return HouseStyle(hours: hours, choices: choices ?? [])
  }

  /// Minute of the day: 18:00.
  private static let clock = Reading<Int> { node, diagnostics in
    guard let text = Reading<String>.string.read(node, diagnostics) else { return nil }
    if let moment = CivilDateTime("2000-01-01T" + text) { return moment.minuteOfDay }
    diagnostics.report(RubricFault.noClockTime(text), at: node.place)
    return nil
  }

  /// Day number: 2026-10-01.
  private static let day = Reading<Int> { node, diagnostics in
    guard let text = Reading<String>.string.read(node, diagnostics) else { return nil }
    if let moment = CivilDateTime(text + "T00:00") { return moment.dayNumber }
    diagnostics.report(RubricFault.noDate(text), at: node.place)
    return nil
  }
}

extension HouseChoice {
  static let reading = Reading<HouseChoice>.object { reader in
    let id = reader.required("id", .string)
    var names: [Language: String] = [:]
    for language in Language.allCases { names[language] = reader.required(language.rawValue, .string) }
    let options = reader.required("options", .array(of: .string, orEmpty: false))
    let chosen = reader.required("chosen", .placed(.string))
    guard let id, let options, let chosen else { return nil }
    if !options.contains(chosen.value) {
      reader.diagnostics.report(RubricFault.notOffered(chosen.value, options: options), at: chosen.place)
    }
    return HouseChoice(id: id, names: names, options: options, chosen: chosen.value)
  }
}
