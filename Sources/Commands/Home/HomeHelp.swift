import Scoring
import Terminal

/// What can be typed at the home screen.
struct HomeHelp {
  let language: Language

  var lines: [StyledText] {
    [
      StyledText("  " + language("直接回车：练今天推荐的一场。输编号或标题：练那一场。", "Enter: today's exercise. A number or title: that one."))
    ]
      + HomeCommand.allCases.map { command in
        StyledText("  " + DisplayWidth().padded(language(command.names[0], command.names[1]), to: 10), .accent)
          + StyledText(meaning(of: command))
      }
  }

  private func meaning(of command: HomeCommand) -> String {
    switch command {
    case .play: language("练一场：练 2、练 愤怒的业主", "play one: play 2, play angry owner")
    case .exam: language("考试：考试 2（只有一次，没有提示）", "an exam: exam 2 (one attempt, no hints)")
    case .repair: language("救场：从您说过的最糟的一句接着往下", "begin just after the worst thing you ever said")
    case .answer: language("接电话：答应过的事到日子了", "pick up: a promise has fallen due")
    case .list: language("所有场景；✓ 通过，？ 待复核，· 练过", "all scenarios: ✓ passed, ？ awaiting review, · played")
    case .resume: language("接着练没练完的那一场", "go on with the unfinished one")
    case .mistakes: language("错句本：自己说错的，改到过关", "your own faulted sentences, until they win")
    case .phrases: language("话术本：查 车位被占", "what to say: phrases parking space")
    case .onboard: language("入职五天：做到哪了，回车接着做", "five days of onboarding, step by step")
    case .pack: language("学习包：列出来；学习包 电话基本功", "packs: a list; pack phone")
    case .diary: language("服务日记：日记 今天稳住了", "service diary: diary I kept calm today")
    case .quiz: language("考题：到期的先考；考题 电话 10", "knowledge questions: quiz phone 10")
    case .debrief: language("再看一遍上一场的复盘", "the last debrief once more")
    case .whatIf: language("上一场换一句话，看会怎样", "change one sentence of the last one and see")
    case .progress: language("陪练等级，离下一级还差什么", "your level and what the next one still needs")
    case .drill: language("班前演练十五分钟：一人一场，或一人一句接力", "a team drill of fifteen minutes")
    case .report: language("您的报告；报告 1 是最近一场，报告 锦绣家园 是项目", "your report; report 1 is the latest conversation")
    case .board: language("团队看板：和自己前几周比", "the team against its own last weeks")
    case .options: language("开关练习里的提醒", "switch the warnings of practice on and off")
    case .trainee: language("换学员：学员 小林", "change the trainee: trainee Lin")
    case .help: language("这一页", "this page")
    case .leave: language("退出（Ctrl-D 也行）", "leave (Ctrl-D as well)")
    }
  }
}
