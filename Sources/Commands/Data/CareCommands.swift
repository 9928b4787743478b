import ArgumentParser
import Documents
import Foundation
import Records
import Scoring
import Terminal

/// `peilian backup`: a copy of all records while they stay in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份全部记录到一个文件 · copy all records into one file")

  @Argument(help: .init("写到哪里 · the file to write", valueName: "file"), completion: .file())
  var file: String
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let store = try surroundings.openRecords()
    let progress = ProgressLine(surroundings.language("备份", "copying"))
    defer { progress.finish() }
    do {
      try store.backup(to: file) { progress.show($0, of: $1) }
    } catch {
      throw Failure(BackupText(language: surroundings.language).text(error))
    }
    progress.finish()
    surroundings.screen().confirm(
      surroundings.language("备份好了：\(file)", "Backed up: \(file)"), or: ["file": .string(file)], as: format)
  }
}

/// `peilian restore`: the records of a backup in the place of the present ones, which are kept aside.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "用备份替换现在的记录（现在的会改名留着） · put a backup in place of the records")

  @Argument(help: .init("备份文件 · the backup", valueName: "file"), completion: .file())
  var file: String
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let language = surroundings.language
    let progress = ProgressLine(language("核对备份", "looking at the backup"))
    defer { progress.finish() }
    do {
      let aside = try RecordStore.restore(file, into: surroundings.recordsFolder, at: RealTime.stamp()) {
        progress.show($0, of: $1, language("恢复", "copying"))
      }
      progress.show(language("体检", "looking at the records"))
      let store = try surroundings.openRecords()
      let health = try store.health()
      progress.finish()
      var lines = [
        StyledText(
          language(
            "恢复好了：\(health.trainees) 位学员，\(health.conversations) 场对话",
            "Restored: \(health.trainees) trainees, \(health.conversations) conversations"), .good)
      ]
      if let aside {
        lines.append(StyledText(language("原来的记录留在 \(aside)", "What was there is kept in \(aside)"), .dim))
      }
      surroundings.screen().show(
        lines,
        or: [
          "trainees": .integer(health.trainees), "conversations": .integer(health.conversations),
          "keptAside": .optional(aside, JSONValue.string),
        ], as: format)
    } catch let error as RecordStore.BackupError {
      throw Failure(BackupText(language: language).text(error))
    }
  }
}

struct BackupText {
  let language: Language

  func text(_ error: RecordStore.BackupError) -> String {
    switch error {
    case .cannotWrite(let path, let reason):
      language("写不了 \(path)（\(reason)）。磁盘满了，或者没有权限？", "cannot write \(path) (\(reason))")
    case .cannotRead(let path, let reason): language("读不了 \(path)（\(reason)）", "cannot read \(path) (\(reason))")
    case .notRecords(let path):
      language("\(path) 不是陪练的备份，或者已经损坏。现在的记录没有动。", "\(path) is no sound backup. The records were left alone.")
    case .fromTheFuture(let path):
      language("\(path) 是更新版本的陪练写的。请升级程序。", "\(path) was written by a later version. Please upgrade.")
    }
  }
}

/// `peilian forget`: erases a trainee.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "彻底删除一位学员的全部记录 · erase a trainee with everything",
    discussion: "删了就找不回来。以前的备份和打包文件里还有，要另外处理。 Earlier backups and bundles still hold the trainee.")

  @Argument(help: "工号或姓名 · number or name") var who: String
  @Flag(help: "不再问一遍 · do not ask") var yes = false
  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let (store, language, screen) = (try surroundings.openRecords(), surroundings.language, surroundings.screen())
    let trainee = try store.known(who, language: language)
    if !yes {
      var keyboard = try Keyboard(surroundings, screen: screen)
      let question = language("彻底删除 \(trainee.name) 的全部记录？输入姓名确认：", "Erase \(trainee.name) for good? Type the name: ")
      guard case .line(let answer) = keyboard.readLine(prompt: Prompt(StyledText(question, .warning))),
        answer.trimmingBlanks() == trainee.name
      else { throw Failure(language("没有删除。", "Nothing was erased.")) }
    }
    let progress = ProgressLine(language("删除", "erasing"))
    defer { progress.finish() }
    let count = try store.forget(trainee)
    progress.finish()
    // What was typed lies in the histories, too, and a draft belongs to whoever sat there.
    HistoryFolder(folder: surroundings.recordsFolder.appendingPathComponent("history")).forget(trainee)
    try? FileManager.default.removeItem(at: surroundings.recordsFolder.appendingPathComponent("draft"))
    guard format == .text else {
      screen.output.write(JSONValue.object([.init(key: "conversations", value: .integer(count))]).text + "\n")
      return
    }
    screen.show([
      StyledText(language("删除好了：\(count) 场对话。", "Erased with \(count) conversations."), .good),
      StyledText(
        language("以前的备份和打包文件里还有，请一并处理。", "Earlier backups and bundles still hold him; see to them, too."), .dim),
    ])
  }
}

/// `peilian doctor`: are the records sound?
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "体检：记录有没有坏 · are the records sound",
    discussion: "没有问题退出码是 0，有问题是 1。 Ends with 1 if something is wrong.")

  @Option(help: "text 或 json") var format: ReportFormat = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let progress = ProgressLine(surroundings.language("体检", "looking at the records"))
    let health = try surroundings.openRecords().health()
    progress.finish()
    let screen = surroundings.screen()
    switch format {
    case .text:
      screen.show(DoctorScreen(language: surroundings.language).lines(health, in: surroundings.recordsFolder.path))
    case .json: screen.output.write(DoctorScreen.json(health).text + "\n")
    }
    if !health.faults.isEmpty { throw ExitCode(1) }
  }
}

struct DoctorScreen {
  let language: Language

  func lines(_ health: RecordsHealth, in folder: String) -> [StyledText] {
    let counts = language(
      "学员 \(health.trainees) · 对话 \(health.conversations)（没练完 \(health.unfinished)） · 句 \(health.turns) · 日志 \(health.journal) · \(health.bytes / 1024) KB",
      "\(health.trainees) trainees · \(health.conversations) conversations (\(health.unfinished) unfinished) · \(health.turns) turns · \(health.journal) journal · \(health.bytes / 1024) KB"
    )
    let head = [StyledText(folder, .dim), StyledText(counts)]
    guard !health.faults.isEmpty else { return head + [StyledText(language("✓ 没有问题", "✓ all is well"), .good)] }
    return head + health.faults.map { StyledText("✗ " + text($0), .bad) }
  }

  private func text(_ fault: RecordsHealth.Fault) -> String {
    switch fault {
    case .damaged(let words):
      language("数据库损坏：\(words)。请用最近的备份：peilian restore", "damaged: \(words). See peilian restore")
    case .danglingReference(let table): language("表 \(table) 里有断掉的引用", "dangling references in \(table)")
    case .unreadable(let part, let number):
      language("第 \(number) 场对话读不出来（\(part)）", "conversation \(number) cannot be read (\(part))")
    case .sharedNumber(let number, let count):
      language("工号 \(number) 有 \(count) 位学员在用", "\(count) trainees share the number \(number)")
    }
  }

  static func json(_ health: RecordsHealth) -> JSONValue {
    [
      "trainees": .integer(health.trainees), "conversations": .integer(health.conversations),
      "unfinished": .integer(health.unfinished), "turns": .integer(health.turns), "journal": .integer(health.journal),
      "forgotten": .integer(health.forgotten), "bytes": .integer(health.bytes),
      "faults": .array(health.faults.map { .string(DoctorScreen(language: .english).text($0)) }),
    ]
  }
}
