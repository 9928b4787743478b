import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// Everything a trainee needs to begin: library, records, keyboard and screen, opened once.
struct TraineeBench {
  let surroundings: Surroundings
  let folder: LibraryFolder
  let store: RecordStore
  let path: CareerPath
  private(set) var screen: Screen

  var language: Language { surroundings.language }

  init(_ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    folder = try surroundings.libraryFolder()
    store = try surroundings.openRecords()
    path = try CareerPathFile(folder: folder, language: surroundings.language).read()
    screen = surroundings.screen()
  }

  /// Opens the home screen and stays until the trainee leaves.
  mutating func sitDown() throws {
    var keyboard = try openKeyboard()
    let trainee = try trainee(asking: &keyboard)
    var desk = HomeDesk(
      folder: folder, store: store, path: path, language: language, screen: screen, trainee: trainee, drafts: drafts,
      histories: histories)
    try desk.run(reading: &keyboard)
  }

  /// Beside the records.
  var drafts: DraftKeeper { DraftKeeper(file: surroundings.recordsFolder.appendingPathComponent("draft")) }

  var histories: HistoryFolder {
    HistoryFolder(folder: surroundings.recordsFolder.appendingPathComponent("history"))
  }

  func playOptions(of trainee: Trainee, pace: PlayPace = .typed) throws -> PlayOptions {
    try PlayOptions(of: trainee, in: store, pace: pace)
  }

  /// Opens the keyboard and takes over what it has measured of the terminal.
  mutating func openKeyboard() throws -> Keyboard {
    let keyboard = try Keyboard(surroundings, screen: screen)
    if case .editor(let editor) = keyboard {
      screen.measure = editor.measure
      screen.columns = { editor.size.columns }
    }
    return keyboard
  }

  /// `--trainee`, whoever practised last, or the one who answers; nobody at a terminal leaves the name open.
  func trainee(asking keyboard: inout Keyboard) throws -> Trainee {
    let trainee = try whoSits(asking: &keyboard)
    histories.open(for: trainee, on: &keyboard)
    return trainee
  }

  private func whoSits(asking keyboard: inout Keyboard) throws -> Trainee {
    if let known = try trainee(changingFrom: try store.lastTrainee(), asking: &keyboard) { return known }
    var name = ""
    if keyboard.isInteractive {
      screen.show(StyledText(language("第一次用陪练，先认识一下。", "Welcome to Peilian."), .bold))
      let prompt = Prompt(StyledText(language("怎么称呼您？（直接回车就叫“学员”）", "Your name? (Enter for “Trainee”) "), .accent))
      if case .line(let answer) = keyboard.readLine(prompt: prompt) { name = answer.trimmingBlanks() }
    }
    return try enter(name.isEmpty ? language("学员", "Trainee") : name)
  }

  /// Nobody sits down as another without his PIN.
  private func trainee(changingFrom last: Trainee?, asking keyboard: inout Keyboard) throws -> Trainee? {
    guard let known = try knownTrainee(), known != last, keyboard.isInteractive else { return try knownTrainee() }
    guard PINGate(language: language, screen: screen).admits(known, reading: &keyboard) else {
      if let last { try store.setLastTrainee(last) }
      throw Failure(language("PIN 不对，没有换成\(known.name)。", "Wrong PIN: not changed to \(known.name)."))
    }
    return known
  }

  /// Nil when nobody has practised on this machine yet and `--trainee` names nobody.
  func knownTrainee() throws -> Trainee? {
    if let named = surroundings.options.trainee?.trimmingBlanks(), !named.isEmpty { return try enter(named) }
    return try store.lastTrainee()
  }

  private func enter(_ name: String) throws -> Trainee {
    let trainee = try store.trainee(meaning: name, language: language)
    try store.setLastTrainee(trainee)
    return trainee
  }
}

extension RecordStore {
  /// The trainee of that name or number, new if need be; several are told apart by their number.
  func trainee(meaning words: String, language: Language) throws -> Trainee {
    do {
      return try trainee(named: words, at: RealTime.stamp())
    } catch let several as SeveralTrainees {
      let list = several.candidates.map { trainee in
        "\(trainee.number.isEmpty ? "—" : trainee.number) \(trainee.name) \(trainee.estate)"
      }.joined(separator: "\n  ")
      throw Failure(
        language(
          "叫“\(words)”的不止一位，请用工号：\n  \(list)", "There are several called “\(words)”; use the number:\n  \(list)"))
    }
  }
}

/// `Rubrics/career-path.json` of a library.
struct CareerPathFile {
  let folder: LibraryFolder
  let language: Language

  func read() throws -> CareerPath {
    let path = folder.rubrics + "/career-path.json"
    let diagnostics = Diagnostics(file: path)
    let source = DiskFile.source(path, into: diagnostics)
    let career = source.flatMap { JSONParser.parse($0, into: diagnostics) }
      .flatMap { CareerPath.reading.read($0, diagnostics) }
    guard let career, !diagnostics.hasErrors else {
      let sources = source.map { [path: $0] } ?? [:]
      throw Failure(
        FaultyFilesText(language: language).text(FaultyFiles(diagnostics: diagnostics.all, sources: sources)))
    }
    return career
  }
}
