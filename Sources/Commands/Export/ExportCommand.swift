import ArgumentParser

/// `peilian export`: records for other programs and other machines.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把记录导出去 · records for other programs and machines",
    subcommands: [ExportBundle.self, ExportCSV.self, ExportJSON.self, ExportXAPI.self])
}
