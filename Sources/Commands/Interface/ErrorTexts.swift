import Library
import Records
import Scoring
import Terminal

/// Why no library was found, and what to do about it.
struct LibrarySearchText {
  let language: Language

  func text(_ error: LibraryFolder.SearchError) -> String {
    switch error {
    case .notALibrary(let path):
      language(
        "\(path) 里没有 Scenarios 文件夹。请用 --library 指到装有 Scenarios 和 Rubrics 的文件夹。",
        "\(path) has no Scenarios folder. Point --library at the folder that holds Scenarios and Rubrics.")
    case .noneFound(let tried):
      language(
        "找不到场景库。找过：\(tried.joined(separator: "、"))。请用 --library 或 PEILIAN_LIBRARY 指明。",
        "No library found. Looked in: \(tried.joined(separator: ", ")). Name it with --library or PEILIAN_LIBRARY.")
    }
  }
}

/// Why the records cannot be opened, and what to do about it.
struct RecordsErrorText {
  let language: Language

  func text(_ error: RecordStore.OpenError) -> String {
    switch error {
    case .cannotOpen(let path, let reason):
      language(
        "打不开练习记录 \(path)（\(reason)）。请检查文件夹能不能写、磁盘满没满，或用 --records 换个地方。",
        "Cannot open the records \(path) (\(reason)). Check that the folder can be written and the disk is not full, or name another with --records."
      )
    case .damaged(let path):
      language(
        "练习记录 \(path) 坏了。请把它改个名留着，再把最近的备份拷回来；没有备份就重新开始。",
        "The records \(path) are damaged. Rename the file to keep it, and copy the last backup back; without one, start anew."
      )
    case .fromTheFuture(let path):
      language(
        "练习记录 \(path) 是更新版本的陪练写的。请升级程序。", "The records \(path) were written by a later version. Please upgrade.")
    }
  }
}

/// Why nothing can be typed at this terminal, and what to do about it.
struct TerminalFaultText {
  let language: Language

  func text(_ fault: EditorLineReader.Fault) -> String {
    switch fault {
    case .otherEncoding(let name):
      language(
        "这个终端用的是 \(name) 编码，中文会乱。请把终端设成 UTF-8 再来。",
        "This terminal speaks \(name). Set it to UTF-8, please.")
    case .noUTF8Locale:
      language(
        "这台电脑没有可用的 UTF-8 语言环境。请运行：sudo apt-get install locales && sudo locale-gen C.UTF-8",
        "This machine has no UTF-8 locale. Run: sudo apt-get install locales && sudo locale-gen C.UTF-8")
    case .notATerminal, .dumbTerminal, .noEditor:
      language("这里不能逐键编辑。", "Lines cannot be edited here.")
    }
  }
}
