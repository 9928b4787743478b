import Career
import Library
import Records
import Scoring
import Terminal

extension LearningDesk {
  static let onboarding = "onboarding"

  /// `入职` and `学习包` at home: the pack of that name, or a list of all.
  func pack(_ name: String, by rules: ExamRules, reading reader: inout some LineReader) throws {
    let shelf = PackShelf(in: folder)
    guard !name.isEmpty else { return screen.show(try packList(shelf)) }
    guard let pack = shelf.pack(name) else {
      let names = shelf.packs.map { $0.title[language] }.joined(separator: language("、", ", "))
      return complain(
        shelf.packs.isEmpty
          ? language("库里还没有学习包。", "There are no packs yet.")
          : language("没有叫“\(name)”的学习包。有：\(names)", "no pack “\(name)”. There are: \(names)"))
    }
    try PackDesk(desk: self, pack: pack, rules: rules).run(reading: &reader)
  }

  private func packList(_ shelf: PackShelf) throws -> [StyledText] {
    guard !shelf.packs.isEmpty else { return [StyledText(language("库里还没有学习包。", "There are no packs yet."), .dim)] }
    let progress = try PackProgress(of: trainee, in: store)
    return shelf.packs.map { pack in
      let standing = progress.standing(of: trainee, in: pack, today: RealTime.today())
      let done = pack.parts.count - standing.partsLeft
      return StyledText(standing.partsLeft == 0 ? "  ✓ " : "  ○ ", standing.partsLeft == 0 ? .good : .dim)
        + StyledText(pack.title[language], .bold) + StyledText("  \(pack.id)  \(done)/\(pack.parts.count)", .dim)
    }
  }

  /// What the trainer has assigned and is not done yet, and how the course and the plan after it stand.
  func packLines() throws -> [StyledText] {
    let shelf = PackShelf(in: folder)
    let today = RealTime.today()
    let progress = try PackProgress(of: trainee, in: store)
    var lines: [StyledText] = []
    for assignment in try Assignments(in: store).all where assignment.covers(trainee) {
      guard let pack = shelf.pack(assignment.record.pack) else { continue }
      let left = progress.standing(of: trainee, in: pack, today: today).partsLeft
      guard left > 0 else { continue }
      let day = CivilDay(assignment.record.due).text(in: language)
      let call = pack.id == Self.onboarding ? language("入职", "onboard") : language("学习包 \(pack.id)", "pack \(pack.id)")
      let isLate = assignment.record.due < today
      lines.append(
        StyledText(
          language(
            "带教布置：\(pack.title.zh)，\(day)前\(isLate ? "（过了）" : "")，还差 \(left) 部分（输“\(call)”）",
            "Assigned: \(pack.title.en) by \(day)\(isLate ? " (overdue)" : ""), \(left) parts left (“\(call)”)"),
          isLate ? .bad : .warning))
    }
    if let pack = shelf.pack(Self.onboarding) {
      let standing = progress.standing(of: trainee, in: pack, today: today)
      if standing.today == .goOn, !standing.done.isEmpty, let next = standing.next {
        let title = PackLines(language: language).when(next.part) + next.part.title[language]
        lines.append(StyledText(language("入职：\(title)（输“入职”接着做）", "Onboarding: \(title) (“onboard” goes on)"), .accent))
      } else if let week = standing.week(on: today), try !hasReflected(since: weekStart(standing, week)) {
        lines.append(
          StyledText(
            language("第 \(week + 1) 周还没写日记：", "No diary this week: ") + pack.plan[week].prompt[language], .accent))
      }
    }
    return lines
  }

  private func weekStart(_ standing: PackStanding, _ week: Int) -> Int { (standing.completedOn ?? 0) + week * 7 }

  private func hasReflected(since day: Int) throws -> Bool {
    // What was written on the course's last day belongs to the course.
    try store.journal(of: DiaryRecord.self, about: trainee).contains { $0.record.day >= day && $0.record.prompt == nil }
  }
}
