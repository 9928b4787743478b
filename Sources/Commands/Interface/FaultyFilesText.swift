import Documents
import Library
import Reports
import Scoring

/// Why a scenario cannot be played.
struct FaultyFilesText {
  let language: Language

  func text(_ faulty: FaultyFiles) -> String {
    language("这个场景有错，先不能练：", "This scenario has faults and cannot be played:") + "\n\n"
      + DiagnosticText(onTerminalIn: language, sources: faulty.sources).text(faulty.diagnostics)
  }

  func text(rubrics faulty: FaultyFiles) -> String {
    language("评分规则有错，先不能评分：", "The rubrics have faults; nothing can be scored:") + "\n\n"
      + DiagnosticText(onTerminalIn: language, sources: faulty.sources).text(faulty.diagnostics)
  }

  /// Of the input while it was being read.
  func text(_ fault: FileFault) -> String {
    DiagnosticText(onTerminalIn: language, sources: [:]).text(.init(fault, file: "-", place: nil))
  }

  func text(_ unreadable: UnreadableFile) -> String {
    DiagnosticText(onTerminalIn: language, sources: [:]).text(
      .init(unreadable.fault, file: unreadable.path, place: nil))
  }
}
