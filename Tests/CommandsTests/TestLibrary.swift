import Foundation

/// The library that is shipped with this source tree.
enum TestLibrary {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    .standardizedFileURL.path
}
