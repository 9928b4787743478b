import Documents
import Library
import Records
import Scoring

/// A roster from a spreadsheet: each row somebody, or what is wrong with it.
struct RosterFile {
  struct Entry: Equatable {
    let line: Int
    let fields: [Trainee.Field: String]
  }

  /// What is wrong, with the line of the file; nil for the file as a whole.
  struct Fault: Equatable {
    enum What: Equatable {
      case notAText
      case unclosedQuote
      case noNameColumn([String])
      case columnTwice(String)
      case noName
      case longerThan(Trainee.Field, Int)
      case notAPIN(String)
      case numberTwice(String, firstLine: Int)
      case several(String)
      case controlSign
    }
    let line: Int?
    let what: What
  }

  private(set) var entries: [Entry] = []
  private(set) var faults: [Fault] = []
  /// Titles of columns that mean nothing here.
  private(set) var ignored: [String] = []
  private(set) var encoding = PlainText.Encoding.utf8

  static let longest = 60

  init(bytes: [UInt8]) {
    guard let text = PlainText(bytes: bytes) else {
      faults = [Fault(line: nil, what: .notAText)]
      return
    }
    encoding = text.encoding
    do {
      read(try CSV.rows(of: text.text))
    } catch {
      switch error {
      case .unclosedQuote(let line): faults = [Fault(line: line, what: .unclosedQuote)]
      }
    }
  }

  private mutating func read(_ rows: [CSV.Row]) {
    guard let header = rows.first else {
      faults = [Fault(line: nil, what: .noNameColumn([]))]
      return
    }
    let columns = header.cells.map { Self.field($0.trimmingBlanks()) }
    ignored = zip(columns, header.cells).filter { $0.0 == nil }.map(\.1).filter { !$0.trimmingBlanks().isEmpty }
    for field in Trainee.Field.allCases where columns.count(where: { $0 == field }) > 1 {
      faults.append(Fault(line: header.line, what: .columnTwice(field.rawValue)))
    }
    guard columns.contains(.name) else {
      faults.append(Fault(line: header.line, what: .noNameColumn(header.cells)))
      return
    }
    for row in rows.dropFirst() { read(row, columns) }
  }

  private mutating func read(_ row: CSV.Row, _ columns: [Trainee.Field?]) {
    var fields: [Trainee.Field: String] = [:]
    for (column, cell) in zip(columns, row.cells) {
      guard let column else { continue }
      let text = CSV.unguarded(cell).trimmingBlanks()
      if !text.isEmpty { fields[column] = text }
    }
    let found = Self.faults(in: fields) + repeated(fields[.number])
    faults += found.map { Fault(line: row.line, what: $0) }
    if found.isEmpty { entries.append(Entry(line: row.line, fields: fields)) }
  }

  private func repeated(_ number: String?) -> [Fault.What] {
    guard let number, let first = entries.first(where: { $0.fields[.number] == number }) else { return [] }
    return [.numberTwice(number, firstLine: first.line)]
  }

  /// What no trainee may have, from wherever it comes.
  static func faults(in fields: [Trainee.Field: String]) -> [Fault.What] {
    var faults: [Fault.What] = []
    if fields[.name, default: ""].isEmpty { faults.append(.noName) }
    for (field, text) in fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if text.unicodeScalars.count > longest { faults.append(.longerThan(field, longest)) }
      if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) { faults.append(.controlSign) }
    }
    if let pin = fields[.pin], !PIN.isWellFormed(pin) { faults.append(.notAPIN(pin)) }
    return faults
  }

  private static func field(_ title: String) -> Trainee.Field? {
    let title = title.lowercased()
    return titles.first { $0.names.contains(title) }?.field
  }

  private static let titles: [(field: Trainee.Field, names: [String])] = [
    (.name, ["姓名", "名字", "员工姓名", "name", "full name"]),
    (.number, ["工号", "编号", "员工编号", "员工号", "number", "no", "no.", "id", "employee id"]),
    (.estate, ["项目", "小区", "楼盘", "所属项目", "estate", "project", "site"]),
    (.post, ["岗位", "职位", "岗位名称", "post", "position", "role"]),
    (.intake, ["批次", "期次", "入职批次", "班次", "intake", "batch"]),
    (.pin, ["pin", "密码", "口令", "考试密码"]),
  ]
}

/// Four digits that a trainee alone knows.
enum PIN {
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
