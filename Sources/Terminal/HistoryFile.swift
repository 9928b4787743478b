import Glibc

/// The lines of one history on disk: one a line, readable by the account alone, oldest first.
///
/// A line feed within a line is written `\n`, a backslash `\\`. Lines are appended one by one, so that two programs
/// can use one file. A history that cannot be read or written is no reason to stop anybody's work: it is then shorter.
struct HistoryFile {
  let path: String
  /// Lines kept; the file is cut down to them when it has twice as many.
  static let capacity = 1000

  func load() -> [String] {
    guard let bytes = FileBytes.read(path) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Self.unescaped(String(decoding: $0, as: UTF8.self)) }
    let kept = Array(lines.suffix(Self.capacity))
    if lines.count > 2 * Self.capacity { rewrite(kept) }
    return kept
  }

  func append(_ line: String) {
    makeFolder()
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    TerminalOutput(descriptor: descriptor).write(Self.escaped(line) + "\n")
  }

  private func rewrite(_ lines: [String]) {
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = TerminalOutput(descriptor: descriptor).write(lines.map { Self.escaped($0) + "\n" }.joined())
    if close(descriptor) == 0, isWritten, rename(temporary, path) == 0 { return }
    unlink(temporary)
  }

  private func makeFolder() {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    mkdir(String(path[..<slash]), 0o700)
  }

  static func escaped(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  static func unescaped(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

enum FileBytes {
  /// The whole of a small file; nil if it cannot be opened.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }
}
