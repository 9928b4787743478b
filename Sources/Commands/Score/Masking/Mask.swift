import Scoring
import Terminal

/// Hides who and where in texts that are shown: names beside titles, telephone and ID numbers, rooms, plates, speakers.
///
/// Scalar for scalar and cell for cell, so that offsets and columns stay true.
struct Mask: Sendable {
  let words: MaskWords
  /// Names of the people who speak, hidden wherever they occur.
  private let names: [[UInt32]]

  init(_ words: MaskWords, names: [String] = []) {
    self.words = words
    let plain = names.map { $0.unicodeScalars.map(MaskFinder.plain) }
    self.names = plain.filter { $0.count > 1 }.sorted { $0.count > $1.count }
  }

  func masked(_ text: String) -> String {
    var finder = MaskFinder(text, words)
    finder.findNumbers()
    finder.findRooms()
    finder.findPlates()
    finder.findNames()
    finder.find(names)
    return finder.text
  }

  /// A speaker's name with only his part left: 客服＊＊, ＊女士.
  func masked(speaker: String) -> String {
    var finder = MaskFinder(speaker, words)
    finder.hideAllButRoles()
    return finder.text
  }

  func masked(_ reply: HeardReply) -> HeardReply {
    var shown = reply
    shown.text = masked(reply.text)
    shown.speaker = reply.speaker.map { masked(speaker: $0) }
    shown.moment.customer = masked(reply.moment.customer)
    return shown
  }

  /// - Parameter reply: masked already.
  func masked(_ analysis: Analysis, of reply: String) -> Analysis {
    let scalars = Array(reply.unicodeScalars)
    let promises = analysis.promises.map { promise in
      let maker: SpokenPromise.Maker =
        switch promise.maker {
        case .speaker: .speaker
        case .named(let name): .named(masked(name))
        }
      let what = String(String.UnicodeScalarView(scalars[promise.place.clamped(to: scalars.indices)]))
      return SpokenPromise(maker: maker, what: what, place: promise.place, due: promise.due)
    }
    return Analysis(
      findings: analysis.findings, promises: promises, isJudged: analysis.isJudged, overall: analysis.overall)
  }
}
