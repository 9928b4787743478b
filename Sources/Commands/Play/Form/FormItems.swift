import Reports
import Roleplay
import Scoring

extension CaseRecord.Item: FormItem {
  static func title(in language: Language) -> String { language("登记单五项", "The record, five items") }

  func help(in language: Language) -> String {
    switch self {
    case .place:
      language("什么时候、在哪里：几号几点，几栋几户，哪个位置。例：周二10:05，5栋802卫生间", "when and where: date, building, flat, room")
    case .about:
      language("这件事关系到谁：报事的人、被投诉的人或该管的部门。例：5栋802郑先生；工程部", "who it is about: the person, colleague or department")
    case .course: language("出了什么事，按先后写，两三句：起因、现在怎样、已经做了什么", "what happened, in order, in two or three sentences")
    case .demand: language("客户自己要的是什么，用他的话。例：今天修好，修前先打电话", "what the customer wants, in his words")
    case .contact: language("打哪个电话找他、什么时候方便。没问过就先问", "which number, and when it suits. Ask if you have not")
    }
  }
}

extension Message.Item: FormItem {
  static func title(in language: Language) -> String { language("代记留言五项", "The message, five items") }

  func name(in language: Language) -> String {
    switch self {
    case .caller: language("来电人", "caller")
    case .number: language("电话", "number")
    case .reason: language("什么事", "reason")
    case .time: language("来电时间", "time")
    case .wanted: language("找谁", "for whom")
    }
  }

  func help(in language: Language) -> String {
    switch self {
    case .caller: language("谁打来的：姓名、哪一栋哪一户或哪家公司", "who called: name, flat or company")
    case .number: language("回哪个号码，念一遍给他核对", "the number to call back; read it back to him")
    case .reason: language("什么事，一两句，用他的话", "what it is about, in his words")
    case .time: language("几号几点打来的", "when he called")
    case .wanted: language("要找谁、要那个人做什么", "whom he wants, and what for")
    }
  }
}
