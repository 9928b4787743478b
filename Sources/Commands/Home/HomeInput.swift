/// One line at the home screen.
package enum HomeInput: Equatable, Sendable {
  /// Enter alone: today's exercise.
  case start
  case command(HomeCommand, argument: String)
  /// A number, title or id of a scenario.
  case scenario(String)

  package init(line: String) {
    let text = line.trimmingBlanks()
    guard !text.isEmpty else {
      self = .start
      return
    }
    let bare = ["/", "／", "、"].contains(String(text.prefix(1))) ? String(text.dropFirst()) : text
    let words = bare.split(maxSplits: 1) { " \t\u{3000}".contains($0) }
    let name = words.first.map { $0.lowercased() } ?? ""
    if let command = HomeCommand.allCases.first(where: { $0.names.contains(name) }) {
      self = .command(command, argument: words.count > 1 ? String(words[1]).trimmingBlanks() : "")
    } else {
      self = .scenario(text)
    }
  }
}

package enum HomeCommand: String, CaseIterable, Sendable {
  case play
  case exam
  case repair
  case answer
  case list
  case resume
  case debrief
  case whatIf
  case progress
  case quiz, mistakes, phrases, diary, onboard, pack
  case drill
  case report
  case board
  case options
  case trainee
  case help
  case leave

  /// The first is shown in Chinese, the second in English.
  package var names: [String] {
    switch self {
    case .play: ["练", "play", "开始", "演练"]
    case .exam: ["考试", "exam"]
    case .repair: ["救场", "repair"]
    case .answer: ["接", "answer", "接电话"]
    case .list: ["列表", "list", "场景", "ls"]
    case .resume: ["继续", "resume", "接着练"]
    case .quiz: ["考题", "quiz", "答题"]
    case .debrief: ["复盘", "debrief"]
    case .whatIf: ["如果", "whatif"]
    case .mistakes: ["错句", "mistakes", "错句本"]
    case .phrases: ["查", "phrases", "话术", "话术本"]
    case .diary: ["日记", "diary"]
    case .onboard: ["入职", "onboard"]
    case .pack: ["学习包", "pack"]
    case .progress: ["进度", "progress", "成绩"]
    case .drill: ["班前", "drill", "班前演练", "团练"]
    case .report: ["报告", "report"]
    case .board: ["看板", "board", "团队"]
    case .options: ["选项", "options", "设置"]
    case .trainee: ["学员", "trainee", "换人"]
    case .help: ["帮助", "help", "?", "？"]
    case .leave: ["退出", "quit", "exit", "再见"]
    }
  }
}

extension String {
  /// Without blanks at both ends, the ideographic one included.
  func trimmingBlanks() -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let front = drop(while: isBlank)
    guard let end = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(front[...end])
  }
}
