import Foundation
import Glibc

/// Runs a program to its end.
///
/// Foundation's `Process` waits until every descendant has gone, too; the server that tmux leaves behind never goes.
package enum ChildProcess {
  package struct Result {
    /// As `waitpid` gives it; 0 is success.
    package var status: Int32
    /// Standard output and standard error together.
    package var output: String
  }

  package struct CannotStart: Error {
    package var program: String
    package var code: Int32
  }

  /// Runs `arguments[0]`, found in the `PATH`, with exactly this environment (`NAME=value`) and an empty input.
  /// `output` is the path of a file that holds its output meanwhile.
  package static func run(_ arguments: [String], environment: [String], output: String) throws -> Result {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Threads of a test runner block signals, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let code = withStrings(arguments) { arguments in
      withStrings(environment) { posix_spawnp(&process, arguments[0]!, &actions, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw CannotStart(program: arguments[0], code: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let data = FileManager.default.contents(atPath: output) ?? Data()
    return Result(status: status, output: String(decoding: data, as: UTF8.self))
  }

  private static func withStrings<Value>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
