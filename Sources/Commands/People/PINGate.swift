import Records
import Scoring
import Terminal

/// Asks for the PIN of a trainee who has one.
struct PINGate {
  let language: Language
  let screen: Screen

  /// False after three wrong answers, or when nobody answers.
  func admits(_ trainee: Trainee, reading reader: inout some LineReader) -> Bool {
    guard trainee.hasPIN else { return true }
    for _ in 0..<3 {
      let question = language("\(trainee.name)的 PIN（四位数字）：", "PIN of \(trainee.name) (four digits): ")
      guard case .line(let answer) = reader.readLine(prompt: Prompt(StyledText(question, .accent))) else {
        return false
      }
      if trainee.accepts(pin: answer.trimmingBlanks()) { return true }
      screen.show(StyledText(language("不对。", "That is not it."), .warning))
    }
    return false
  }
}
