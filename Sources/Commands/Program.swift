import ArgumentParser
import Foundation
import Terminal

/// Runs the program and ends the process: 0 fine, 1 found something or failed, 2 could not run.
package enum Program {
  package static func run(_ arguments: [String]? = nil) -> Never {
    do {
      var command = try Peilian.parseAsRoot(arguments)
      try command.run()
      exit(0)
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    if let failure = error as? Failure {
      TerminalOutput(descriptor: 2).write(sanitised(failure.description, keepingLines: true) + "\n")
      exit(2)
    }
    let code = Peilian.exitCode(for: error)
    let frames = HelpFrames(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
    let message = frames.framed(Peilian.fullMessage(for: error))
    if !message.isEmpty { TerminalOutput(descriptor: code.isSuccess ? 1 : 2).write(message + "\n") }
    exit(code == .validationFailure ? 2 : code.rawValue)
  }
}
