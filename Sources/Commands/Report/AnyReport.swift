import Documents
import Reports
import Scoring
import Terminal

/// A report of any kind, to be shown in any format.
enum AnyReport {
  case conversation(ConversationReport)
  case trainee(TraineeReport)
  case team(TeamReport)
  case group(GroupReport)
  case result(ResultSheet)
  case signIn(SignInSheet)
  case certificate(Certificate)
  case file(PersonalFile)
  case drill(DrillPaper, DrillReport)

  func page(in language: Language) -> Page {
    switch self {
    case .conversation(let report): ConversationPage(report, language: language).page
    case .trainee(let report): TraineePage(report, language: language).page
    case .team(let report): TeamPage(report, language: language).page
    case .group(let report): GroupPage(report, language: language).page
    case .result(let sheet): ResultSheetPage(sheet, language: language).page
    case .signIn(let sheet): SignInPage(sheet, language: language).page
    case .certificate(let certificate): CertificatePage(certificate, language: language).page
    case .file(let file): PersonalFilePage(file, language: language).page
    case .drill(_, let report): DrillPage(report, language: language).page
    }
  }

  var json: JSONValue {
    switch self {
    case .conversation(let report): report.json
    case .trainee(let report): report.json
    case .team(let report): report.json
    case .group(let report): report.json
    case .result(let sheet): sheet.json
    case .signIn(let sheet): sheet.json
    case .certificate(let certificate): certificate.json
    case .file(let file): file.json
    case .drill(let paper, _): paper.json
    }
  }

  func lines(in language: Language, _ measure: DisplayWidth) -> [StyledText] {
    let papers = PaperScreens(language: language, measure: measure)
    return switch self {
    case .conversation(let report):
      ConversationReportScreen(report: report, language: language, measure: measure).lines
    case .trainee(let report): TraineeReportScreen(report: report, language: language, measure: measure).lines
    case .team(let report): TeamReportScreen(report: report, language: language, measure: measure).lines
    case .group(let report): GroupReportScreen(report: report, language: language, measure: measure).lines
    case .result(let sheet): papers.lines(sheet)
    case .signIn(let sheet): papers.lines(sheet)
    case .certificate(let certificate): papers.lines(certificate)
    case .file(let file): papers.lines(file)
    case .drill(let paper, _): paper.lines
    }
  }
}
