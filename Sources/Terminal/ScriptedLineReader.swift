/// Plays events given beforehand, and notes the prompts they answered; then says `endOfInput` for ever.
package struct ScriptedLineReader: LineReader {
  package private(set) var remaining: [LineEvent]
  /// The plain text of every prompt shown, in order.
  package private(set) var prompts: [String] = []

  package init(_ events: [LineEvent]) { remaining = events }
  package init(lines: [String]) { remaining = lines.map(LineEvent.line) }

  package mutating func readLine(prompt: Prompt) -> LineEvent {
    prompts.append(prompt.text.plain)
    return remaining.isEmpty ? .endOfInput : remaining.removeFirst()
  }

  package mutating func keepHistory(of kind: HistoryKind, in file: String?) {}
}
