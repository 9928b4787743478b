import Career
import Library
import Roleplay
import Scoring
import Terminal

/// The first thing a trainee sees: where he stands, what to practise today, how to begin.
struct HomeScreen {
  let shelf: ScenarioShelf
  let language: Language

  func lines(trainee: String, standing: Standing, history: TraineeHistory, proposal: Proposal?) -> [StyledText] {
    var lines = [title(trainee, standing)]
    if let open = history.open {
      let title = open.header.title
      let exam = open.header.mode == PlayMode.exam.rawValue ? language("考试", "exam ") : ""
      lines.append(
        StyledText(
          language("\(exam)没练完：\(title)，输入“继续”接着练", "Unfinished \(exam): \(title); “resume” goes on"), .warning))
    }
    let waiting = history.finished.filter { $0.awaitsReview && $0.isExam }.count
    if waiting > 0 {
      lines.append(
        StyledText(language("待复核的考试：\(waiting) 场，等带教定分", "Exams awaiting review: \(waiting)"), .warning))
    }
    lines.append(
      StyledText(
        language("不是\(trainee)？输入：学员 您的名字", "Not \(trainee)? Type: trainee YOUR-NAME"), .dim))
    lines.append(today(proposal) + weakness(history))
    lines.append(
      StyledText(
        language(
          "回车开始今天的 · 输编号或标题选场景 · 列表 · 进度 · 帮助 · 退出",
          "Enter starts · a number or title chooses · list · progress · help · quit"),
        .dim))
    if !shelf.faulty.isEmpty {
      lines.append(
        StyledText(
          language(
            "有 \(shelf.faulty.count) 个场景文件读不了，请带教运行 peilian check",
            "\(shelf.faulty.count) scenario files cannot be read; run peilian check"),
          .warning))
    }
    return lines
  }

  private func title(_ trainee: String, _ standing: Standing) -> StyledText {
    let count = shelf.entries.count
    let level = standing.level.names[language.rawValue] ?? standing.level.id.text
    let gates = standing.next == nil ? "" : " \(standing.openGates)/\(standing.gates.count)"
    return StyledText(language("陪练", "Peilian"), .bold)
      + StyledText(
        language(
          " · \(count) 个场景 · 学员 \(trainee)（\(level)\(gates)）", " · \(count) scenarios · \(trainee) (\(level)\(gates))"))
  }

  func today(_ proposal: Proposal?) -> StyledText {
    guard let proposal, let entry = shelf.entries.first(where: { $0.header.id == proposal.scenario }) else {
      return StyledText(language("还没有场景可练", "There is nothing to practise yet"))
    }
    let name = "\(entry.header.number) \(entry.header.title)"
    return StyledText(language("今天先练：", "Today: "), .accent) + StyledText(name, .bold)
      + StyledText(language("（\(reason(proposal.reason))）", " (\(reason(proposal.reason)))"), .dim)
  }

  private func reason(_ reason: Proposal.Reason) -> String {
    switch reason {
    case .neverPlayed: language("还没练过", "not played yet")
    case .notPractised(let days): language("\(days) 天没练", "not practised for \(days) days")
    case .notPassedYet: language("上次没过", "not passed yet")
    case .leastRecent: language("温习", "to keep in practice")
    case .exercises(let criterion, let count):
      language(
        "练 \(CriterionNames(in: shelf.folder, language: language)[criterion])，最近五场丢了 \(count) 次",
        "for \(CriterionNames(in: shelf.folder, language: language)[criterion]), missed in \(count) of the last five")
    }
  }

  private func weakness(_ history: TraineeHistory) -> StyledText {
    let spots = WeakSpots.expectations(in: history.finished).spots.prefix(2).map(\.missed)
    guard !spots.isEmpty else { return "" }
    let list = spots.joined(separator: language("、", ", "))
    return StyledText(language(" · 最近常丢：\(list)", " · often missed: \(list)"), .dim)
  }
}

/// Every scenario on a line of its own.
struct ShelfScreen {
  let shelf: ScenarioShelf
  let language: Language

  func lines(history: TraineeHistory?) -> [StyledText] {
    shelf.entries.map { entry in
      let header = entry.header
      let played = history?.finished.filter { $0.scenario == header.id } ?? []
      let mark =
        played.contains(where: \.isPassed)
        ? StyledText("✓ ", .good)
        : played.contains { $0.awaitsReview && $0.isExam }
          ? StyledText("？ ", .warning) : played.isEmpty ? "  " : StyledText("· ", .warning)
      let number = DisplayWidth().padded(String(header.number), to: 4, .trailing)
      return mark + StyledText(number + "  ", .accent) + StyledText(header.title)
        + StyledText("  \(header.level.name(in: language)) · \(header.channel.name(in: language))", .dim)
    }
  }
}
