import Scoring

/// 成绩单: exams of one trainee with lines to sign on.
package struct ResultSheetPage: Sendable {
  private let sheet: ResultSheet
  private let language: Language

  package init(_ sheet: ResultSheet, language: Language) {
    self.sheet = sheet
    self.language = language
  }

  package var page: Page {
    Page(title: language("\(sheet.person.name) · 成绩单", "\(sheet.person.name) · result sheet"), language: language) {
      PageHead(
        kind: language("考试成绩单", "Result sheet"), title: sheet.person.name,
        facts: [sheet.person.place, ClockText(language: language).date(sheet.madeOn)]
      ).html
      PlayedSection(
        title: language("考试", "Exams"), played: sheet.exams.reversed(), hasLine: false, language: language
      ).html
      if !sheet.marks.isEmpty { MarkedSection(marked: sheet.marks, language: language).html }
      HTML(.section, "card keep") {
        HTML(.h2) { language("评语", "Remarks") }
        HTML(.div, "rules") { (0..<3).map { _ in HTML(.div) } }
        Signatures(
          names: [
            language("学员签名 / 日期", "Trainee / date"), language("带教签名 / 日期", "Trainer / date"),
            language("主管签名 / 日期", "Supervisor / date"),
          ]
        ).html
      }
      PageFoot(
        language: language,
        note: language(
          "红线过错由带教确认后才算数；“待复核”的成绩以带教阅卷为准。",
          "A red-line fault counts once a trainer has confirmed it; results awaiting review are the trainer's to decide."
        )
      ).html
    }
  }
}

/// 签到表.
package struct SignInPage: Sendable {
  private let sheet: SignInSheet
  private let language: Language
  /// Empty lines for those who come without being on the list.
  private static let spareLines = 5

  package init(_ sheet: SignInSheet, language: Language) {
    self.sheet = sheet
    self.language = language
  }

  package var page: Page {
    Page(title: language("签到表", "Sign-in sheet"), language: language) {
      PageHead(
        kind: language("签到表", "Sign-in sheet"), title: sheet.title,
        facts: [
          ClockText(language: language).date(sheet.madeOn),
          language("应到 \(sheet.people.count) 人", "\(sheet.people.count) expected"),
        ]
      ).html
      HTML(.section, "card") {
        HTML(.table) {
          HTML(.thead) {
            HTML(.tr) {
              [
                language("序号", "No."), language("姓名", "Name"), language("项目", "Estate"), language("岗位", "Post"),
                language("签到", "Signature"), language("时间", "Time"),
              ].map { name in HTML(.th, "", [.scope: "col"]) { name } }
            }
          }
          HTML(.tbody, "blank") {
            sheet.people.enumerated().map { row($0.offset + 1, $0.element) }
            (0..<Self.spareLines).map { row(sheet.people.count + $0 + 1, nil) }
          }
        }
      }
      Signatures(
        names: [language("主持人", "Led by"), language("实到人数", "Present"), language("地点", "Place")]
      ).html
      PageFoot(language: language).html
    }
  }

  private func row(_ number: Int, _ person: ReportPerson?) -> HTML {
    HTML(.tr) {
      HTML(.td, "soft") { String(number) }
      HTML(.td, "nowrap") { person?.name ?? "" }
      HTML(.td, "soft") { person?.estate ?? "" }
      HTML(.td, "soft") { person?.post ?? "" }
      HTML(.td, "signed") {}
      HTML(.td, "timed") {}
    }
  }
}

/// 陪练等级证明: expressly no qualification.
package struct CertificatePage: Sendable {
  private let certificate: Certificate
  private let language: Language

  package init(_ certificate: Certificate, language: Language) {
    self.certificate = certificate
    self.language = language
  }

  package var page: Page {
    Page(
      title: language("\(certificate.person.name) · 陪练等级证明", "\(certificate.person.name) · level of practice"),
      language: language
    ) {
      HTML(.section, "certificate") {
        HTML(.div, "inner") {
          Seal.html
          HTML(.h1) { language("陪练等级证明", "Level of practice") }
          HTML(.p, "person") { certificate.person.name }
          HTML(.p, "soft") { certificate.person.place }
          HTML(.p, "body") { words }
          HTML(.p, "level") { certificate.level }
          Signatures(names: [language("带教 / 主管签名", "Trainer / supervisor"), language("盖章 / 日期", "Stamp / date")]).html
          HTML(.p, "fine") {
            language(
              "本证明只说明在陪练里练到的等级（\(ClockText(language: language).date(certificate.madeOn))），不是职业资格、学历或技能等级证书。",
              "This states a level reached in practice with Peilian (\(ClockText(language: language).date(certificate.madeOn))). It is no professional qualification, degree or licence."
            )
          }
        }
      }
    }
  }

  private var words: String {
    let satisfaction = certificate.satisfaction.map { Decimals.hundredths($0) }
    return language(
      "在物业与地产客户服务对话陪练中，练完 \(certificate.finished) 场，通过 \(certificate.passed) 场"
        + (satisfaction.map { "，平均满意度 \($0)（满分 5）" } ?? "") + "，达到陪练等级：",
      "has finished \(certificate.finished) practice conversations in property and real-estate service, passed \(certificate.passed)"
        + (satisfaction.map { ", with a mean satisfaction of \($0) of 5" } ?? "")
        + ", and has reached the level of practice:"
    )
  }
}

/// 个人培训档案.
package struct PersonalFilePage: Sendable {
  private let file: PersonalFile
  private let language: Language

  package init(_ file: PersonalFile, language: Language) {
    self.file = file
    self.language = language
  }

  package var page: Page {
    let person = file.report.person
    return Page(title: language("\(person.name) · 个人培训档案", "\(person.name) · training file"), language: language) {
      PageHead(
        kind: language("个人培训档案", "Personal training file"), title: person.name,
        facts: [person.place, ClockText(language: language).date(file.report.madeOn)]
      ).html
      TraineePage(file.report, language: language).sections
      PlayedSection(
        title: language("全部记录", "Everything played"), played: file.history, hasLine: false, language: language
      ).html
      Signatures(
        names: [language("学员确认", "Trainee"), language("带教", "Trainer"), language("人事归档", "Filed by")]
      ).html
      PageFoot(language: language).html
    }
  }
}
