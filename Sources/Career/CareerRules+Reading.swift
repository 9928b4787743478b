import Documents

/// Every member may be left out; then the default stands.
extension IndicatorRules {
  static var reading: Reading<IndicatorRules> {
    .object { reader in
      var rules = IndicatorRules()
      if let weights = reader.optional("weights", weights) { rules.weights = weights }
      reader.read("satisfactionTarget", .int(11...50), into: &rules.satisfactionTarget)
      reader.read("satisfactionFloor", .int(10...49), into: &rules.satisfactionFloor)
      reader.read("firstAnswerWithin", .int(1...100), into: &rules.firstAnswerWithin)
      reader.read("firstAnswerShare", .int(0...100), into: &rules.firstAnswerShare)
      reader.read("solvedShare", .int(0...100), into: &rules.solvedShare)
      reader.read("perComplaint", .int(0...100), into: &rules.perComplaint)
      return rules
    }
  }

  private static var weights: Reading<[Indicator: Int]> {
    .object { reader in
      var weights: [Indicator: Int] = [:]
      for indicator in Indicator.allCases { weights[indicator] = reader.required(indicator.rawValue, .int(0...100)) }
      let sum = weights.values.reduce(0, +)
      if weights.count == Indicator.allCases.count, sum != 100 {
        reader.diagnostics.report(CareerFault.weightsNotHundred(sum), at: reader.bracket)
      }
      return weights
    }
  }
}

extension ExamRules {
  static var reading: Reading<ExamRules> {
    .object { reader in
      var rules = ExamRules()
      reader.read("minutesPerScenario", .int(1...600), into: &rules.minutesPerScenario)
      reader.read("scenarios", .int(1...50), into: &rules.scenarios)
      reader.read("toPass", .int(1...50), into: &rules.toPass)
      reader.read("lateMinutes", .int(0...1440), into: &rules.lateMinutes)
      reader.read("resitAfterDays", .int(0...366), into: &rules.resitAfterDays)
      reader.read("tries", .int(1...100), into: &rules.tries)
      if let credit = reader.optional("credit", credit) { rules.credit = credit }
      return rules
    }
  }

  private static var credit: Reading<[ReplyVerdict: Int]> {
    .object { reader in
      var credit: [ReplyVerdict: Int] = [:]
      for verdict in ReplyVerdict.allCases { credit[verdict] = reader.required(verdict.rawValue, .int(-100...100)) }
      return credit
    }
  }
}

extension ObjectReader {
  fileprivate mutating func read<Value>(_ key: String, _ reading: Reading<Value>, into value: inout Value) {
    if let read = optional(key, reading) { value = read }
  }
}
