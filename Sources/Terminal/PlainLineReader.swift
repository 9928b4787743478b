import Glibc

/// Reads lines from a pipe, a file, or a terminal that understands no escape sequences.
///
/// A line ends at `\n`, `\r\n`, or the end of the input; a byte order mark at the beginning is dropped. Bytes that are
/// not UTF-8 become U+FFFD, one for each maximal part of a character, so a damaged line never stops a run.
package struct PlainLineReader: LineReader {
  private let input: Int32
  private let promptOutput: Int32?
  private var buffer: [UInt8] = []
  private var isAtStart = true
  private var isAtEnd = false

  /// Reads from descriptor `input`. Prompts are printed, without colour, only if a descriptor for them is given:
  /// for a person at a dumb terminal, not for a pipe.
  package init(input: Int32 = STDIN_FILENO, promptOutput: Int32? = nil) {
    self.input = input
    self.promptOutput = promptOutput
  }

  package mutating func readLine(prompt: Prompt) -> LineEvent {
    if let promptOutput {
      let rows = prompt.footer + [prompt.text]
      TerminalOutput(descriptor: promptOutput).write(rows.map { $0.rendered(colour: false) }.joined(separator: "\n"))
    }
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeSubrange(...end) }
        return .line(text(of: buffer[..<end]))
      }
      if isAtEnd {
        defer { buffer = [] }
        return buffer.isEmpty ? .endOfInput : .line(text(of: buffer[...]))
      }
      readMore()
    }
  }

  package mutating func keepHistory(of kind: HistoryKind, in file: String?) {}

  private mutating func text(of bytes: ArraySlice<UInt8>) -> String {
    var line = bytes
    if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isAtStart = false
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func readMore() {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(input, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
