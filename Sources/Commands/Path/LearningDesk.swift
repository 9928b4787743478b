import Career
import Library
import Records
import Scoring
import Terminal

/// The trainee at his learning path: what every part of it needs.
struct LearningDesk {
  let folder: LibraryFolder
  let store: RecordStore
  let trainee: Trainee
  let language: Language
  let screen: Screen

  /// The rules alone, for free answers and rewritten replies; nil, after a word about it, where the rubrics are faulty.
  func analyzer() -> Analyzer? {
    do throws(RubricShelf.Failure) {
      return Analyzer(try RubricShelf(in: folder).rulebook, layers: .rules)
    } catch {
      complain(language("评分规则有错，请带教运行 peilian check", "the rubrics have faults; run peilian check"))
      return nil
    }
  }

  func complain(_ text: String) { screen.show(StyledText("  " + text, .warning)) }

  func say(_ text: String, _ style: Style = .plain) { screen.show(StyledText(text, style)) }

  /// Writes down what the trainee has just done.
  func note(_ record: some JournalRecord, conversation: String? = nil) throws {
    try store.write(record, at: RealTime.stamp(), about: [trainee], conversation: conversation)
  }
}
