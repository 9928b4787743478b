import Career
import Documents
import Scoring

/// The knowledge questions of a library in one language.
package struct QuestionShelf: Sendable {
  package struct Entry: Sendable {
    package let sheet: QuestionSheet
    package let source: SourceFile
  }

  package let language: Language
  /// In the order of their files.
  package let entries: [Entry]
  /// Files with a fault: they are left out whole, and `check` says why.
  package let faulty: [String]

  package init(in folder: LibraryFolder, language: Language) {
    let root = folder.questions + "/" + language.folder
    var entries: [Entry] = []
    var faulty: [String] = []
    for file in DiskFile.isFolder(root) ? FolderWalk(root).files : [] {
      let diagnostics = Diagnostics(file: file)
      if let source = DiskFile.source(file, into: diagnostics),
        let node = JSONParser.parse(source, into: diagnostics),
        let sheet = QuestionSheet.reading(in: language).read(node, diagnostics), !diagnostics.hasErrors
      {
        entries.append(Entry(sheet: sheet, source: source))
      } else {
        faulty.append(file)
      }
    }
    self.language = language
    self.entries = entries
    self.faulty = faulty
  }

  package var questions: [Question] { entries.flatMap(\.sheet.questions) }

  package func question(_ id: QuestionID) -> Question? {
    questions.first { $0.id == id }
  }

  /// The sheets whose topic or title is meant; all of them for nil, none when nothing is called so.
  package func sheets(of topic: String?) -> [QuestionSheet] {
    guard let topic else { return entries.map(\.sheet) }
    let exact = entries.map(\.sheet).filter { $0.topic == topic.lowercased() || $0.title == topic }
    return exact.isEmpty ? entries.map(\.sheet).filter { $0.title.contains(topic) } : exact
  }

  /// What listens for free answers. A pattern with a fault, which `check` names, is left out.
  package func ears(with analyzer: Analyzer) -> QuestionEars {
    QuestionEars(
      byQuestion: Dictionary(
        entries.flatMap { entry -> [(QuestionID, AnswerEar)] in
          let ear = AnswerEar(
            for: entry.sheet, in: language, from: entry.source, with: analyzer,
            into: Diagnostics(file: entry.source.path))
          return entry.sheet.questions.map { ($0.id, ear) }
        }, uniquingKeysWith: { first, _ in first }))
  }
}

/// What listens for the free answer to each question.
package struct QuestionEars: Sendable {
  private let byQuestion: [QuestionID: AnswerEar]

  package static let none = QuestionEars(byQuestion: [:])

  init(byQuestion: [QuestionID: AnswerEar]) { self.byQuestion = byQuestion }

  package subscript(id: QuestionID) -> AnswerEar? { byQuestion[id] }
}
