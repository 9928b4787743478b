/// Patterns worth a try in one clause: those of whose key a word stands there, and a word of each of their marks.
///
/// Of some hundred patterns that the words of a clause name, a handful is left. Nearly every look into the tables misses
/// the nearest caches, so the work is done in short loops whose steps do not wait for each other.
struct CandidateSieve: ~Copyable {
  /// A pattern to be tried where a word of its key stands.
  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    let position: Int32
  }

  private let table: PatternTable
  /// By mark: the number of the clause in which it was ticked last, counted round to 255.
  private var marks = Scratch<UInt8>()
  private var clauseMark: UInt8 = 0
  private(set) var candidates = Scratch<Candidate>()

  init(for table: PatternTable) {
    self.table = table
    marks.fill(table.lines.markCount, with: 0)
  }

  /// Leaves the candidates of a clause with these of the reply's words; patterns that are nothing but one of the words
  /// are hits at once.
  mutating func sift(_ range: Range<Int>, of words: borrowing ClauseWords, _ clause: Int, _ hits: inout HitList) {
    tick(range, words)
    let (lines, whole, all) = (table.lines.lines.base, table.lines.whole.base, table.lines.candidates.base)
    let (marks, mark) = (marks.base, clauseMark)
    candidates.clear()
    for index in range {
      let word = words.all.base[index]
      let (line, next) = (lines[Int(word.word)], lines[Int(word.word) + 1])
      for place in line.whole..<next.whole {
        hits.record(
          Hit(probe: whole[Int(place)], start: word.start, end: word.end, clause: Int32(clause), gaps: HitGaps()))
      }
      candidates.makeRoom(for: Int(next.candidates - line.candidates))
      for place in line.candidates..<next.candidates {
        let one = all[Int(place)]
        let isTicked = (marks[Int(one.second)] ^ mark) | (marks[Int(one.third)] ^ mark) == 0
        candidates.appendInRoom(Candidate(pattern: one.pattern, position: word.start), kept: isTicked ? 1 : 0)
      }
    }
  }

  /// Ticks the marks of a clause's words, and the one that every clause has.
  private mutating func tick(_ range: Range<Int>, _ words: borrowing ClauseWords) {
    if clauseMark == .max {
      marks.fill(marks.count, with: 0)
      clauseMark = 0
    }
    clauseMark += 1
    marks[0] = clauseMark
    let (lines, values, places) = (table.lines.lines.base, table.lines.marks.base, marks.base)
    for index in range {
      let word = Int(words.all.base[index].word)
      for member in lines[word].marks..<lines[word + 1].marks { places[Int(values[Int(member)])] = clauseMark }
    }
  }

  /// Drops candidates that begin with a symbol of which no word is in the window.
  mutating func thin(_ windows: borrowing WindowVerifier) {
    let firsts = table.firsts.base
    var kept = 0
    for index in 0..<candidates.count {
      let candidate = candidates.base[index]
      let first = firsts[Int(candidate.pattern)]
      candidates.base[kept] = candidate
      kept += first < 0 || windows.mayHold(first) ? 1 : 0
    }
    candidates.resize(kept)
  }
}
