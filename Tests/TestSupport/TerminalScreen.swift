import Foundation
import Testing

/// A real terminal (tmux) with one program in it, driven by keys and read cell by cell.
///
/// Nothing here knows how long anything takes: `show` waits until the screen is as it should be, and fails only after
/// a time in which even a busy machine would have finished.
package final class TerminalScreen {
  private let socket = "peilian-test-\(UUID().uuidString)"
  private let folder: URL
  /// Seconds; a machine that needs more for one key is not fit for work.
  private static let patience =
    ProcessInfo.processInfo.environment["PEILIAN_SCREEN_PATIENCE"].flatMap(Double.init) ?? 60

  /// What a screen shows: its rows without the spaces at their ends, and the cursor, 0-based.
  package struct Picture: Equatable, CustomStringConvertible {
    package var rows: [String]
    package var cursor: Cursor

    package struct Cursor: Equatable {
      package var row: Int
      package var column: Int
    }

    package var description: String {
      rows.map { "  |\($0)|\n" }.joined() + "  cursor in row \(cursor.row), column \(cursor.column)"
    }
  }

  /// Starts `command` (a path and its arguments) in a terminal of this size, with these variables and little else.
  package init(
    columns: Int, rows: Int, command: [String], environment: [String: String] = [:]
  ) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = """
      set -g status off
      set -g escape-time 0
      set -g default-terminal "screen-256color"
      set -g remain-on-exit on

      """
    let settingsFile = folder.appendingPathComponent("tmux.conf")
    try Data(settings.utf8).write(to: settingsFile)
    // `default-terminal` sets TERM in the pane; only what a test asks for may replace it.
    let variables = ["HOME": folder.path].merging(environment) { $1 }
    let assignments = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    try tmux(
      ["-f", settingsFile.path, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env"] + assignments + command
    )
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// A folder that goes with the terminal; `HOME` of the program.
  package var home: URL { folder }

  /// Types characters as a keyboard or an input method would.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by their tmux names: `Enter`, `Left`, `C-a`, `BSpace`, `Escape`, …
  package func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Pastes as a terminal does: bracketed, if the program has asked for that.
  package func paste(_ text: String) throws {
    let file = folder.appendingPathComponent("paste")
    try Data(text.utf8).write(to: file)
    try tmux(["load-buffer", file.path])
    try tmux(["paste-buffer", "-p", "-r"])
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Closes the window under the running program.
  package func vanish() throws { try tmux(["kill-server"]) }

  package func picture() throws -> Picture {
    let text = try tmux(["capture-pane", "-p", ";", "display-message", "-p", "#{cursor_y} #{cursor_x}"])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let cursor = (lines.popLast() ?? "").split(separator: " ").compactMap { Int($0) }
    guard cursor.count == 2 else { throw Failure(command: "display-message", output: text) }
    let rows = lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    return Picture(rows: rows, cursor: Picture.Cursor(row: cursor[0], column: cursor[1]))
  }

  /// The screen with its escape sequences for colour.
  package func colouredRows() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// Waits until the screen shows exactly these rows from its top, empty ones below, and the cursor in this place.
  package func show(
    _ rows: [String], cursor: (row: Int, column: Int), sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var wanted = Picture(rows: rows, cursor: Picture.Cursor(row: cursor.row, column: cursor.column))
    let last = try settle { picture in
      wanted.rows = rows + Array(repeating: "", count: max(0, picture.rows.count - rows.count))
      return Self.isSame(picture, wanted)
    }
    try #require(
      Self.isSame(last, wanted), "the screen should show\n\(wanted)\nbut shows\n\(last)", sourceLocation: sourceLocation
    )
  }

  /// Waits until some row of the screen contains `text`.
  package func showSomewhere(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let last = try settle { picture in picture.rows.contains { $0.contains(text) } }
    try #require(
      last.rows.contains { $0.contains(text) }, "\(text) should be on the screen\n\(last)",
      sourceLocation: sourceLocation)
  }

  /// Whether some row contains `text` just now.
  package func shows(_ text: String) throws -> Bool { try picture().rows.contains { $0.contains(text) } }

  /// Canonically equal is not enough: the same scalars in the same cells.
  private static func isSame(_ left: Picture, _ right: Picture) -> Bool {
    left.cursor == right.cursor
      && left.rows.map { Array($0.unicodeScalars) } == right.rows.map { Array($0.unicodeScalars) }
  }

  private func settle(_ isDone: (Picture) -> Bool) throws -> Picture {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let now = try picture()
      if isDone(now) {
        // It must stay so: a program that paints on would be caught halfway.
        usleep(30_000)
        let again = try picture()
        if isDone(again) { return again }
      } else if Date() > deadline {
        return now
      }
      usleep(15_000)
    }
  }

  struct Failure: Error {
    var command: String
    var output: String
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = ["PATH=\(path)", "LC_ALL=C.UTF-8", "HOME=\(folder.path)", "TERM=xterm-256color"]
    let result = try ChildProcess.run(
      ["tmux", "-u", "-L", socket] + arguments, environment: environment,
      output: folder.appendingPathComponent("output").path)
    if result.status != 0 { throw Failure(command: arguments.joined(separator: " "), output: result.output) }
    return result.output
  }
}

/// Programs of this package, built beside the tests.
package enum BuiltProgram {
  package static func path(_ name: String) -> String {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: candidate.path), !candidate.hasDirectoryPath {
        return candidate.path
      }
      folder = folder.deletingLastPathComponent()
    }
    return name
  }
}
