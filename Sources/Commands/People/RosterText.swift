import Records
import Scoring

/// What is wrong with a roster, in words.
struct RosterText {
  let language: Language

  func text(_ fault: RosterFile.Fault) -> String {
    guard let line = fault.line else { return text(fault.what) }
    return language("第 \(line) 行：\(text(fault.what))", "line \(line): \(text(fault.what))")
  }

  func text(_ what: RosterFile.Fault.What) -> String {
    switch what {
    case .notAText:
      language(
        "这不是 CSV 文本（不是 UTF-8，也不是 GB 18030）。在 Excel 里另存为“CSV UTF-8”再来。",
        "This is no CSV text, neither UTF-8 nor GB 18030. Save it from Excel as “CSV UTF-8”.")
    case .unclosedQuote: language("有一个引号没有合上", "a quotation mark is never closed")
    case .noNameColumn(let cells):
      language(
        "第一行要有“姓名”这一列。现在是：\(cells.joined(separator: "、"))",
        "The first line must have a column “name”. It has: \(cells.joined(separator: ", "))")
    case .columnTwice(let field): language("“\(field)”这一列有两个", "there are two columns for “\(field)”")
    case .noName: language("没有姓名", "the name is missing")
    case .longerThan(let field, let limit):
      language("\(name(field))太长，最多 \(limit) 个字", "the \(field.rawValue) is longer than \(limit) characters")
    case .notAPIN(let text): language("“\(text)”不是四位数字的 PIN", "“\(text)” is no PIN of four digits")
    case .numberTwice(let number, let first):
      language("工号 \(number) 和第 \(first) 行重复", "the number \(number) stands in line \(first) already")
    case .several(let name):
      language("叫“\(name)”的不止一位，这一行要写工号", "there are several called “\(name)”; give the number")
    case .controlSign: language("有看不见的控制字符", "there are invisible control characters")
    }
  }

  func name(_ field: Trainee.Field) -> String {
    switch field {
    case .name: language("姓名", "name")
    case .number: language("工号", "number")
    case .estate: language("项目", "estate")
    case .post: language("岗位", "post")
    case .intake: language("批次", "intake")
    case .pin: "PIN"
    }
  }
}
