/// Texts that a pattern should match: every alternative once, gaps empty and filled, a bound for every crossing.
///
/// Not every combination: each branch of the pattern occurs in at least one sample, the others in their first form.
struct PatternSamples {
  /// Samples of one pattern.
  static let limit = 200

  private let classes: WordClasses
  private let language: Language

  /// Every sample alone and with strange words before it, behind it and around it, in its clause and outside.
  static func samples(of pattern: Pattern, with classes: WordClasses, language: Language) -> [String] {
    let samples = PatternSamples(classes: classes, language: language).texts(of: pattern).prefix(limit)
    let strange = strange(language)
    let space = language == .english ? " " : ""
    return samples.flatMap { sample in
      let ending = sample.ending ?? ""
      let (before, after) = (strange + space, space + strange)
      return [
        sample.text + ending, before + sample.text + ending, sample.text + after + ending,
        before + sample.text + after + ending, strange + ", " + sample.text + ending,
        sample.text + ending + ", " + strange,
      ]
    }
  }

  /// The shortest texts alone, without fillings: what one would say to be understood.
  static func plain(of pattern: Pattern, with classes: WordClasses, language: Language) -> [String] {
    let samples = PatternSamples(classes: classes, language: language).texts(of: pattern).prefix(limit)
    return samples.map { $0.text + ($0.ending ?? "") }.filter { !$0.contains(strange(language)) }
  }

  private struct Sample {
    var text: String
    /// The sign with which the last clause must close.
    var ending: String?
  }

  /// The first sample is the plain one: first alternatives, nothing optional, empty gaps.
  private func texts(of pattern: Pattern) -> [Sample] {
    switch pattern {
    case .text(let word): [Sample(text: Self.string(word))]
    case .wordStart(let word): [Sample(text: Self.string(word)), Sample(text: Self.string(word) + "xing")]
    case .wordBreak: [Sample(text: " ")]
    case .optional(let part): [Sample(text: "")] + texts(of: part)
    case .choice(let options): options.flatMap { texts(of: $0) }
    case .sequence(let parts): sequence(parts)
    case .gap(let gap): [Sample(text: space), Sample(text: filler(gap))]
    case .wordClass(let name, _): words(of: name).map { Sample(text: $0) }
    case .anchor: [Sample(text: "")]
    case .crossing(let crossing): bounds(crossing).map { Sample(text: $0) }
    case .endsWith(let sign): [Sample(text: "", ending: sign == .question ? "?" : "!")]
    }
  }

  /// All parts in their first form, then each part's other forms one at a time.
  private func sequence(_ parts: [Pattern]) -> [Sample] {
    let forms = parts.map { texts(of: $0) }
    var samples = [join(forms.map { $0.first ?? Sample(text: "") })]
    // Gaps and bounds before large classes, lest the limit cut them off.
    for index in forms.indices.sorted(by: { (forms[$0].count, $0) < (forms[$1].count, $1) }) {
      for variant in forms[index].dropFirst() where samples.count < Self.limit {
        var chosen = forms.map { $0.first ?? Sample(text: "") }
        chosen[index] = variant
        samples.append(join(chosen))
      }
    }
    return samples
  }

  private func join(_ samples: [Sample]) -> Sample {
    samples.reduce(Sample(text: "")) { Sample(text: $0.text + $1.text, ending: $1.ending ?? $0.ending) }
  }

  private var space: String { language == .english ? " " : "" }

  /// The bound alone, and with a strange word behind it, so that two crossings in a row meet two bounds.
  private func bounds(_ crossing: Pattern.Crossing) -> [String] {
    let signs = crossing == .clause ? [", "] : [". ", "? ", "! "]
    return signs + [signs[0] + Self.strange(language) + space]
  }

  /// As much as the gap can hold of what stands in no pattern.
  private func filler(_ gap: Pattern.Gap) -> String {
    let word = Self.strange(language)
    return language == .english
      ? " " + String(repeating: word + " ", count: Int(GapWidth.words(gap)))
      : String(repeating: word, count: Int(GapWidth.scalars(gap)))
  }

  /// A word that stands in no pattern.
  static func strange(_ language: Language) -> String { language == .english ? "zzq" : "龘" }

  private func words(of name: String) -> [String] {
    switch WordClasses.BuiltIn(rawValue: name) {
    case .number: ["3"]
    case .phoneNumber: ["4008001234"]
    case .time: [language == .english ? "within two hours" : "两小时内"]
    case .person: [language == .english ? title + " Zzq" : surname + title]
    case nil: (classes.words(of: name) ?? []).map { Self.string($0.last == WordClasses.anyEnding ? $0.dropLast() : $0) }
    }
  }

  private var surname: String { classes.words(of: "surname")?.first.map { Self.string($0) } ?? "" }

  private var title: String { classes.words(of: "person-title")?.first.map { Self.string($0) } ?? "" }

  private static func string(_ word: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word.compactMap { Unicode.Scalar($0) })
    return String(view)
  }
}
