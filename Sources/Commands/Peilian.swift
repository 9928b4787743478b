import ArgumentParser

/// `peilian`: without a subcommand it opens the REPL.
package struct Peilian: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "peilian", abstract: "陪练 · customer-service sparring")
  package init() {}
  package func run() throws { print("陪练") }
}
