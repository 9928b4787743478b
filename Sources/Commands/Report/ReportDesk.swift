import Career
import Library
import Records
import Reports
import Scoring
import Terminal

/// Finds what a report is about by the words that people use, and makes it.
struct ReportDesk {
  let folder: LibraryFolder
  let store: RecordStore
  let path: CareerPath
  let language: Language
  /// Name or number of the one at hand; nil asks the records.
  let trainee: String?
  private let now = RealTime.civil()

  init(folder: LibraryFolder, store: RecordStore, path: CareerPath, language: Language, trainee: String?) {
    self.folder = folder
    self.store = store
    self.path = path
    self.language = language
    self.trainee = trainee
  }

  init(bench: TraineeBench) {
    self.init(
      folder: bench.folder, store: bench.store, path: bench.path, language: bench.language,
      trainee: bench.surroundings.options.trainee)
  }

  /// Nothing when nobody has practised yet.
  ///
  /// - Parameter words: none means the trainee at hand, or everybody where a team is meant.
  func reports(_ kind: ReportKind?, about words: [String]) throws -> [AnyReport] {
    if try store.trainees().isEmpty { return [] }
    return switch try kind ?? guess(words) {
    case .conversation: try conversations(words).map(AnyReport.conversation)
    case .trainee: try trainees(words).map { .trainee(try people.report($0)) }
    case .result: try trainees(words).map { .result(try people.resultSheet($0)) }
    case .certificate: try trainees(words).map { .certificate(try people.certificate($0)) }
    case .file: try trainees(words).map { .file(try people.file($0)) }
    case .intake: try team(.intake, words)
    case .estate: try team(.estate, words)
    case .group: [.group(try group())]
    case .signin: [.signIn(try signIn(words))]
    case .drill: try drills(words)
    }
  }

  private var people: TraineeReporter {
    TraineeReporter(
      store: store, path: path, shelf: ScenarioShelf(in: folder, language: language),
      names: CriterionNames(in: folder, language: language), language: language, now: now)
  }

  private var teams: TeamReporter {
    TeamReporter(store: store, path: path, language: language, now: now)
  }

  /// A name that somebody has is he; the name of an estate or an intake is that; everything else is a conversation.
  private func guess(_ words: [String]) throws -> ReportKind {
    guard let word = words.first else { return .conversation }
    if ["集团", "group"].contains(word) { return .group }
    if try !store.trainees(called: word).isEmpty { return .trainee }
    if try store.estates().contains(word) { return .estate }
    if try store.intakes().contains(word) { return .intake }
    return .conversation
  }

  // MARK: - Trainees

  /// A report is about somebody who is known: asking for one enters nobody.
  private func trainees(_ words: [String]) throws -> [Trainee] {
    guard !words.isEmpty else {
      guard let trainee = try store.trainee(reported: trainee, language) else {
        throw Failure(language("哪一位？比如：peilian report 小林", "Which trainee? E.g. peilian report Lin"))
      }
      return [trainee]
    }
    return try words.map { word in
      guard let trainee = try store.trainee(reported: word, language) else {
        throw Failure(language("没有叫“\(word)”的学员。", "Nobody is called “\(word)”."))
      }
      return trainee
    }
  }

  static func nobody(_ language: Language) -> String {
    language("还没有人练过。先输 peilian 练一场。", "Nobody has practised yet. Begin with peilian.")
  }

  // MARK: - Conversations

  private func conversations(_ words: [String]) throws -> [ConversationReport] {
    let finder = ConversationFinder(store: store, language: language)
    guard let trainee = try store.trainee(reported: trainee, language) ?? store.trainees().first else {
      return []
    }
    if try words.isEmpty && !finder.hasPlayed(trainee) { return [] }
    let opening = PlayOpening(folder: folder, store: store, language: language)
    let reporter = ConversationReporter(store: store, opening: opening, path: path, language: language)
    return try (words.isEmpty ? ["1"] : words).map { word in
      let found = try finder.conversation(word, of: trainee)
      return try reporter.report(found.summary, of: found.trainee)
    }
  }

  // MARK: - Drills

  /// Those of these numbers, 1 the latest that was finished.
  private func drills(_ words: [String]) throws -> [AnyReport] {
    let finished = try store.drills().filter(\.isFinished)
    guard !finished.isEmpty else { return [] }
    let opening = PlayOpening(folder: folder, store: store, language: language)
    return try (words.isEmpty ? ["1"] : words).map { word in
      guard let number = Int(word), finished.indices.contains(number - 1) else {
        throw Failure(
          language("一共练完 \(finished.count) 次演练，1 是最近一次。", "\(finished.count) drills are finished; 1 is the latest."))
      }
      let summary = finished[number - 1]
      let paper = try DrillPaper(log: DrillLog(summary, in: store), opening: opening, language: language)
      return .drill(paper, paper.report(heldOn: RealTime.civil(ofStamp: summary.plannedAt)))
    }
  }

  // MARK: - Teams

  private func team(_ kind: TeamReport.Kind, _ words: [String]) throws -> [AnyReport] {
    let progress = ProgressLine(language("读练习记录", "reading the records"))
    defer { progress.finish() }
    return try names(kind, words).map { name in
      .team(try teams.report(kind, named: name) { progress.show($0, of: $1) })
    }
  }

  private func names(_ kind: TeamReport.Kind, _ words: [String]) throws -> [String] {
    let known = try kind == .estate ? store.estates() : store.intakes()
    for word in words where !known.contains(word) {
      let list = known.filter { !$0.isEmpty }.sorted { NumberedOrder($0) < NumberedOrder($1) }.joined(
        separator: language("、", ", "))
      throw Failure(
        kind == .estate
          ? language("没有叫“\(word)”的项目。有：\(list)", "There is no estate “\(word)”. There are: \(list)")
          : language("没有叫“\(word)”的批次。有：\(list)", "There is no intake “\(word)”. There are: \(list)"))
    }
    if !words.isEmpty { return words }
    let own = try store.trainee(reported: trainee, language)
    return [(kind == .estate ? own?.estate : own?.intake) ?? ""]
  }

  private func group() throws -> GroupReport {
    let progress = ProgressLine(language("读练习记录", "reading the records"))
    defer { progress.finish() }
    return try teams.group { progress.show($0, of: $1) }
  }

  /// Those of the estate or intake that is named, or everybody.
  private func signIn(_ words: [String]) throws -> SignInSheet {
    let everybody = try store.trainees().byName
    let called = words.isEmpty ? everybody : everybody.filter { words.contains($0.estate) || words.contains($0.intake) }
    let title = words.joined(separator: " · ")
    return SignInSheet(
      title: title.isEmpty ? language("培训签到", "Training") : title, madeOn: now, people: called.map(ReportPerson.init))
  }
}

extension RecordStore {
  /// Somebody who is in the records already; nil when nobody is, or nobody of that name.
  func trainee(reported name: String?, _ language: Language) throws -> Trainee? {
    guard let name, !name.isEmpty else {
      let everybody = try trainees()
      return try lastTrainee() ?? (everybody.count == 1 ? everybody[0] : nil)
    }
    guard try !trainees(called: name).isEmpty else { return nil }
    return try trainee(meaning: name, language: language)
  }
}
