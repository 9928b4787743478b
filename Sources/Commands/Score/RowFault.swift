import Documents
import Reports

/// What can be wrong with a row besides the faults of any document.
enum RowFault: WordedFault {
  /// `at` is no civil date-time.
  case unknownTime(String)
  /// Such a line is passed over without being held in memory.
  case lineTooLong(limit: Int)

  static let allCodes = ["unknown-time", "line-too-long"]

  var code: String {
    switch self {
    case .unknownTime: "unknown-time"
    case .lineTooLong: "line-too-long"
    }
  }

  func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .unknownTime(let text):
      FaultWording(
        zh: "“\(text)”不是日期和时间", en: "\"\(text)\" is no date and time", fixZh: "写成 2026-03-03T10:05，不带时区",
        fixEn: "write it as 2026-03-03T10:05, without a zone")
    case .lineTooLong(let limit):
      FaultWording(zh: "这一行超过 \(limit) 字节，没有读", en: "the line has more than \(limit) bytes; it was not read")
    }
  }
}
