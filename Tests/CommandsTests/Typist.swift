import Foundation
import Glibc
import Library
import Records
import Roleplay
import Scoring
import Terminal

@testable import Commands

/// Sits at a desk of the shipped library, types what he was given, and tells what stood on the screen.
struct Typist {
  let number: Int
  var mode = PlayMode.practice
  var options = PlayOptions()
  var store: RecordStore?
  var seed: UInt64 = 1

  struct Sitting {
    let screen: String
    let prompts: [String]
    let desk: PlayDesk
    let leave: PlayDesk.Leave
    var conversation: Conversation { desk.session.conversation }
  }

  static let folder = LibraryFolder(path: TestLibrary.path)

  func opened() throws -> PlayOpening.Opened {
    let shelf = ScenarioShelf(in: Self.folder, language: .chinese)
    guard let entry = shelf.entries.first(where: { $0.header.number == number }) else {
      throw Failure("no scenario \(number)")
    }
    let opening = PlayOpening(folder: Self.folder, store: store, language: .chinese)
    return try opening.begin(entry, by: try store?.trainee(named: "小林"), mode: mode, seed: seed)
  }

  func types(_ lines: String...) throws -> Sitting { try does(lines.map(LineEvent.line)) }

  func does(_ events: [LineEvent]) throws -> Sitting { try does(events, at: opened()) }

  func does(_ events: [LineEvent], at opened: PlayOpening.Opened) throws -> Sitting {
    let page = try Page()
    var reader = ScriptedLineReader(events)
    var desk = PlayDesk(opened, language: .chinese, screen: page.screen, options: options)
    let leave = try desk.run(reading: &reader)
    return Sitting(screen: try page.text(), prompts: reader.prompts, desk: desk, leave: leave)
  }
}

/// A screen whose text can be read afterwards.
final class Page {
  private let file: URL
  private let descriptor: Int32

  init() throws {
    file = FileManager.default.temporaryDirectory.appendingPathComponent("peilian-page-\(UUID().uuidString)")
    descriptor = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("no page") }
  }

  deinit {
    close(descriptor)
    try? FileManager.default.removeItem(at: file)
  }

  var screen: Screen { Screen(output: TerminalOutput(descriptor: descriptor), usesColour: false) }

  func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }
}
