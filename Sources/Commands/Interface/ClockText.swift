import Reports

/// Times in the program's words, as the reports have them.
typealias ClockText = Reports.ClockText
