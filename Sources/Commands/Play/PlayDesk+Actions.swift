import Roleplay
import Scoring
import Terminal

/// What is done at the desk besides speaking.
extension PlayDesk {
  mutating func obey(_ action: PlayAction, _ argument: String, reading reader: inout some LineReader) throws -> Leave? {
    guard mode == .practice || !action.isPracticeAid else {
      complain(language("考试里不能用 /\(action.names[0])", "/\(action.names[1]) is not available in an exam"))
      return nil
    }
    if !bubbles.isEmpty, action != .help, action != .leave {
      takeBackBubble(action)
      return nil
    }
    switch action {
    case .hint: try take(.hintAsked)
    case .retract: try take(.retracted)
    case .record: return try fillRecord(reading: &reader)
    case .note: try note(argument, reading: &reader)
    case .call: try call(argument)
    case .wait: try wait(argument)
    case .promises:
      screen.show(PromiseScreen(scenario: session.scenario, language: language).lines(for: session.conversation))
    case .why:
      screen.show(
        WhyScreen(scenario: session.scenario, coach: coach, language: language).lines(for: session.conversation))
    case .hangUp: try take(.hungUp)
    case .leave: return try confirmsLeaving(reading: &reader) ? .interrupted : nil
    case .help: screen.show(PlayHelp(language: language, mode: mode, channel: session.conversation.channel).lines)
    case .takeMessage where argument.isEmpty: return try takeMessage(reading: &reader)
    case .hold, .transfer, .escalate, .takeMessage, .goPrivate, .goPublic, .pause: try act(action, argument)
    }
    return nil
  }

  /// A digit of the numbered line. What cannot be undone is asked about: it may have been an answer to the customer.
  mutating func obey(digit number: Int, reading reader: inout some LineReader) throws -> Leave? {
    guard let action = PlayAction.numbered(number, in: mode) else {
      complain(language("没有 \(number) 号，下面一行是能用的", "there is no \(number); see the line below"))
      return nil
    }
    let name = action.name(on: session.conversation.channel, in: language)
    if action.isWeighty {
      let question = language("  \(number) 是“\(name)”，现在就做？(y/N) ", "  \(number) is “\(name)”. Do it now? (y/N) ")
      guard Answer.isYes(question, reading: &reader) else { return nil }
    }
    return try obey(action, "", reading: &reader)
  }

  private mutating func takeBackBubble(_ action: PlayAction) {
    if action == .retract, let last = bubbles.removeLast() {
      complain(language("撤掉了「\(last)」", "“\(last)” taken back"))
    } else {
      complain(
        language("还有没发的话：空按回车发出去，/重来 撤掉最后一条", "Unsent: Enter alone sends it, /retry takes the last one back"))
    }
  }

  private mutating func act(_ action: PlayAction, _ argument: String) throws {
    let typed = TypedAction(conversation: session.conversation, scenario: session.scenario)
    do {
      if let event = try typed.event(for: action, argument) { try take(event) }
    } catch let fault as TypedAction.Fault {
      switch fault {
      case .noSuchActor(let name): _ = listener(name)
      case .nobody: complain(language("找谁？名字写在后面", "whom? put the name after it"))
      case .tooManyItems: complain(language("留言只有五项", "a message has five items"))
      }
    }
  }

  private mutating func call(_ name: String) throws {
    guard !name.isEmpty else {
      complain(
        language(
          "打给谁？比如：/打给 \(session.scenario.customer.name)", "call whom? e.g. /call \(session.scenario.customer.name)"))
      return
    }
    if let actor = listener(name) { try take(.called(actor)) }
  }

  private mutating func wait(_ argument: String) throws {
    let reader = WaitTime(analyzer: session.kit.analyzer, language: session.scenario.header.language)
    guard let until = reader.moment(argument, from: session.conversation.now) else {
      complain(language("等到什么时候？比如：/等 30分、/等 16:30、/等 明天上午", "wait until when? e.g. /wait 30min, /wait 16:30"))
      return
    }
    if WaitTime.isSlip(argument, for: until, from: session.conversation.now) {
      let now = ClockText(language: language).time(session.conversation.now)
      return complain(
        language(
          "\(argument) 已经过了，现在 \(now)。要等到明天就写 /等 明天\(argument)",
          "\(argument) is past, it is \(now). For tomorrow: /wait tomorrow \(argument)"))
    }
    try take(.waited(until: until))
    let now = ClockText(language: language).time(session.conversation.now)
    if session.conversation.outcome == nil { screen.show(StyledText(language("（现在 \(now)）", "(now \(now))"), .dim)) }
  }

  // MARK: - What is written down

  private mutating func fillRecord(reading reader: inout some LineReader) throws -> Leave? {
    var form = LineForm(form, language: language, screen: screen)
    let ending = form.fill(reading: &reader)
    self.form = form.items
    if case .filled(let items) = ending { try take(.recorded(CaseRecord(items: items))) }
    return try leave(after: ending, reading: &reader)
  }

  private mutating func takeMessage(reading reader: inout some LineReader) throws -> Leave? {
    var form = LineForm(message, language: language, screen: screen)
    let ending = form.fill(reading: &reader)
    message = form.items
    if case .filled(let items) = ending {
      let typed = TypedAction(conversation: session.conversation, scenario: session.scenario)
      try take(typed.event(taking: Message(items: items)))
    }
    return try leave(after: ending, reading: &reader)
  }

  /// What follows when a form is closed without being handed in.
  private mutating func leave<Item>(after ending: LineForm<Item>.Ending, reading reader: inout some LineReader) throws
    -> Leave?
  {
    switch ending {
    case .filled, .dropped: return nil
    case .left(let action, let argument): return try obey(action, argument, reading: &reader)
    case .hungUp(let draft):
      drafts?.keep(draft)
      return .interrupted
    }
  }

  private mutating func note(_ argument: String, reading reader: inout some LineReader) throws {
    var text = argument
    if text.isEmpty {
      let question = language("  备注（谁家什么事、下一步谁做、几点前）：", "  Note (whose case, what next, by when): ")
      guard case .line(let line) = reader.readLine(prompt: Prompt(StyledText(question, .accent), history: "record"))
      else { return complain(language("没写备注", "no note")) }
      text = line.trimmingBlanks()
    }
    guard !text.isEmpty else { return complain(language("没写备注", "no note")) }
    let gaps = ClosingNote(text: text).gaps(in: session.conversation, with: session.kit)
    try take(.noted(text))
    guard mode == .practice else { return screen.show(StyledText("  " + language("备注记下了", "noted"), .dim)) }
    screen.show(NoteScreen(language: language).lines(for: gaps))
  }

  /// When the customer has gone: a receptionist writes it up before the next one comes.
  mutating func writeUp(reading reader: inout some LineReader) throws {
    guard case .reached = session.conversation.outcome, session.conversation.record == nil else { return }
    let invitation = language(
      "人走了，手头的记录可以补上：/登记、/备注；直接回车看成绩。", "Over. Write it up now with /record or /note; Enter shows the scorecard.")
    screen.show(StyledText(invitation, .dim))
    while case .line(let line) = reader.readLine(prompt: Prompt(StyledText(language("收尾› ", "after› "), .accent))) {
      switch PlayInput(line: line) {
      case .empty: return
      case .action(let action, let argument) where action.isWriting: _ = try obey(action, argument, reading: &reader)
      case .digit(let number) where PlayAction.numbered(number, in: mode)?.isWriting == true:
        _ = try obey(digit: number, reading: &reader)
      default: complain(language("这一场已经结束了。/登记、/备注，或者回车看成绩", "it is over: /record, /note, or Enter"))
      }
    }
  }

  // MARK: - Silence, interruptions, leaving

  /// Ctrl-C. In an exam it is counted: something took the trainee away from the customer.
  mutating func interrupted() throws {
    guard mode == .exam else { return }
    try session.noteInterruption(.key)
    complain(language("考试里 Ctrl-C 记一次中断", "Ctrl-C counts as an interruption of the exam"))
  }

  /// Nothing at all was typed for so long, though the customer stands there.
  mutating func grewImpatient(after seconds: Int) throws {
    try take(.idled(seconds: seconds))
  }

  func confirmsLeaving(reading reader: inout some LineReader) throws -> Bool {
    let kept = language("先离开？说过的都存好了，下次输入“继续”接着练。", "Leave? Everything is kept; “resume” goes on from here. ")
    let counted = language(
      "先离开？考试只有一次，接着考会记一次中断。", "Leave? There is one attempt; going on later counts as an interruption. ")
    return Answer.isYes((mode == .exam ? counted : kept) + "(y/N) ", reading: &reader)
  }

  func passesPinyinCheck(_ text: String, reading reader: inout some LineReader) -> Bool {
    guard session.scenario.header.language == .chinese, !options.readsScript, BarePinyin.isLikely(text) else {
      return true
    }
    let question = language(
      "「\(text)」好像还没切到中文输入法，就这样发出去吗？(y/N) ", "“\(text)” looks like bare pinyin. Send it as it is? (y/N) ")
    return Answer.isYes(question, reading: &reader)
  }
}
