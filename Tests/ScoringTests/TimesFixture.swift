import Documents
import Foundation
import TestSupport

@testable import Scoring

/// Vocabularies as shipped, and a plain reading of a reply: folded, cut at punctuation, without apostrophes.
enum TimesFixture {
  static let chinese = vocabulary(.chinese)
  static let english = vocabulary(.english)

  static func vocabulary(_ language: Language) -> SpeechVocabulary {
    let decoded = SpeechVocabulary.decode(entries(language), language: language)
    precondition(decoded.mistakes.isEmpty, "\(decoded.mistakes)")
    return decoded.vocabulary
  }

  /// The `speech` sections of all files of a language, in the order of their paths.
  static func entries(_ language: Language) -> [(key: String, words: [String])] {
    ["names", "promises", "times"].flatMap { name -> [(key: String, words: [String])] in
      let url = Fixtures.url("../Rubrics/\(language.folder)/\(name).json")
      guard let data = try? Data(contentsOf: url),
        let top = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
      else { return [] }
      let speech = top["speech"] as? [String: [String]] ?? [:]
      let classes = top["classes"] as? [String: [String]] ?? [:]
      return SpeechVocabulary.sharedClasses.compactMap { name in classes[name.className].map { (name.key, $0) } }
        + speech.sorted { scalarOrder($0.key, $1.key) }.map { ($0.key, $0.value) }
    }
  }
}

/// A reply read for the tests of times and promises.
struct PlainReading {
  var scalars: [UInt32] = []
  /// Offset as typed of each folded scalar.
  var origins: [Int] = []
  var clauses: [SpeechText.Clause] = []
  let language: Language

  init(_ text: String, _ language: Language) {
    self.language = language
    var sentence = 0
    var start = 0
    var quotes = 0
    let typed = Array(text.unicodeScalars)
    for (offset, scalar) in typed.enumerated() {
      var folded: [UInt32] = []
      switch FoldingTable.fold(scalar) {
      case .dropped: continue
      case .one(let one): folded = [one]
      case .several(let run): folded = Array(run)
      }
      for value in folded {
        let isSign = ",.!?;。，！？；、…\n“”\"—:".unicodeScalars.contains { $0.value == value }
        let around = (offset > 0 ? typed[offset - 1] : " ", offset + 1 < typed.count ? typed[offset + 1] : " ")
        let isInNumber = around.0.properties.numericType == .decimal && around.1.properties.numericType == .decimal
        if value == 0x27 { continue }
        let isBlank = value == 0x20 || value == 0x2D && !isInNumber
        if isBlank, !isSpaceKept(around) { continue }
        if isSign && !isInNumber {
          close(&start, sentence, isAsked: value == 0x3F, isQuoted: quotes > 0)
          if value == 0x201C { quotes += 1 }
          if value == 0x201D { quotes -= 1 }
          if "。！？!?.;\n".unicodeScalars.contains(where: { $0.value == value }) { sentence += 1 }
          scalars.append(0)
          start = scalars.count
        } else {
          scalars.append(isBlank ? 0x20 : value)
        }
        origins.append(offset)
      }
    }
    close(&start, sentence, isAsked: false, isQuoted: quotes > 0)
  }

  private func isSpaceKept(_ around: (Unicode.Scalar, Unicode.Scalar)) -> Bool {
    !SpeechText.isChinese(around.0.value) && !SpeechText.isChinese(around.1.value)
  }

  private mutating func close(_ start: inout Int, _ sentence: Int, isAsked: Bool, isQuoted: Bool) {
    guard scalars.count > start else { return }
    clauses.append(
      SpeechText.Clause(range: start..<scalars.count, sentence: sentence, isAsked: isAsked, isQuoted: isQuoted))
    start = scalars.count
  }

  func with<Result>(_ body: (SpeechText) -> Result) -> Result {
    scalars.withUnsafeBufferPointer { body(SpeechText(scalars: $0, clauses: clauses, language: language)) }
  }

  func words(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range].map { $0 == 0 ? "|" : Unicode.Scalar($0)! })
    return String(view)
  }

  private var vocabulary: SpeechVocabulary { language == .chinese ? TimesFixture.chinese : TimesFixture.english }

  /// Before the clauses are judged.
  var times: [TimeExpression] {
    with { TimeReader(text: $0, words: SpeechLexer.read($0, vocabulary)).expressions() }
  }

  var speech: (times: [TimeExpression], promises: [AnnouncedPromise]) { with { SpeechReader(vocabulary).read($0) } }

  /// `speaker: 给您回电话 @ 2026-03-03T18:00`, one for each promise.
  func promises(at now: CivilDateTime) -> [String] {
    speech.promises.map { promise in
      let maker =
        switch promise.maker {
        case .speaker: ""
        case .named(let range): words(range) + ": "
        }
      let due =
        switch promise.due(from: now) {
        case .unstated: ""
        case .at(let moment): " @ \(moment)"
        case .within(let minutes): " @ \(minutes)m"
        }
      return maker + words(promise.place) + due
    }
  }
}
