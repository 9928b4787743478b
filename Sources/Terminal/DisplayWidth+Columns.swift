/// Columns of tables, which must line up under 汉字.
extension DisplayWidth {
  package enum Alignment: Sendable { case leading, trailing, centre }

  /// The text in exactly `cells` cells: cut with `…` if too long, filled with spaces if too short.
  package func padded(_ text: String, to cells: Int, _ alignment: Alignment = .leading) -> String {
    let cut = truncated(text, to: cells)
    let room = max(0, cells - of(cut))
    let left =
      switch alignment {
      case .leading: 0
      case .trailing: room
      case .centre: room / 2
      }
    return String(repeating: " ", count: left) + cut + String(repeating: " ", count: room - left)
  }

  /// The text in at most `cells` cells, ending in `…` if something was cut off. Never cuts through a character.
  package func truncated(_ text: String, to cells: Int) -> String {
    let clusters = Cluster.split(text.unicodeScalars)
    let shown = clusters.map(\.shown).joined()
    if clusters.reduce(0, { $0 + $1.width(self) }) <= cells { return shown }
    let mark = cells >= of("…") ? "…" : ""
    var room = cells - of(mark)
    var kept = ""
    for cluster in clusters {
      room -= cluster.width(self)
      if room < 0 { break }
      kept += cluster.shown
    }
    return kept + mark
  }

  /// The text in lines of at most `cells` cells. Chinese breaks anywhere but before closing punctuation, other
  /// writing at spaces where it can.
  package func wrapped(_ text: String, to cells: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var rest = Cluster.split(paragraph.unicodeScalars)[...]
      repeat {
        let end = lineEnd(in: rest, cells: max(cells, 2))
        let line = end < rest.endIndex ? rest[..<end].trimmingLast { $0.isSpace } : rest[..<end]
        lines.append(line.map(\.shown).joined())
        rest = rest[end...].drop { $0.isSpace }
      } while !rest.isEmpty
      return lines
    }
  }

  func lineEnd(in clusters: ArraySlice<Cluster>, cells: Int) -> Int {
    var room = cells
    var end = clusters.startIndex
    while end < clusters.endIndex {
      room -= clusters[end].width(self)
      if room < 0 { break }
      end += 1
    }
    if end == clusters.endIndex { return end }
    var best = end
    while best > clusters.startIndex + 1, !canBreak(between: clusters[best - 1], and: clusters[best]) { best -= 1 }
    return best > clusters.startIndex + 1 ? best : max(end, clusters.startIndex + 1)
  }

  private func canBreak(between left: Cluster, and right: Cluster) -> Bool {
    if right.isSpace || left.isSpace { return true }
    if "，。！？；：、）》」』】”’…,.!?;:)".unicodeScalars.contains(right.base) { return false }
    if "（《「『【“‘(".unicodeScalars.contains(left.base) { return false }
    return left.width(self) == 2 || right.width(self) == 2
  }
}

extension ArraySlice {
  fileprivate func trimmingLast(while isUnwanted: (Element) -> Bool) -> ArraySlice {
    var slice = self
    while let last = slice.last, isUnwanted(last) { slice.removeLast() }
    return slice
  }
}
