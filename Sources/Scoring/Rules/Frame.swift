internal import Documents

/// `Rubrics/<language>/frames.json` as written: the words by which each guard recognises its frame.
///
/// ```json
/// { "format": 0, "language": "zh",
///   "frames": {
///     "negation": [
///       { "patterns": ["不", "没"], "where": "before", "reach": 0 },
///       { "patterns": ["不会 (跟|和|对) {you} 说"], "where": "before", "reach": 12 } ],
///     "quotation": [ … ], "question": [ … ], "condition": [ … ] } }
/// ```
struct FramesFile: Sendable {
  let language: Language
  let classes: [(key: Placed<String>, value: [Placed<String>])]
  let frames: [(kind: GuardKind, frames: [FrameText])]
}

/// Some wordings of one frame and where they must stand for the guarded words to lie in its scope.
struct FrameText: Sendable {
  let patterns: [Placed<String>]
  let position: FramePosition
  /// Characters (in English words) that may stand between the frame and the guarded words.
  let reach: Int32
}

enum FramePosition: String, CaseIterable, Sendable {
  /// Before the words, in their clause. A negation also counts inside a gap of the words.
  case before
  /// Behind the words, in their clause.
  case after
  /// The frame's words contain the guarded ones.
  case around
  /// Anywhere in their clause, their sentence.
  case clause, sentence
}

extension FramesFile {
  static let reading = Reading<FramesFile>.object { reader in
    reader.format(0)
    let language = reader.required("language", .one(of: Language.allCases.map { ($0.rawValue, $0) }))
    let classes = reader.optional("classes", .entries(of: .array(of: .placed(.string), orEmpty: false)))
    let frames = reader.required("frames", lists)
    guard let language else { return nil }
    return FramesFile(language: language, classes: classes ?? [], frames: frames ?? [])
  }

  private static let lists = Reading<[(kind: GuardKind, frames: [FrameText])]>.object { reader in
    GuardKind.allCases.compactMap { kind in
      reader.optional(kind.rawValue, .array(of: FrameText.reading)).map { (kind, $0) }
    }
  }
}

extension FrameText {
  static let reading = Reading<FrameText>.object { reader in
    let patterns = reader.required("patterns", .array(of: .placed(.string), orEmpty: false))
    let position = reader.required("where", Reading<FramePosition>.oneOf)
    let reach = reader.optional("reach", .int(0...200))
    guard let patterns, let position else { return nil }
    return FrameText(patterns: patterns, position: position, reach: Int32(reach ?? 200))
  }
}
