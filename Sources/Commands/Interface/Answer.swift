import Terminal

/// A question back that is answered by y or n.
enum Answer {
  /// Enter alone is no. The end of the input answers for itself: there is nobody left to ask.
  static func isYes(_ question: String, reading reader: inout some LineReader) -> Bool {
    switch reader.readLine(prompt: Prompt(StyledText(question, .warning))) {
    case .line(let answer): ["y", "yes", "是", "好", "对"].contains(answer.trimmingBlanks().lowercased())
    case .endOfInput, .hungUp: true
    case .interrupted, .idle: false
    }
  }
}
