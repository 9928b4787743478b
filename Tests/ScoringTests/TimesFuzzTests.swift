import TestSupport
import Testing

@testable import Scoring

/// Words of the vocabulary and other signs in any order: nothing crashes, every place lies in the text.
@Suite struct TimesFuzzTests {
  private static let chinese = Array(
    "明天后大今儿上中下午早晚周礼拜星期一二三五十百半刻点钟分小时内前后之到至每这下个月号日底末工作天年尽快马上我您给回电话打请让师傅陈来去修好了过不没吗，。？！：0123456789:-~./ab “”的把就会要先可以如果一般已经"
  ).map(String.init)
  private static let english =
    "i'll we will call you by five at ten past half quarter to the end of day week month next last friday march 5th 5 10:30 2-3 within in an hour and a couple hours tomorrow morning first thing tonight ago every if not please , . ? ! \" mr kofi plumber comes you'll have for since open from"
    .split(separator: " ").map { String($0) + " " }

  private func text(_ generator: inout SeededGenerator, _ words: [String], _ length: Int) -> String {
    var text = ""
    for _ in 0..<length { text += words[Int.random(in: 0..<words.count, using: &generator)] }
    return text
  }

  @Test(arguments: [Language.chinese, .english])
  func anyOrderOfWordsIsRead(_ language: Language) {
    var generator = SeededGenerator(seed: 11)
    let words = language == .chinese ? Self.chinese : Self.english
    let now = CivilDateTime("2026-03-03T10:05")!
    for _ in 0..<600 {
      let length = Int.random(in: 0...40, using: &generator)
      let reading = PlainReading(text(&generator, words, length), language)
      let speech = reading.speech
      for time in speech.times {
        #expect(time.place.lowerBound >= 0 && time.place.upperBound <= reading.scalars.count && !time.place.isEmpty)
        #expect(reading.clauses[time.clause].range.contains(time.place.lowerBound))
        _ = time.value.due(from: now)
      }
      for promise in speech.promises {
        #expect(promise.place.upperBound <= reading.scalars.count && !promise.place.isEmpty)
        _ = promise.due(from: now)
      }
      #expect(zip(speech.times, speech.times.dropFirst()).allSatisfy { $0.place.upperBound <= $1.place.lowerBound })
    }
  }

  /// Texts made to tempt a reader into going back: each must be read to its end.
  @Test(arguments: [
    "一", "1", "每", "明天", "三点到", "1天到", "2026年", "我", "周", "师傅", "请", "9:", "1-", "十", "多", "一个半小时", "by ",
    "the end of ", "half past ",
  ])
  func longMonotonousTextsAreReadToTheEnd(_ part: String) {
    let language: Language = part.unicodeScalars.contains { $0.value > 0x2E80 } ? .chinese : .english
    let reading = PlainReading(String(repeating: part, count: 4_000) + "。两小时内", language)
    let speech = reading.speech
    #expect(speech.times.allSatisfy { $0.place.upperBound <= reading.scalars.count })
  }
}
