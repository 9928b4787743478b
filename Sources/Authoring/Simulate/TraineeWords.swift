import Scoring

/// What the weaker of the simulated trainees say whatever they are told. None of it asks for anything.
struct TraineeWords: Sendable {
  let curt: [String]
  let offTopic: [String]
  /// Would fit any customer on any day, and promises a call that nobody has prepared.
  let allPurpose: [String]
  let apologies: [String]

  init(_ language: Language) {
    switch language {
    case .chinese: self = .chinese
    case .english: self = .english
    }
  }

  private init(curt: [String], offTopic: [String], allPurpose: [String], apologies: [String]) {
    self.curt = curt
    self.offTopic = offTopic
    self.allPurpose = allPurpose
    self.apologies = apologies
  }

  private static let chinese = TraineeWords(
    curt: ["嗯", "哦", "知道了", "行", "好", "等着", "嗯嗯", "可以", "好吧", "在弄", "没事", "再说", "好的", "收到", "嗯，知道", "哦，行吧"],
    offTopic: [
      "今天中午食堂的红烧肉挺香的", "昨晚那场球加时才踢完，三比二", "我家猫最近老爱往纸箱里钻", "这首歌我单曲循环一个礼拜了",
      "周末去爬山，腿到现在还酸", "我表弟考上研究生了，学的考古", "奶茶第二杯半价，我排了一刻钟的队", "听说海南的芒果熟了，特别甜",
      "我在学吉他，和弦老按不响", "那部电视剧的结局真没想到", "我外婆做的糍粑比店里的软", "早上地铁里有人拉小提琴",
    ],
    allPurpose: [
      "您好，非常抱歉给您带来不便，您的心情我们非常理解，您反映的情况我已经登记了，我们会尽快跟进处理，下午六点前给您回电话，请问还有什么可以帮您？",
      "您好，感谢您的来电，非常抱歉，我理解您的感受，已经帮您登记，稍后会有专人与您联系，请问还有其他可以帮您的吗？",
      "您好，很抱歉给您添麻烦了，您的问题我们非常重视，已经记录并上报，会第一时间处理，今天六点前给您答复，感谢您的理解与支持，祝您生活愉快。",
    ],
    apologies: [
      "对不起", "实在对不起", "非常抱歉", "抱歉抱歉", "真的对不起", "给您道歉了", "万分抱歉", "是我不好，对不起", "对不起对不起", "真不好意思，抱歉",
    ])

  private static let english = TraineeWords(
    curt: [
      "Ok.", "Yeah.", "Fine.", "Right.", "Hm.", "Sure.", "Mhm.", "Ok then.", "Yep.", "Noted.", "Whatever.", "Alright.",
    ],
    offTopic: [
      "The canteen had a lovely mushroom pie at lunch", "That match went to penalties last night",
      "My cat sleeps in a shoe box now",
      "I have had the same song in my head for a week", "We climbed a hill on Sunday and my legs still ache",
      "My cousin is going to study archaeology", "I queued ages for a bubble tea",
      "The strawberries are early this summer",
      "I am learning the guitar and the chords will not ring", "Nobody saw the end of that series coming",
      "My gran bakes the softest scones in the county", "Somebody was playing a violin on the train",
    ],
    allPurpose: [
      "Good morning, I am so sorry for the inconvenience. I completely understand how you feel. I have logged this and we will follow up as soon as possible. I will call you back by six. Is there anything else I can help you with?",
      "Hello, thank you for contacting us. I do apologise, I understand your frustration. Your case has been registered and somebody will be in touch shortly. Is there anything else I can do for you?",
      "Hello, we are very sorry about this and take it very seriously. It has been noted and passed on, and you will hear from us by six today. Thank you for your patience and have a lovely day.",
    ],
    apologies: [
      "I'm sorry.", "I am so sorry.", "I do apologise.", "Sorry, really sorry.", "My apologies.", "I'm terribly sorry.",
      "Please accept my apologies.", "Sorry, sorry, sorry.", "I can only say sorry.", "I truly am sorry.",
    ])
}
