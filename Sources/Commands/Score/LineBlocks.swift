import Glibc
import Library

/// Some whole lines of a file, in the order of the file.
struct LineBlock: Sendable {
  enum Content: Sendable {
    /// With their line feeds; the last line of a file may lack it.
    case lines([UInt8])
    /// One line that is longer than a line may be; its bytes are gone.
    case tooLong
  }

  let content: Content
  /// 1-based.
  let firstLine: Int
  /// Bytes read up to the end of this block.
  let bytesRead: Int
}

/// Cuts a file or pipe into blocks of lines, reading no further than asked. Memory is bounded whatever the file is.
final class LineBlocks {
  /// Longest line that is taken, in bytes without its line feed.
  static let lineLimit = 4 * 1024 * 1024

  private let descriptor: Int32
  private let blockSize: Int
  /// Read and not yet given out.
  private var rest: [UInt8] = []
  private var nextLine = 1
  private(set) var bytesRead = 0
  private var isAtEnd = false
  /// Of a regular file, in bytes; nil of a pipe.
  let size: Int?
  /// What the system said when reading failed.
  private(set) var failure: FileFault?

  init(descriptor: Int32, blockSize: Int = 64 * 1024) {
    self.descriptor = descriptor
    self.blockSize = blockSize
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
  }

  /// The bytes at hand without taking them: at least `count` unless the input is shorter.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while rest.count < count, fill() {}
    return rest.prefix(count)
  }

  /// Nil at the end.
  func next() -> LineBlock? {
    var searched = 0
    while true {
      if rest.count >= blockSize || isAtEnd, let end = lastLineFeed(from: searched) { return take(end + 1) }
      if isAtEnd { return rest.isEmpty ? nil : take(rest.count) }
      if rest.count > Self.lineLimit { return skipLine() }
      searched = rest.count >= blockSize ? rest.count : 0
      _ = fill()
    }
  }

  private func lastLineFeed(from start: Int) -> Int? {
    rest[start...].lastIndex(of: UInt8(ascii: "\n"))
  }

  private func take(_ count: Int) -> LineBlock {
    let lines = Array(rest[..<count])
    rest.removeFirst(count)
    let block = LineBlock(content: .lines(lines), firstLine: nextLine, bytesRead: bytesRead - rest.count)
    nextLine += lines.withUnsafeBufferPointer { $0.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } }
    return block
  }

  /// Drops a line that is too long, up to and with its line feed.
  private func skipLine() -> LineBlock {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        rest.removeFirst(end + 1)
        break
      }
      rest.removeAll(keepingCapacity: true)
      guard fill() else { break }
    }
    nextLine += 1
    return LineBlock(content: .tooLong, firstLine: nextLine - 1, bytesRead: bytesRead - rest.count)
  }

  /// False at the end of the input.
  private func fill() -> Bool {
    let old = rest.count
    rest.reserveCapacity(old + blockSize)
    var count = 0
    withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) { buffer in
      repeat { count = Glibc.read(descriptor, buffer.baseAddress, blockSize) } while count < 0 && errno == EINTR
      if count < 0 { failure = .unreadable(errno: errno) }
      if count > 0 { rest.append(contentsOf: UnsafeRawBufferPointer(buffer)[..<count]) }
    }
    if count <= 0 { isAtEnd = true }
    bytesRead += max(count, 0)
    return count > 0
  }
}

extension [UInt8] {
  /// Each line without its line feed, with its number counted from `first`.
  func forEachLine(from first: Int, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    withUnsafeBufferPointer { bytes in
      var number = first
      var start = 0
      while start < bytes.count {
        let base = bytes.baseAddress! + start
        let length = memchr(base, 10, bytes.count - start).map { $0 - UnsafeMutableRawPointer(mutating: base) }
        body(UnsafeBufferPointer(start: base, count: length ?? bytes.count - start), number)
        start += (length ?? bytes.count - start) + 1
        number += 1
      }
    }
  }
}
