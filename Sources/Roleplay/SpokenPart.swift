/// A piece of a typed reply: words, or the silence that the trainee writes down between them: 您好。【稍停5秒】您好？
package enum SpokenPart: Equatable, Sendable {
  /// With the place of the first scalar in the whole, and whom they turn to if not to the one spoken to so far.
  case words(String, to: ActorID? = nil, at: Int)
  case pause(seconds: Int)

  /// Cuts a reply at its pauses, and where a sentence turns to somebody by name: 我马上叫人。@陈师傅 您几点到？ Without
  /// either it is one piece, as typed.
  package static func parts(of text: String, in scenario: Scenario) -> [SpokenPart] {
    parts(of: text).flatMap { part in
      if case .words(let words, _, let start) = part { turns(of: words, at: start, in: scenario) } else { [part] }
    }
  }

  private static func turns(of text: String, at start: Int, in scenario: Scenario) -> [SpokenPart] {
    let scalars = Array(text.unicodeScalars)
    var parts: [SpokenPart] = []
    var actor: ActorID?
    var from = 0
    for sign in scalars.indices.dropFirst() where AtName.isSign(scalars[sign]) {
      let before = scalars[from..<sign]
      guard AtName.isMoreThanAWord(before, in: scenario.header.language),
        before.last(where: { !$0.properties.isWhitespace }).map(Self.stops.contains) ?? false,
        let name = AtName(at: sign, in: scalars), let called = scenario.actor(called: name.text),
        scalars[name.end...].contains(where: \.properties.isAlphabetic)
      else { continue }
      parts.append(.words(Self.text(before), to: actor, at: start + from))
      (actor, from) = (called.id, name.end)
    }
    return parts + [.words(Self.text(scalars[from...]), to: actor, at: start + from)]
  }

  /// What he has been saying has come to an end, or nearly.
  private static let stops = SpeechWords.ends + Array(".，,".unicodeScalars)

  private static func parts(of text: String) -> [SpokenPart] {
    let scalars = Array(text.unicodeScalars)
    var parts: [SpokenPart] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      guard let close = pauseEnd(in: scalars, from: index) else {
        index += 1
        continue
      }
      add(scalars[start..<index], at: start, to: &parts)
      parts.append(.pause(seconds: seconds(in: scalars[index..<close])))
      (index, start) = (close, close)
    }
    if parts.isEmpty { return [.words(text, at: 0)] }
    add(scalars[start...], at: start, to: &parts)
    return parts
  }

  private static func add(_ words: ArraySlice<Unicode.Scalar>, at start: Int, to parts: inout [SpokenPart]) {
    guard words.contains(where: { !$0.properties.isWhitespace }) else { return }
    parts.append(.words(text(words), at: start))
  }

  /// Behind the bracket that closes a pause which opens here.
  private static func pauseEnd(in scalars: [Unicode.Scalar], from open: Int) -> Int? {
    guard scalars[open] == "【" || scalars[open] == "[" || scalars[open] == "［" else { return nil }
    let inside = scalars[(open + 1)...].prefix { !"】]］".unicodeScalars.contains($0) }.prefix(12)
    let end = open + 1 + inside.count
    guard end < scalars.count, "】]］".unicodeScalars.contains(scalars[end]) else { return nil }
    let words = text(inside)
    let isPause = ["停", "静", "pause", "silence"].contains { words.holds($0) }
    return isPause ? end + 1 : nil
  }

  /// Five when no number is written.
  private static func seconds(in marker: ArraySlice<Unicode.Scalar>) -> Int {
    let digits = marker.drop { !isDigit($0) }.prefix(while: isDigit).prefix(3)
    let number = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    if number > 0 { return number }
    let chinese: [(Unicode.Scalar, Int)] = [("三", 3), ("五", 5), ("十", 10)]
    return chinese.first { marker.contains($0.0) }?.1 ?? 5
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
