import Documents
import Glibc

/// Reads files as bytes, by the system's own calls: they say exactly what was wrong.
package enum DiskFile {
  /// What a read gave: the beginning, and whether that was all.
  package struct Content: Sendable {
    package let bytes: [UInt8]
    /// Of the whole file when it was opened.
    package let size: Int
  }

  /// The first `limit` bytes. Folders, pipes and devices are refused before anything is read.
  package static func read(_ path: String, upTo limit: Int) throws(FileFault) -> Content {
    // Without O_NONBLOCK, opening a named pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isAFolder
    default: throw .notAFile
    }
    let size = Int(status.st_size)
    return Content(bytes: try bytes(of: descriptor, count: min(size, limit)), size: size)
  }

  /// A document's text. Nil when it cannot be read or is no text; the reason is reported.
  ///
  /// A file over the limit is refused by its size, without reading it.
  package static func source(_ path: String, into diagnostics: Diagnostics) -> SourceFile? {
    do throws(FileFault) {
      let limit = SourceFile.byteLimit
      let head = try read(path, upTo: 0)
      guard head.size <= limit else {
        diagnostics.report(DocumentFault.fileTooLarge(bytes: head.size, limit: limit), at: nil)
        return nil
      }
      return SourceFile(path: path, bytes: try read(path, upTo: limit + 1).bytes, into: diagnostics)
    } catch {
      diagnostics.report(error, at: nil)
      return nil
    }
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func bytes(of descriptor: Int32, count: Int) throws(FileFault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress! + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    guard failure == 0 else { throw FileFault(errno: failure) }
    return bytes
  }
}
