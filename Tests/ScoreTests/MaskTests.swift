import Documents
import Library
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct MaskTests {
  static let mask = Result { Mask(MaskWords(try RubricShelf(in: LibraryFolder(path: ScoreProgram.library)).rulebook)) }

  @Test(arguments: [
    ("我电话13812345678", "我电话***********"),
    ("138 1234 5678 或 138-1234-5678", "*** **** **** 或 ***-****-****"),
    ("０２１６３２１５６７８", "＊＊＊＊＊＊＊＊＊＊＊"),
    ("身份证11010519491231002X。", "身份证******************。"),
    ("2026-03-03 10:05 到", "2026-03-03 10:05 到"),
    ("2026-03-03 13812345678", "2026-03-03 ***********"),
    ("收费1200元，3个月", "收费1200元，3个月"),
    ("3栋2单元1202的", "*栋*单元****的"),
    ("A座1503室", "*座****室"),
    ("12-3-501漏水", "**-*-***漏水"),
    ("京A12345 和 粤B·12345", "＊****** 和 ＊*·*****"),
    ("沪AD12345停在门口", "＊*******停在门口"),
    ("王女士，张建国师傅到了", "＊女士，＊＊＊师傅到了"),
    ("工程部陈师傅，欧阳先生", "工程部＊师傅，＊＊先生"),
    ("我是王强，您好", "我是＊＊，您好"),
    ("客服小李。", "客服＊＊。"),
    ("小区的时间，方便吗", "小区的时间，方便吗"),
    ("我是小时候来的", "我是小时候来的"),
    ("Mr Chen and Ms. Anna Wong in Room 1202", "Mr **** and Ms. **** **** in Room ****"),
    ("Unit 5B, call 555-123-4567", "Unit **, call ***-***-****"),
  ])
  func privateWordsAreHiddenAndOthersStay(_ text: String, _ expected: String) throws {
    #expect(try Self.mask.get().masked(text) == expected)
  }

  @Test(arguments: [("客服小李", "客服＊＊"), ("王女士", "＊女士"), ("张三", "＊＊"), ("物业", "物业"), ("Amy (agent)", "*** (agent)")])
  func ofASpeakerHisPartIsLeft(_ name: String, _ expected: String) throws {
    #expect(try Self.mask.get().masked(speaker: name) == expected)
  }

  @Test func lengthAndWidthStayOnRandomTexts() throws {
    var generator = SeededGenerator(seed: 11)
    let mask = try Self.mask.get()
    let pieces = [
      "王", "女士", "小", "我是", "1", "23", "-", " ", "京", "A", "栋", "室", "13812345678", "，", "e\u{301}", "👩‍🔧", "Mr ", "Chen",
      "０", "x", "·",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...14, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
        .joined()
      let masked = mask.masked(text)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
      let width = DisplayWidth()
      #expect(masked.unicodeScalars.map { width.of($0) } == text.unicodeScalars.map { width.of($0) }, "\(text)")
    }
  }
}
