import Documents
import Foundation

/// An expected text on disk. `PEILIAN_RECORD=1` rewrites it and lets the comparison fail on purpose.
package struct GoldenFile: Sendable {
  private let url: URL

  /// - Parameter path: below `Tests/`.
  package init(_ path: String) { url = Fixtures.url(path) }

  package func matches(_ text: String) throws -> Bool {
    if ProcessInfo.processInfo.environment["PEILIAN_RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
      return false
    }
    guard let data = try? Data(contentsOf: url) else { return false }
    return Array(data) == Array(text.utf8)
  }
}

/// Files that tests find on disk, so that a new case is a new file.
package enum Fixtures {
  /// The rubrics as they are shipped, in no order.
  package static func shippedRubrics() -> [SourceFile] {
    let root = url("../Rubrics")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".json") }.map { name in
      let data = FileManager.default.contents(atPath: root.appendingPathComponent(name).path) ?? Data()
      return SourceFile(path: "Rubrics/" + name, text: String(decoding: data, as: UTF8.self))
    }
  }

  /// - Parameter path: below `Tests/`.
  package static func url(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path)
  }

  /// Names in a folder below `Tests/`, by scalar order.
  package static func names(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url(path).path)) ?? []
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
