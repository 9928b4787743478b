import Glibc

/// Keys as they are pressed, without Enter; from a pipe, the signs that come, line ends left out.
package protocol KeySource {
  /// Nil at the end, or when the person wants to leave (Ctrl-C, Ctrl-D).
  mutating func nextKey() -> Unicode.Scalar?
}

/// The keys of the terminal at stdin.
package struct SingleKeys: KeySource {
  private let isTerminal: Bool

  package init() { isTerminal = isatty(STDIN_FILENO) == 1 }

  package mutating func nextKey() -> Unicode.Scalar? {
    while true {
      guard let scalar = isTerminal ? rawKey() : scalar() else { return nil }
      if scalar == "\u{3}" || scalar == "\u{4}" { return nil }
      if scalar != "\n" && scalar != "\r" { return scalar }
    }
  }

  /// Between two keys the terminal is as it was, so that nothing is spoilt if the program ends there.
  private func rawKey() -> Unicode.Scalar? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return scalar() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    guard let key = scalar() else { return nil }
    if key == "\u{1b}" { discardSequence() }
    return key
  }

  /// What an arrow key sends after Escape.
  private func discardSequence() {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 5) > 0, byte() != nil {}
  }

  private func scalar() -> Unicode.Scalar? {
    guard let first = byte() else { return nil }
    let length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    var bytes = [first]
    while bytes.count < length, let next = byte() { bytes.append(next) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }
}
