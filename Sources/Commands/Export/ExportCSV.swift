import ArgumentParser
import Career
import Documents
import Records
import Reports
import Scoring

/// `peilian export csv`: every finished conversation as a row for Excel.
struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "给 Excel 的表，每场一行 · a table for Excel, a row for each conversation",
    discussion: "例：peilian export csv -o 练习.csv，直接用 Excel 打开。 Opens in Excel as it is.")

  @Option(help: "csv，或同样的行写成 json · csv, or the same rows as json")
  var format: Format = .csv

  @OptionGroup var choice: ExportChoice
  @OptionGroup var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, json
  }

  func run() throws {
    let surroundings = Surroundings(common)
    let table = ConversationTable(language: surroundings.language)
    let desk = try ExportDesk(surroundings, choice)
    var rows = [table.titles.map(CSV.Cell.text)]
    try desk.each { trainee, conversation in
      if let past = conversation.past { rows.append(table.row(past, of: trainee)) }
    }
    switch format {
    case .csv: try desk.put(CSV.text(rows), count: rows.count - 1)
    case .json:
      // Names of columns that no language changes.
      let columns = ConversationTable(language: .english).titles
      let json = ExportTable.Table(columns: columns, rows: Array(rows.dropFirst())).json
      try desk.put(json.text + "\n", count: rows.count - 1, answering: .json)
    }
  }
}

/// The columns of the table.
struct ConversationTable {
  let language: Language

  var titles: [String] {
    [
      language("姓名", "name"), language("工号", "number"), language("项目", "estate"), language("岗位", "post"),
      language("批次", "intake"), language("时间", "time"), language("场景", "scenario"), language("标题", "title"),
      language("方式", "mode"), language("结局", "ending"), language("满意度", "satisfaction"), language("得分", "points"),
      language("结果", "result"), language("红线", "red lines"), language("承诺做到", "promises kept"),
      language("承诺没做到", "promises broken"), language("还缺", "missed"),
    ]
  }

  func row(_ past: PastConversation, of trainee: Trainee) -> [CSV.Cell] {
    let details = past.details
    let result =
      past.awaitsReview
      ? language("待复核", "awaiting review") : past.isPassed ? language("通过", "passed") : language("未通过", "not passed")
    return [
      .text(trainee.name), .text(trainee.number), .text(trainee.estate), .text(trainee.post), .text(trainee.intake),
      .text(details.startedAt.description.split(separator: "T").joined(separator: " ")), .text(past.scenario),
      .text(details.title), .text(past.isExam ? language("考试", "exam") : language("练习", "practice")),
      .text(details.ending.rawValue), number(past.satisfaction), number(details.points), .text(result),
      .integer(past.failFaults), .integer(details.promisesKept), .integer(details.promisesBroken),
      .text(past.missed.joined(separator: language("；", "; "))),
    ]
  }

  private func number(_ value: Int?) -> CSV.Cell { value.map(CSV.Cell.integer) ?? .empty }
}
