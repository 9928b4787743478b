import Scoring
import Terminal

/// What a colleague would still have to ask after reading the closing note.
struct NoteScreen {
  let language: Language

  func lines(for gaps: [ClosingNote.Gap]) -> [StyledText] {
    guard !gaps.isEmpty else {
      return [StyledText("  ✓ " + language("备注清楚，谁都能接着办", "clear: anybody could take over from it"), .good)]
    }
    return [StyledText("  △ " + language("备注记下了，接班的人还会问：", "noted; whoever takes over would still ask:"), .warning)]
      + gaps.map { StyledText("    · " + $0.text(in: language)) }
  }
}
