/// What a reply says about the future.
struct SpeechFindings: Equatable {
  /// In the order of the text.
  var times: [TimeExpression] = []
  /// In the order of the text.
  var promises: [AnnouncedPromise] = []
}

extension SpeechReader {
  func read(_ reading: borrowing TextReading) -> SpeechFindings {
    var clauses: [SpeechText.Clause] = []
    clauses.reserveCapacity(reading.clauses.count)
    for index in 0..<reading.clauses.count {
      let clause = reading.clauses[index]
      let (start, end) = (Int(clause.start), Int(clause.end))
      clauses.append(
        SpeechText.Clause(
          range: start..<end, sentence: Int(clause.sentence), isAsked: clause.ending.contains(.question),
          isQuoted: reading.quoted[start] == 1 && reading.quoted[end - 1] == 1))
    }
    let text = SpeechText(scalars: reading.scalars.buffer, clauses: clauses, language: vocabulary.language)
    let (times, promises) = read(text)
    return SpeechFindings(times: times, promises: promises)
  }
}

extension BuiltInWords {
  /// Adds the expressions that fix a moment or a span, each with and without the word that makes it a limit, so that
  /// `{time}` and `{time}前` both match 三点前.
  func add(_ times: [TimeExpression], to occurrences: inout Occurrences) {
    let word = Vocabulary.number(of: .time)
    for time in times where time.isTime {
      occurrences.add(word: word, start: time.core.lowerBound, end: time.core.upperBound)
      if time.place != time.core {
        occurrences.add(word: word, start: time.place.lowerBound, end: time.place.upperBound)
      }
    }
  }
}

extension RuleRun {
  /// The promises of the reply last read, in its own words.
  func promises(in reply: String, from now: CivilDateTime?, _ hours: WorkingHours) -> [SpokenPromise] {
    guard !speech.promises.isEmpty else { return [] }
    var reply = reply
    return reply.withUTF8 { bytes in
      let words = TypedWords(bytes)
      return speech.promises.map { promise in
        let place = reading.typedRange(promise.place.lowerBound, promise.place.upperBound)
        let maker: SpokenPromise.Maker =
          switch promise.maker {
          case .speaker: .speaker
          case .named(let name): .named(words.text(reading.typedRange(name.lowerBound, name.upperBound)))
          }
        return SpokenPromise(
          maker: maker, what: words.text(place), place: place, due: promise.due(from: now, hours))
      }
    }
  }
}

/// Stretches of a text by offsets in scalars.
private struct TypedWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each scalar begins, and the end.
  private let starts: [Int32]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count + 1)
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { starts.append(Int32(index)) }
    starts.append(Int32(bytes.count))
    self.starts = starts
  }

  func text(_ place: Range<Int>) -> String {
    let range = Int(starts[place.lowerBound])..<Int(starts[place.upperBound])
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
