import Documents
import Glibc
import Library
import Roleplay
import Scoring

/// Figures of the engine inside one process, on one thread.
struct EngineBench {
  let shelf: RubricShelf
  let folder: LibraryFolder
  /// Rounds of each measurement; the best one counts, since others use the machine too.
  private let rounds = 5

  /// Name and figure, in the order of the report.
  func figures() throws -> [JSONValue.Member] {
    let replies = replies(20_000, upTo: 48)
    let plain = seconds(shelf.rulebook, replies)
    let both = seconds(shelf.rulebook, replies, recognisers: try shelf.recognisers())
    let all = try best { _ = try RubricShelf(in: folder) }
    let models = try best { _ = try shelf.recognisers() }
    let (half, most) = percentiles(of: self.replies(20_000, upTo: 100))
    let letters = replies.reduce(0) { $0 + $1.reply.unicodeScalars.count }
    return [
      figure("replies", replies.count), figure("scalars of a reply, average", letters / replies.count),
      figure("engine, replies a second on one core", Int(Double(replies.count) / plain)),
      figure("engine with the recogniser, replies a second on one core", Int(Double(replies.count) / both)),
      figure("reply of up to 100 scalars, p50, microseconds", half),
      figure("reply of up to 100 scalars, p99, microseconds", most),
      figure("slow-down by 5,000 phrases, percent", Int((slowed(replies) / plain - 1) * 100)),
      figure("loading of the Chinese rubrics, milliseconds", Int(try loading(.chinese) * 1000)),
      figure("loading of the English rubrics, milliseconds", Int(try loading(.english) * 1000)),
      figure("loading of all rubrics, milliseconds", Int(all * 1000)),
      figure("loading of both recognisers, milliseconds", Int(models * 1000)),
      figure("turn without disk, median, microseconds", try turn()),
    ]
  }

  private func figure(_ name: String, _ value: Int) -> JSONValue.Member {
    JSONValue.Member(key: name, value: .integer(value))
  }

  private func replies(_ count: Int, upTo scalars: Int) -> [(reply: String, moment: Moment)] {
    var corpus = BenchCorpus(shelf.rulebook, seed: 1)
    return (0..<count).map { _ in corpus.next(upTo: scalars) }
  }

  /// Seconds of processor time of this thread, so that others on the machine count little.
  private func best(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = Self.threadSeconds
      try work()
      best = min(best, Self.threadSeconds - start)
    }
    return best
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private func seconds(
    _ rulebook: Rulebook, _ replies: [(reply: String, moment: Moment)], recognisers: Recognisers = .none
  ) -> Double {
    let analyzer = Analyzer(rulebook, recognisers: recognisers)
    let bench = Workbench()
    return best { for (reply, moment) in replies { _ = analyzer.analyze(reply, at: moment, on: bench) } }
  }

  /// In microseconds.
  private func percentiles(of replies: [(reply: String, moment: Moment)]) -> (half: Int, most: Int) {
    let analyzer = Analyzer(shelf.rulebook)
    let bench = Workbench()
    for (reply, moment) in replies { _ = analyzer.analyze(reply, at: moment, on: bench) }
    let times = replies.map { reply, moment in
      let start = ContinuousClock.now
      _ = analyzer.analyze(reply, at: moment, on: bench)
      return (ContinuousClock.now - start).seconds
    }.sorted()
    return (Int(times[times.count / 2] * 1e6), Int(times[times.count * 99 / 100] * 1e6))
  }

  /// What a play waits for: the rubrics of its language, read and compiled.
  private func loading(_ language: Language) throws -> Double {
    try best {
      let files = try PlayFiles.rubrics(for: language, in: folder)
      let sources = files.compactMap { SourceFile(path: $0.path, bytes: $0.bytes, into: Diagnostics(file: $0.path)) }
      _ = RulebookDecoder.decode(sources)
    }
  }

  private func slowed(_ replies: [(reply: String, moment: Moment)]) -> Double {
    var corpus = BenchCorpus(shelf.rulebook, seed: 2)
    let sources = shelf.files.compactMap {
      SourceFile(path: $0.path, bytes: $0.bytes, into: Diagnostics(file: $0.path))
    }
    return seconds(RulebookDecoder.decode(sources + [corpus.strangePhrases(5000)]).rulebook, replies)
  }

  /// In microseconds: a reply heard and answered by the first scenario of the library.
  private func turn() throws -> Int {
    let shelf = ScenarioShelf(in: folder, language: .chinese)
    guard let entry = shelf.entries.first else { return 0 }
    let opening = PlayOpening(folder: folder, store: nil, language: .chinese)
    var times: [Double] = []
    for seed in 0..<40 as Range<UInt64> {
      var session = try opening.begin(entry, by: nil, mode: .practice, seed: seed).session
      guard let actor = session.scenario.actors.first else { return 0 }
      _ = try session.take(.began)
      for text in ["您好，您请讲，我记着呢", "对不起，让您久等了，我马上联系工程部，十点半前给您回话", "您看这样行吗"] {
        let start = ContinuousClock.now
        guard (try? session.take(session.reply(text, to: actor.id))) != nil else { break }
        times.append((ContinuousClock.now - start).seconds)
      }
    }
    return times.isEmpty ? 0 : Int(times.sorted()[times.count / 2] * 1e6)
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
