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
    guard let id else { return nil }
    return (Criterion(id: CriterionID(id.value), isFault: isFault ?? false, names: names), id.place)
  }
}
