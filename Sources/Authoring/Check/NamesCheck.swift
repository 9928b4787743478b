import Career
import Documents
import Roleplay
import Scoring

/// What scenarios are chosen by is theirs alone within a language, and the language is that of the folder.
struct NamesCheck {
  private struct Use: Hashable {
    let name: LibraryFault.Name
    let text: [UInt8]
  }

  private var found: [Diagnostic] = []

  static func run(_ documents: [CheckedDocument]) -> [Diagnostic] {
    var check = NamesCheck()
    for language in Language.allCases {
      check.scenarios(documents.sources { $0 == .scenario(language) }, language)
      check.personas(documents.sources { $0 == .persona(language) })
      check.questions(documents.sources { $0 == .questions(language) }, language)
    }
    return check.found
  }

  private mutating func scenarios(_ sources: [SourceFile], _ language: Language) {
    var uses: [Use: String] = [:]
    for source in sources {
      let header = Self.placed(source, keys: ["id", "number", "title", "language"])
      if let spoken = header["language"], spoken.value != language.rawValue {
        let fault = LibraryFault.languageOfFolder(spoken.value, folder: language.folder)
        found.append(Diagnostic(fault, file: source.path, place: spoken.place))
      }
      for (key, name) in [("id", LibraryFault.Name.scenario), ("number", .number), ("title", .title)] {
        if let text = header[key] { claim(name, text, source.path, &uses) }
      }
    }
  }

  private mutating func personas(_ sources: [SourceFile]) {
    var uses: [Use: String] = [:]
    for source in sources {
      if let id = Self.placed(source, keys: ["id"])["id"] { claim(.persona, id, source.path, &uses) }
    }
  }

  private mutating func questions(_ sources: [SourceFile], _ language: Language) {
    var uses: [Use: String] = [:]
    for source in sources {
      let quiet = Diagnostics(file: source.path)
      guard let node = JSONParser.parse(source, into: quiet),
        let sheet = QuestionSheet.reading(in: language).read(node, quiet)
      else { continue }
      for question in sheet.questions {
        claim(.question, Placed(question.id.text, at: question.place), source.path, &uses)
      }
    }
  }

  private mutating func claim(
    _ name: LibraryFault.Name, _ text: Placed<String>, _ file: String, _ uses: inout [Use: String]
  ) {
    let use = Use(name: name, text: Array(text.value.utf8))
    if let other = uses[use] {
      found.append(Diagnostic(LibraryFault.taken(name, text.value, by: other), file: file, place: text.place))
    } else {
      uses[use] = file
    }
  }

  /// Texts and numbers of the outermost object, as written; faults are the business of others.
  private static func placed(_ source: SourceFile, keys: [String]) -> [String: Placed<String>] {
    let quiet = Diagnostics(file: source.path)
    guard case .object(let members)? = JSONParser.parseHeader(source, keys: keys, into: quiet)?.value else {
      return [:]
    }
    var header: [String: Placed<String>] = [:]
    for member in members where keys.contains(member.key) {
      switch member.value.value {
      case .string(let text): header[member.key] = Placed(text, at: member.value.place)
      case .integer(let number): header[member.key] = Placed("\(number)", at: member.value.place)
      default: break
      }
    }
    return header
  }
}
