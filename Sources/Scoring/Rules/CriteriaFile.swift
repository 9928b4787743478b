internal import Documents

/// `Rubrics/criteria.json`: every criterion a rule may name.
struct CriteriaFile {
  let criteria: [(criterion: Criterion, place: Range<Int>)]

  static let reading = Reading<CriteriaFile>.object { reader in
    reader.format(0)
    let list = reader.required("criteria", .array(of: entry, orEmpty: false))
    return CriteriaFile(criteria: list ?? [])
  }

  private static let entry = Reading<(criterion: Criterion, place: Range<Int>)>.object { reader in
    let id = reader.required("id", .placed(.string))
    let isFault = reader.optional("fault", .bool)
    var names: [Language: String] = [:]
    for language in Language.allCases { names[language] = reader.required(language.rawValue, .string) }
    let advice = reader.optional("advice", adviceByLanguage)
    guard let id else { return nil }
    let criterion = Criterion(
      id: CriterionID(id.value), isFault: isFault ?? false, names: names, advice: advice ?? [:])
    return (criterion, id.place)
  }

  private static let adviceByLanguage = Reading<[Language: CriterionAdvice]>.object { reader in
    var advice: [Language: CriterionAdvice] = [:]
    for language in Language.allCases { advice[language] = reader.required(language.rawValue, adviceText) }
    return advice
  }

  private static let adviceText = Reading<CriterionAdvice>.object { reader in
    let severity = reader.required("severity", Reading<Severity>.oneOf)
    let heard = reader.required("heard", .string)
    let say = reader.required("say", .string)
    let teaches = reader.required("teaches", .string)
    let why = reader.required("why", .string)
    guard let severity, let heard, let say, let teaches, let why else { return nil }
    return CriterionAdvice(severity: severity, heard: heard, say: say, teaches: CriterionID(teaches), why: why)
  }
}
