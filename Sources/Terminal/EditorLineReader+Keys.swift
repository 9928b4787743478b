import CLibEdit
import Glibc

/// The read loop: what happens between two keys.
extension EditorLineReader {
  var callbacks: cle_callbacks {
    cle_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      next_key: { Unmanaged<EditorLineReader>.fromOpaque($0!).takeUnretainedValue().nextKey() },
      command: { Unmanaged<EditorLineReader>.fromOpaque($0!).takeUnretainedValue().run($1) })
  }

  /// The next key for libedit; 0 once the line has been left. Paints before it waits.
  func nextKey() -> UInt32 {
    restoreDraft()
    if let key = pushedBack {
      pushedBack = nil
      return key
    }
    while ending == nil {
      if let key = queuedKeys.isEmpty ? decoder.next() : queuedKeys.removeFirst() {
        lastKeyAt = MonotonicSeconds.now
        if let code = code(for: key) {
          return code
        }
      } else {
        paint()
        wait()
      }
    }
    return 0
  }

  private func restoreDraft() {
    guard ending == nil, let draft else { return }
    self.draft = nil
    if cle_insert(editor, draft.line, draft.line.count) { cle_move_cursor(editor, draft.cursor) }
  }

  func leave(_ reason: Ending) {
    // In a search prompt libedit keeps its own text behind a line feed.
    let (line, cursor) = currentLine
    let end = line.firstIndex(of: 0x0A) ?? line.count
    draft = Draft(line: Array(line[..<end]), cursor: min(cursor, end))
    ending = reason
  }

  private func code(for key: KeyDecoder.Key) -> UInt32? {
    switch key {
    case .scalar("\u{03}"): leave(.interrupted)
    case .scalar("\u{1A}"): suspend()
    case .scalar("\0"): break
    case .scalar(let scalar) where (0x80..<0xA0).contains(scalar.value): break
    case .scalar(let scalar): return clearingOffers(code(beginningWith: scalar))
    case .paste(let text): return clearingOffers(code(forPasted: text))
    case .arrow(let arrow): return clearingOffers(Self.code(for: arrow))
    case .cursorReport(_, let column): setAmbiguous(column: column)
    }
    return nil
  }

  /// The list of candidates goes with the next key, unless that is Tab again.
  private func clearingOffers(_ code: UInt32?) -> UInt32? {
    if code != 0x09 { offered = [] }
    return code
  }

  private static func code(for arrow: KeyDecoder.Arrow) -> UInt32 {
    switch arrow {
    case .up: CLE_KEY_UP.rawValue
    case .down: CLE_KEY_DOWN.rawValue
    case .left: CLE_KEY_LEFT.rawValue
    case .right: CLE_KEY_RIGHT.rawValue
    case .home: CLE_KEY_HOME.rawValue
    case .end: CLE_KEY_END.rawValue
    case .delete: CLE_KEY_DELETE.rawValue
    }
  }

  /// One character with the marks and joiners that came along with it; or, if it is itself such a mark, the key that
  /// joins it to the character before the cursor.
  private func code(beginningWith scalar: Unicode.Scalar) -> UInt32 {
    guard scalar.value >= 0x20 else { return scalar.value }
    let (line, cursor) = currentLine
    if scalar.value >= 0x300, cursor > 0, cursor <= line.count, queuedKeys.isEmpty, search == nil,
      line[cursor - 1] != ClusterCodes.newLine, Cluster.joins(scalar, to: codes.scalars(of: line[cursor - 1]))
    {
      extensionScalar = scalar
      return CLE_KEY_EXTEND.rawValue
    }
    var cluster = [scalar]
    while queuedKeys.isEmpty, let next = decoder.peek(), Cluster.joins(next, to: cluster) {
      guard decoder.next() == .scalar(next) else { break }
      cluster.append(next)
    }
    // A search prompt of libedit's must hold nothing that it could not print.
    return line.contains(0x0A) ? scalar.value : codes.code(for: cluster)
  }

  private func code(forPasted text: String) -> UInt32? {
    let clean = Self.cleaned(text)
    if search != nil || currentLine.line.contains(0x0A) {
      // A search is under way: the text is typed into it.
      queuedKeys += clean.unicodeScalars.map { .scalar($0 == "\n" ? " " : $0) }
      return nil
    }
    pasted = clean
    return clean.isEmpty ? nil : CLE_KEY_PASTE.rawValue
  }

  /// Pasted text as it goes into the line: line ends as `\n` and none at the end, tabs as spaces, no other controls.
  static func cleaned(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D, 0x2028, 0x2029: clean.append("\n")
      case 0x09: clean.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: clean.append(scalar)
      }
    }
    while clean.last == "\n" { clean.removeLast() }
    return String(clean)
  }

  /// Waits for bytes, a signal, the rest of an escape sequence, or until nobody has typed for long enough.
  private func wait() {
    switch signals.wait(for: input, milliseconds: timeout) {
    case .readable: readBytes()
    case .signals(let numbers): for number in numbers { handle(signal: number) }
    case .timedOut where decoder.isWaiting:
      if let key = decoder.next(nothingFollows: true) { queuedKeys.append(key) }
    case .timedOut:
      let seconds = MonotonicSeconds.now - lastKeyAt
      guard let limit = prompt.idleAfter, seconds >= Double(limit) else { break }
      // Nothing could bring back a line that libedit has put aside for a search.
      let line = currentLine.line
      if line.contains(0x0A) || (prompt.idlesOnlyWhenEmpty && !line.isEmpty) {
        lastKeyAt = MonotonicSeconds.now
      } else {
        leave(.idle(seconds: Int(seconds)))
      }
    case .closed: leave(.hungUp)
    }
  }

  /// Milliseconds; -1 waits for ever.
  private var timeout: Int32 {
    if decoder.isPasting { return 2000 }
    if decoder.isWaiting { return 50 }
    guard let limit = prompt.idleAfter else { return -1 }
    let rest = Double(limit) - (MonotonicSeconds.now - lastKeyAt)
    return Int32(max(1, min(rest * 1000 + 1, 1_000_000)))
  }

  func readBytes() {
    var chunk = [UInt8](repeating: 0, count: 16384)
    let count = read(input, &chunk, chunk.count)
    if count > 0 {
      decoder.append(chunk[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      leave(.hungUp)
    }
  }

  private func handle(signal number: Int32) {
    switch number {
    case SIGWINCH: resize()
    case SIGINT: leave(.interrupted)
    case SIGCONT: resume()
    default: leave(.hungUp)
    }
  }
}
