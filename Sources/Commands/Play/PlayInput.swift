import Scoring

/// One line as the trainee sent it in a role-play, sorted into what he meant.
package enum PlayInput: Equatable, Sendable {
  /// Words to somebody: `name` is what followed `@`, nil for the one he is talking to.
  ///
  /// `offset` is where `text` begins in the line, in scalars: findings are reported in the whole line.
  case reply(to: String?, text: String, offset: Int)
  case action(PlayAction, argument: String)
  /// Began with `/` but is no action; with the nearest names.
  case unknownAction(String)
  /// A lone digit: an action of the numbered line, unless a number is what was asked for.
  case digit(Int)
  case empty

  /// Sorts a line.
  ///
  /// `/`, `／` and `、` are the same before a known action, because an input method types whichever it likes; `//` and
  /// `@@` begin a reply with that sign.
  package init(line: String) {
    let scalars = Array(line.unicodeScalars)
    let start = scalars.firstIndex { !Self.isBlank($0) } ?? scalars.endIndex
    let body = scalars[start...]
    guard let first = body.first else {
      self = .empty
      return
    }
    switch first {
    case "/", "／", "、":
      self = Self.afterSlash(body.dropFirst(), first: first, whole: scalars, start: start)
    case "@", "＠":
      self = Self.afterAt(body.dropFirst(), whole: scalars, start: start)
    default:
      if body.count(where: { !Self.isBlank($0) }) == 1, let digit = Self.digit(first) {
        self = .digit(digit)
      } else {
        self = .reply(to: nil, text: line, offset: 0)
      }
    }
  }

  private static func afterSlash(
    _ rest: ArraySlice<Unicode.Scalar>, first: Unicode.Scalar, whole: [Unicode.Scalar], start: Int
  ) -> PlayInput {
    if first != "、", let next = rest.first, next == first {
      return .reply(to: nil, text: string(whole[(start + 1)...]), offset: start + 1)
    }
    if let (action, argument) = action(in: rest) { return .action(action, argument: argument) }
    // A reply may well begin with a pause mark, hardly ever with a slash.
    return first == "、" ? .reply(to: nil, text: string(whole[...]), offset: 0) : .unknownAction(string(rest))
  }

  /// The longest action name at the front, followed by a blank, the end, or its argument written on to it: `/等30分`.
  private static func action(in rest: ArraySlice<Unicode.Scalar>) -> (PlayAction, String)? {
    var best: (action: PlayAction, length: Int)?
    for action in PlayAction.allCases {
      for name in action.names {
        let scalars = Array(name.unicodeScalars)
        guard rest.starts(with: scalars, by: { lowered($0) == $1 }), scalars.count > best?.length ?? 0 else { continue }
        let next = rest.dropFirst(scalars.count).first
        let isWritten = next == nil || isBlank(next!) || (action.argument != nil && !scalars.last!.isASCII)
        if isWritten { best = (action, scalars.count) }
      }
    }
    guard let best else { return nil }
    return (best.action, string(trimmed(rest.dropFirst(best.length))))
  }

  private static func afterAt(_ rest: ArraySlice<Unicode.Scalar>, whole: [Unicode.Scalar], start: Int) -> PlayInput {
    if let next = rest.first, next == "@" || next == "＠" {
      return .reply(to: nil, text: string(whole[(start + 1)...]), offset: start + 1)
    }
    let name = rest.prefix { !isBlank($0) && !"，,：:".unicodeScalars.contains($0) }
    let text = rest[name.endIndex...].drop { isBlank($0) || "，,：:".unicodeScalars.contains($0) }
    return .reply(to: string(name), text: string(text), offset: text.startIndex)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xff10)
    default: nil
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32)! : scalar
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\n" || scalar == "\r"
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let front = scalars.drop(while: isBlank)
    let end = front.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? front.startIndex
    return front[front.startIndex..<end]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension PlayInput {
  /// The form or the note.
  var isWriting: Bool {
    if case .action(let action, _) = self { return action.isWriting }
    return false
  }
}
