internal import Documents

/// `times.json` or `promises.json` as written: words by their kinds.
struct SpeechFile: Sendable {
  let language: Language
  let entries: [(key: Placed<String>, value: [String])]

  static let reading = Reading<SpeechFile>.object { reader in
    reader.format(0)
    let language = reader.required("language", .one(of: Language.allCases.map { ($0.rawValue, $0) }))
    let entries = reader.required("speech", .entries(of: .array(of: .string, orEmpty: false)))
    guard let language, let entries else { return nil }
    return SpeechFile(language: language, entries: entries)
  }

  /// Adds the file's words to a vocabulary and reports the entries that say nothing.
  func add(to builder: inout SpeechVocabularyBuilder, _ diagnostics: Diagnostics) {
    for (key, words) in entries {
      for mistake in builder.add(key.value, words) {
        diagnostics.report(Self.fault(mistake), at: key.place)
      }
    }
  }

  private static func fault(_ mistake: SpeechVocabulary.Mistake) -> DocumentFault {
    switch mistake {
    case .unknownKind(let key):
      let known = TimeKinds.names.map(\.name) + SpeechKinds.names.map(\.name)
      return .unknownKey(key, suggestion: Suggestion.nearest(to: key, among: known), known: known)
    case .unknownValue(let value), .otherValue(let value, _):
      let allowed = TimeUnit.names.map(\.name) + PartOfDay.names.map(\.name)
      return .unknownValue(value, suggestion: Suggestion.nearest(to: value, among: allowed), allowed: allowed)
    }
  }
}

extension SpeechVocabularyBuilder {
  /// Adds the classes of names that the rubrics share with the readers of promises.
  mutating func add(_ classes: WordClasses) {
    for (name, key) in SpeechVocabulary.sharedClasses {
      let words = (classes.words(of: name) ?? []).map { word in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word.compactMap(Unicode.Scalar.init))
        return String(view)
      }
      _ = add(key, words)
    }
  }
}
