import Foundation

/// A file with this text, in a folder of its own under the temporary folder.
func temporaryFile(_ text: String) throws -> String {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("peilian-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let file = folder.appendingPathComponent("file")
  try Data(text.utf8).write(to: file)
  return file.path
}
