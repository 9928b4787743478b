import Scoring

extension Language {
  /// Both wordings stand side by side where they are used.
  package func callAsFunction(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch self {
    case .chinese: chinese()
    case .english: english()
    }
  }
}
