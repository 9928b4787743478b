import Career
import Scoring
import Terminal

/// A pack as the trainee sees it.
struct PackLines {
  let language: Language

  func overview(of standing: PackStanding, trainee: String, today: Int) -> [StyledText] {
    [StyledText("── \(standing.pack.title[language]) · \(trainee) ──", .bold)]
      + standing.pack.parts.map { part in
        let done = standing.doneSteps(of: part)
        let isDone = done == part.steps.count
        let isNext = standing.next?.part.id == part.id
        let mark =
          isDone ? StyledText("  ✓ ", .good) : isNext ? StyledText("  ▸ ", .accent) : StyledText("  ○ ", .dim)
        let count = isDone || done == 0 ? "" : " \(done)/\(part.steps.count)"
        return mark + StyledText(when(part)) + StyledText(part.title[language] + count, isNext ? .bold : .plain)
      }
  }

  /// What Enter will begin.
  func next(_ standing: PackStanding) -> StyledText {
    guard let place = standing.next else { return "" }
    if standing.today == .doneForToday {
      return StyledText(
        language("今天的都做完了，明天接着来。想现在就往下做，输“继续”。", "Today's parts are done; go on tomorrow. To go on now, type “go on”."),
        .good)
    }
    return StyledText(language("回车接着做：", "Enter goes on with: "), .accent) + StyledText(name(of: place.step))
      + StyledText(" " + position(of: place), .dim)
  }

  func beginning(of place: PackStanding.Place) -> StyledText {
    StyledText("── \(when(place.part))\(name(of: place.step)) ──", .bold)
  }

  /// Said only where a part ends.
  func finished(_ place: PackStanding.Place, _ standing: PackStanding) -> [StyledText] {
    guard place.index + 1 == place.part.steps.count else { return [] }
    let left = standing.partsLeft
    let rest = left == 0 ? language("全部做完了", "all is done") : language("还剩 \(left) 部分", "\(left) parts left")
    return [
      StyledText("✓ " + when(place.part) + place.part.title[language] + language("，", ", "), .good)
        + StyledText(rest)
    ]
  }

  /// The plan after the course: this week's tasks, or the meeting after thirty days.
  func plan(of standing: PackStanding, today: Int) -> [StyledText] {
    if standing.isReviewDue(on: today) {
      return [
        StyledText(
          language(
            "三十天计划到期：跟带教开一次回顾会，把日记和进步带上。", "The thirty days are over: time for the review meeting; bring your diary."),
          .accent)
      ]
    }
    guard let number = standing.week(on: today) else {
      return [StyledText(language("这个学习包都做完了。", "This pack is done."), .good)]
    }
    let week = standing.pack.plan[number]
    return [StyledText(language("第 \(number + 1) 周：", "Week \(number + 1): ") + week.title[language], .bold)]
      + week.tasks.map { StyledText("  · " + $0[language]) }
      + [
        StyledText(
          language("每周写一两句：", "Write a line a week: ") + week.prompt[language] + language("（输“日记 ……”）", " (“diary …”)"),
          .dim)
      ]
  }

  /// 第 1 天上午 · ; empty where a pack has no days.
  func when(_ part: Pack.Part) -> String {
    guard let day = part.day else { return "" }
    let half =
      switch part.half {
      case .morning?: language("上午", " morning")
      case .afternoon?: language("下午", " afternoon")
      case nil: ""
      }
    return language("第 \(day) 天\(half) ", "Day \(day)\(half): ")
  }

  private func position(of place: PackStanding.Place) -> String {
    language(
      "（\(when(place.part))\(place.index + 1)/\(place.part.steps.count)）",
      "(\(when(place.part))\(place.index + 1)/\(place.part.steps.count))")
  }

  private func name(of step: Pack.Step) -> String {
    switch step {
    case .talk: language("聊一聊", "a talk")
    case .read: language("看一段", "something to read")
    case .quiz(_, let count, false): language("考题 \(count) 道", "\(count) questions")
    case .quiz(_, let count, true): language("知识考试 \(count) 题", "exam: \(count) questions")
    case .scenario(_, false): language("练一场", "a role-play")
    case .scenario(_, true): language("考一场", "exam: a role-play")
    case .mistakes: language("错句本三分钟", "three minutes with your mistakes")
    case .diary: language("写一句日记", "a line for the diary")
    }
  }
}
