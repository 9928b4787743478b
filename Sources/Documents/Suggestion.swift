/// "Did you mean": the nearest of some known names, by scalars.
package enum Suggestion {
  /// The candidate with the fewest edits, if they are few enough to be a slip: one in three scalars, at least one.
  /// Of equally near ones the first in the order given. The text itself is no suggestion.
  package static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(text.unicodeScalars.prefix(lengthLimit))
    let limit = min(max(1, (typed.count + 1) / 3), typed.count - 1)
    var best: (text: String, edits: Int)?
    for candidate in candidates {
      let edits = editDistance(typed, Array(candidate.unicodeScalars.prefix(lengthLimit)))
      if edits > 0, edits <= limit, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.text
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  package static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var edits = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// Names are short; a text of 4 MB in their place must not cost a table of that size.
  private static let lengthLimit = 64
}
