import Foundation
import Learning
import Library
import Scoring

/// The labelled replies of a folder's `.jsonl` files, in path order.
struct CorpusFolder {
  private let rows: [CorpusRow]

  init(_ folder: String, _ language: Language) throws {
    guard DiskFile.isFolder(folder) else {
      throw Failure(language("没有语料文件夹 \(folder)", "there is no corpus folder \(folder)"))
    }
    var rows: [CorpusRow] = []
    var faults: [String] = []
    for path in FolderWalk(folder, suffix: ".jsonl").files {
      do throws(FileFault) {
        rows += CorpusRow.rows(of: try DiskFile.read(path, upTo: 1 << 30).bytes, path: path, into: &faults)
      } catch {
        throw Failure(language("读不了 \(path)", "cannot read \(path)"))
      }
    }
    guard faults.isEmpty else {
      let shown = faults.prefix(10).joined(separator: "\n")
      let count = faults.count
      throw Failure(
        language("语料里有 \(count) 行读不了：\n\(shown)", "\(count) rows of the corpus are faulty:\n\(shown)"))
    }
    self.rows = rows
  }

  func rows(in language: Language) -> [CorpusRow] { rows.filter { $0.moment.language == language } }
}
