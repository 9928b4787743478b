extension StyledText {
  /// The text in lines of at most `cells` cells, each keeping its styles; all but the first begin with `indent` spaces.
  ///
  /// Breaks where `DisplayWidth.wrapped` does: Chinese anywhere but before closing punctuation, other writing at spaces.
  package func wrapped(to cells: Int, indent: Int = 0, _ measure: DisplayWidth) -> [StyledText] {
    let pieces = segments.flatMap { segment in
      Cluster.split(sanitised(segment.text).unicodeScalars).map { (cluster: $0, style: segment.style) }
    }
    let clusters = pieces.map(\.cluster)
    var lines: [StyledText] = []
    var start = 0
    repeat {
      let room = max(2, lines.isEmpty ? cells : cells - indent)
      let end = measure.lineEnd(in: clusters[start...], cells: room)
      let margin = Segment(text: String(repeating: " ", count: indent), style: .plain)
      var line = StyledText(segments: lines.isEmpty ? [] : [margin])
      for piece in pieces[start..<end] { line.append(piece.cluster.shown, piece.style) }
      lines.append(line)
      start = clusters[end...].firstIndex { !$0.isSpace } ?? clusters.count
    } while start < clusters.count
    return lines
  }

  private init(segments: [Segment]) { self.segments = segments }

  private mutating func append(_ text: String, _ style: Style) {
    if let last = segments.indices.last, segments[last].style == style {
      segments[last].text += text
    } else {
      segments.append(Segment(text: text, style: style))
    }
  }
}
