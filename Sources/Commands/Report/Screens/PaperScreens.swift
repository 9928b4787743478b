import Reports
import Scoring
import Terminal

/// Papers as text: enough to read them through before they are printed from `--format html`.
struct PaperScreens {
  let language: Language
  let measure: DisplayWidth

  func lines(_ sheet: ResultSheet) -> [StyledText] {
    let played = PlayedLines(language: language, measure: measure).table(sheet.exams)
    return [
      StyledText(language("── \(sheet.person.name) 考试成绩单 ──", "── \(sheet.person.name): result sheet ──"), .bold),
      StyledText(sheet.person.place, .dim),
    ] + (played.isEmpty ? [StyledText(language("还没有考试。", "No exam yet."), .dim)] : played)
      + sheet.marks.flatMap { HandMarksText(language: language).lines($0.marks) } + printing
  }

  func lines(_ sheet: SignInSheet) -> [StyledText] {
    var table = TextTable(
      [
        .init("", .trailing), .init(language("姓名", "Name")), .init(language("项目", "Estate")),
        .init(language("岗位", "Post")), .init(language("签到", "Signature")),
      ], measure: measure)
    for (index, person) in sheet.people.enumerated() {
      table.add([
        StyledText(String(index + 1), .dim), StyledText(person.name), StyledText(person.estate),
        StyledText(person.post), StyledText("__________", .dim),
      ])
    }
    return [StyledText(language("── 签到表 \(sheet.title) ──", "── Sign-in sheet: \(sheet.title) ──"), .bold)]
      + table.lines
      + printing
  }

  func lines(_ certificate: Certificate) -> [StyledText] {
    [
      StyledText(language("── 陪练等级证明 ──", "── Level of practice ──"), .bold),
      StyledText("  \(certificate.person.name)  ", .accent) + StyledText(certificate.person.place, .dim),
      StyledText(
        language(
          "  练完 \(certificate.finished) 场，通过 \(certificate.passed) 场，达到陪练等级：",
          "  finished \(certificate.finished), passed \(certificate.passed); level of practice: "))
        + StyledText(certificate.level, .bold),
      StyledText(
        language("  只说明在陪练里练到的等级，不是职业资格。", "  A level reached in practice; no professional qualification."), .dim),
    ] + printing
  }

  func lines(_ file: PersonalFile) -> [StyledText] {
    TraineeReportScreen(report: file.report, language: language, measure: measure).lines
      + ["", StyledText(language("全部记录", "Everything played"), .bold)]
      + PlayedLines(language: language, measure: measure).table(file.history) + printing
  }

  private var printing: [StyledText] {
    [StyledText(language("要打印：加 --format html -o 文件.html", "To print: --format html -o FILE.html"), .dim)]
  }
}
