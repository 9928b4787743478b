import Foundation
import TestSupport

/// Runs the built program on the library of `Tests/Fixtures/Score`.
struct ScoreProgram {
  struct Outcome: Equatable {
    var output: [UInt8]
    var errors: String
    var code: Int

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  static let library = Fixtures.url("Fixtures/Score/Library").path

  var environment: [String: String] = [:]
  var library = ScoreProgram.library

  /// - Parameters:
  ///   - arguments: after `score --library …`, words of a shell that need quoting quoted.
  ///   - input: standard input; nil is empty.
  func run(_ arguments: String, input: [UInt8]? = nil, in workingFolder: String? = nil) throws -> Outcome {
    let folder = try TemporaryFolder()
    let inputPath = try folder.write("input", bytes: input ?? [])
    let command = """
      cd "\(workingFolder ?? folder.path)" && exec "\(BuiltProgram.path("peilian"))" score --library "\(library)" \
      \(arguments) < "\(inputPath)" > "\(folder.path)/out" 2> "\(folder.path)/err"
      """
    var variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C"]
    variables.merge(environment) { $1 }
    let result = try ChildProcess.run(
      ["/bin/sh", "-c", command], environment: variables.map { "\($0.key)=\($0.value)" }, output: folder.path + "/log")
    return Outcome(
      output: Array(FileManager.default.contents(atPath: folder.path + "/out") ?? Data()),
      errors: String(decoding: FileManager.default.contents(atPath: folder.path + "/err") ?? Data(), as: UTF8.self),
      code: Int(result.status >> 8) & 0xFF)
  }
}
