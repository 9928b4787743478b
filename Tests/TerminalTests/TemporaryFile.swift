import Foundation
import TestSupport
import Testing

/// A file with this text, in a folder of its own that is gone with the process.
func temporaryFile(_ text: String) throws -> String {
  let folder = try #require(scratch)
  _ = clearing
  return try folder.write(UUID().uuidString + "/file", text)
}

private let scratch = try? TemporaryFolder()
private let clearing: Void = {
  atexit { scratch.map { try? FileManager.default.removeItem(atPath: $0.path) } }
}()
