import ArgumentParser
import Documents
import Terminal

/// For people, or for programs.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension Screen {
  /// The same answer for people or for programs.
  func show(
    _ lines: @autoclosure () throws -> [StyledText], or json: @autoclosure () throws -> JSONValue,
    as format: ReportFormat
  )
    rethrows
  {
    switch format {
    case .text: show(try lines())
    case .json: output.write(try json().text + "\n")
    }
  }

  /// What has been done, in a word or as its facts.
  func confirm(_ words: String, or json: @autoclosure () throws -> JSONValue, as format: ReportFormat) rethrows {
    try show([StyledText(words, .good)], or: json(), as: format)
  }

  /// There is nothing yet: a kind word, or `null`. That is no fault.
  func showNothing(_ words: String, as format: ReportFormat) {
    show([StyledText(words, .dim)], or: .null, as: format)
  }
}
