import Documents
import Scoring

/// A sentence in both interface languages, written side by side so that neither is forgotten.
package struct Bilingual: Equatable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// What is wrong, with the offending value, and what to do about it.
package struct FaultWording: Equatable, Sendable {
  package let message: Bilingual
  package let fix: Bilingual?

  package init(zh: String, en: String, fixZh: String? = nil, fixEn: String? = nil) {
    message = Bilingual(zh: zh, en: en)
    if let fixZh, let fixEn { fix = Bilingual(zh: fixZh, en: fixEn) } else { fix = nil }
  }
}

/// A fault that this room can put into words. Every enum that conforms to `Fault` gets one file here.
package protocol WordedFault: Fault {
  /// - Parameter line: the 1-based line of a place in the same file.
  func wording(line: (Range<Int>) -> Int) -> FaultWording
}

extension FaultWording {
  /// `"a"、"b"` and `"a", "b"`: names to choose from, the first dozen.
  static func list(_ names: [String]) -> Bilingual {
    let shown = names.prefix(12).map { "\"\($0)\"" }
    let isCut = names.count > shown.count
    return Bilingual(
      zh: shown.joined(separator: "、") + (isCut ? " 等" : ""), en: shown.joined(separator: ", ") + (isCut ? ", …" : ""))
  }
}
