import Documents
import Library
import Records
import Scoring
import Terminal

/// Takes a roster into the records: all of it, or nothing.
struct RosterDesk {
  let store: RecordStore
  let language: Language

  struct Result {
    var entered = 0
    var changed = 0
    var unchanged = 0
    var ignored: [String] = []
    var encoding = PlainText.Encoding.utf8

    var json: JSONValue {
      [
        "entered": .integer(entered), "changed": .integer(changed), "unchanged": .integer(unchanged),
        "ignoredColumns": .array(ignored.map(JSONValue.string)),
      ]
    }
  }

  /// Larger files are no roster.
  static let byteLimit = 16 * 1024 * 1024

  func refuseFaults(in fields: [Trainee.Field: String]) throws {
    let faults = RosterFile.faults(in: fields)
    guard faults.isEmpty else {
      throw Failure(faults.map { RosterText(language: language).text($0) }.joined(separator: "\n"))
    }
  }

  func take(_ path: String, isDryRun: Bool) throws -> Result {
    let roster = RosterFile(bytes: try bytes(of: path))
    var faults = roster.faults
    var changes: [(trainee: Trainee?, fields: [Trainee.Field: String])] = []
    var result = Result(ignored: roster.ignored, encoding: roster.encoding)
    for entry in roster.entries {
      let candidates = try self.candidates(for: entry.fields)
      guard candidates.count < 2 else {
        faults.append(.init(line: entry.line, what: .several(entry.fields[.name] ?? "")))
        continue
      }
      let fields = Self.news(in: entry.fields, of: candidates.first)
      switch candidates.first {
      case nil: result.entered += 1
      case _? where fields.isEmpty: result.unchanged += 1
      case _?: result.changed += 1
      }
      if !fields.isEmpty { changes.append((candidates.first, fields.withKeptPIN())) }
    }
    guard faults.isEmpty else { throw refusal(faults, in: path) }
    if !isDryRun { try store.apply(changes, at: RealTime.stamp()) }
    return result
  }

  /// Whom a row means: by his number, else by his name.
  private func candidates(for fields: [Trainee.Field: String]) throws -> [Trainee] {
    guard let number = fields[.number] else {
      let named = try store.trainees(called: fields[.name] ?? "").filter { $0.name == fields[.name] }
      let there = named.filter { $0.estate == fields[.estate] }
      return there.count == 1 ? there : named
    }
    return try store.trainees(called: number).filter { $0.number == number }
  }

  private static func news(in fields: [Trainee.Field: String], of trainee: Trainee?) -> [Trainee.Field: String] {
    guard let trainee else { return fields }
    return fields.filter {
      $0.key == .pin ? !trainee.accepts(pin: $0.value) || !trainee.hasPIN : trainee[$0.key] != $0.value
    }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    do {
      let content = try DiskFile.read(path, upTo: Self.byteLimit)
      guard content.size <= Self.byteLimit else {
        throw Failure(language("\(path) 太大，不像名册。", "\(path) is too large for a roster."))
      }
      return content.bytes
    } catch let fault as FileFault {
      throw Failure(language("读不了 \(path)（\(fault.code)）", "cannot read \(path) (\(fault.code))"))
    }
  }

  private func refusal(_ faults: [RosterFile.Fault], in path: String) -> Failure {
    let texts = faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map { RosterText(language: language).text($0) }
    let more = texts.count > 20 ? [language("……还有 \(texts.count - 20) 处", "… and \(texts.count - 20) more")] : []
    let end = language("一行也没有导入，改好再来。", "Nothing was imported. Mend it and try again.")
    return Failure(([path + language("：", ":")] + texts.prefix(20) + more + [end]).joined(separator: "\n"))
  }

  func lines(_ result: Result, isDryRun: Bool) -> [StyledText] {
    let (new, changed, same) = (result.entered, result.changed, result.unchanged)
    let head = isDryRun ? language("检查通过，没有导入：", "Checked, not imported: ") : language("导入好了：", "Imported: ")
    var lines = [
      StyledText(
        head
          + language("新增 \(new) 位，更新 \(changed) 位，没变 \(same) 位", "\(new) new, \(changed) changed, \(same) as before"),
        .good)
    ]
    if result.encoding == .gb18030 {
      lines.append(StyledText(language("（文件是 GB 18030 编码，已转换）", "(the file was in GB 18030)"), .dim))
    }
    if !result.ignored.isEmpty {
      let list = result.ignored.joined(separator: language("、", ", "))
      lines.append(StyledText(language("没用到的列：\(list)", "columns without a use: \(list)"), .dim))
    }
    return lines
  }
}

/// The roster on the screen.
struct RosterScreen {
  let language: Language

  func lines(_ people: [Trainee]) -> [StyledText] {
    guard !people.isEmpty else {
      return [
        StyledText(
          language(
            "名册是空的。peilian trainee import 名册.csv，或 peilian trainee add 姓名",
            "Nobody yet. See peilian trainee import and add."),
          .dim)
      ]
    }
    let width = DisplayWidth()
    func cell(_ text: String, _ cells: Int) -> String { width.padded(text.isEmpty ? "—" : text, to: cells) + "  " }
    let titles = [language("姓名", "name"), language("工号", "number"), language("项目", "estate"), language("岗位", "post")]
    let columns = [\Trainee.name, \Trainee.number, \Trainee.estate, \Trainee.post]
    let widths = zip(titles, columns).map { title, column in
      max(width.of(title), people.map { width.of($0[keyPath: column]) }.max() ?? 1)
    }
    let header = zip(titles, widths).map(cell).joined() + language("批次", "intake")
    return [StyledText(header, .dim)]
      + people.map { trainee in
        StyledText(zip(columns, widths).map { cell(trainee[keyPath: $0], $1) }.joined())
          + StyledText(trainee.intake.isEmpty ? "—" : trainee.intake)
          + StyledText(trainee.hasPIN ? "  PIN" : "", .dim)
      }
  }

  static func json(_ trainee: Trainee) -> JSONValue {
    [
      "key": .string(trainee.key), "name": .string(trainee.name), "number": .string(trainee.number),
      "estate": .string(trainee.estate), "post": .string(trainee.post), "intake": .string(trainee.intake),
      "hasPIN": .bool(trainee.hasPIN),
    ]
  }
}
