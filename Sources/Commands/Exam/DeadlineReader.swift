import Foundation
import Terminal

/// A reader that has nothing more to read when the time is over.
struct DeadlineReader<Reader: LineReader>: LineReader {
  var reader: Reader
  let deadline: Date
  private(set) var isOver = false

  init(_ reader: Reader, until deadline: Date) {
    self.reader = reader
    self.deadline = deadline
  }

  /// The time is looked at before and after each line: what was begun in time may be sent in time, and no later.
  mutating func readLine(prompt: Prompt) -> LineEvent {
    guard !isOver, RealTime.now < deadline else {
      isOver = true
      return .endOfInput
    }
    let event = reader.readLine(prompt: prompt)
    guard RealTime.now < deadline else {
      isOver = true
      return .endOfInput
    }
    return event
  }

  mutating func keepHistory(of kind: HistoryKind, in file: String?) { reader.keepHistory(of: kind, in: file) }
}
