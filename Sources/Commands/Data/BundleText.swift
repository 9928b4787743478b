import Documents
import Records
import Scoring
import Terminal

/// What a bundle brought, or why it was refused.
struct BundleText {
  let language: Language

  func text(_ fault: BundleFault, file: String) -> String {
    switch fault {
    case .cannotRead(let reason): language("读不了 \(file)（\(reason)）", "cannot read \(file) (\(reason))")
    case .cannotWrite(let reason):
      language("写不了 \(file)（\(reason)）。U 盘满了，或者没有权限？", "cannot write \(file) (\(reason))")
    case .notABundle:
      language("\(file) 不是陪练的打包文件。", "\(file) is no bundle of peilian.")
    case .fromTheFuture:
      language("\(file) 是更新版本的陪练打的包。请升级程序。", "\(file) was written by a later version. Please upgrade.")
    case .damaged(let line, let part):
      language(
        "\(file) 第 \(line) 行坏了（\(part)），什么也没有导入。请重新打包再拷一次。",
        "\(file) is damaged in line \(line) (\(part)); nothing was imported. Make the bundle anew.")
    case .cutOff(let line):
      language(
        "\(file) 不完整，到第 \(line) 行就断了，什么也没有导入。请重新拷一次。",
        "\(file) breaks off after line \(line); nothing was imported. Copy it again.")
    }
  }

  func lines(_ result: BundleResult, file: String) -> [StyledText] {
    let (new, known, people) = (result.newConversations, result.knownConversations, result.newTrainees)
    var lines = [
      StyledText(
        language(
          "\(file)：新对话 \(new) 场，已有 \(known) 场，新学员 \(people) 位",
          "\(file): \(new) new conversations, \(known) known, \(people) new trainees"), .good)
    ]
    if result.conflicts > 0 {
      lines.append(
        StyledText(
          language(
            "有 \(result.conflicts) 场两边内容不一样，每台电脑都会留同一份",
            "\(result.conflicts) differ from what is here; every machine keeps the same one"), .warning))
    }
    if result.forgotten > 0 {
      lines.append(
        StyledText(
          language("跳过 \(result.forgotten) 条：学员已在这台电脑上删除", "\(result.forgotten) left out: forgotten here"), .dim))
    }
    return lines
  }

  static func json(_ result: BundleResult, file: String) -> JSONValue {
    [
      "file": .string(file), "newConversations": .integer(result.newConversations),
      "knownConversations": .integer(result.knownConversations), "newTrainees": .integer(result.newTrainees),
      "conflicts": .integer(result.conflicts), "newJournal": .integer(result.newJournal),
      "forgotten": .integer(result.forgotten),
    ]
  }
}
