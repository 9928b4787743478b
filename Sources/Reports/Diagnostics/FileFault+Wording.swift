import Documents
import Library

extension FileFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .noSuchFile:
      FaultWording(
        zh: "没有这个文件", en: "there is no such file", fixZh: "检查路径和文件名", fixEn: "look at the path and the name")
    case .isAFolder:
      FaultWording(
        zh: "这是一个文件夹，不是文件", en: "this is a folder, not a file", fixZh: "给文件夹改名，不要以 .json 结尾",
        fixEn: "give the folder a name that does not end in .json")
    case .noPermission:
      FaultWording(
        zh: "没有权限读", en: "no permission to read it", fixZh: "让管理员开放读取权限（chmod a+r）",
        fixEn: "have its read permission set (chmod a+r)")
    case .notAFile:
      FaultWording(
        zh: "这不是普通文件（管道或设备）", en: "this is no ordinary file (a pipe or a device)", fixZh: "换成普通文件",
        fixEn: "put an ordinary file in its place")
    case .damagedModel:
      FaultWording(
        zh: "学习模型坏了，或者不是这个版本的", en: "this trained recogniser is damaged or of another version",
        fixZh: "从安装包恢复，或者用 peilian learn --force 重新训练", fixEn: "restore it, or train it anew: peilian learn --force")
    case .unreadable(let errno):
      FaultWording(
        zh: "读不出来（系统错误号 \(errno)）", en: "it cannot be read (system error \(errno))", fixZh: "检查磁盘或 U 盘，再试一次",
        fixEn: "look at the disk or stick, then try again")
    }
  }
}
