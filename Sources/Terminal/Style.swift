/// How a piece of text looks. Meaning never hangs on it: without colour everything must still be told apart.
package struct Style: Hashable, Sendable {
  package enum Colour: Int, Sendable {
    case red = 31
    case green, yellow, blue, magenta, cyan
  }

  package var colour: Colour?
  package var isBold: Bool
  package var isDim: Bool
  package var isUnderlined: Bool

  package init(_ colour: Colour? = nil, bold: Bool = false, dim: Bool = false, underlined: Bool = false) {
    self.colour = colour
    isBold = bold
    isDim = dim
    isUnderlined = underlined
  }

  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let dim = Style(dim: true)
  /// Criteria met, promises kept.
  package static let good = Style(.green)
  /// Faults.
  package static let bad = Style(.red, bold: true)
  /// Not judged, awaiting review, due soon.
  package static let warning = Style(.yellow)
  /// Names of actors, the prompt.
  package static let accent = Style(.cyan, bold: true)

  /// The escape sequence that begins it after `reset`; empty for plain.
  var begin: String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if let colour { codes.append(String(colour.rawValue)) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  static let reset = "\u{1B}[0m"
}

/// Text in pieces of one style each. The pieces are sanitised when shown, so they may come from anywhere.
package struct StyledText: Equatable, Sendable, ExpressibleByStringLiteral {
  package struct Segment: Equatable, Sendable {
    package var text: String
    package var style: Style
  }

  package var segments: [Segment]

  package init(_ text: String, _ style: Style = .plain) { segments = [Segment(text: text, style: style)] }
  package init(stringLiteral text: String) { self.init(text) }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.segments += right.segments
    return sum
  }

  package static func += (left: inout StyledText, right: StyledText) { left.segments += right.segments }

  /// The characters alone, as given.
  package var plain: String { segments.map(\.text).joined() }

  /// What to print: sanitised, with escape sequences only if `colour`.
  package func rendered(colour: Bool) -> String {
    segments.map { segment in
      let text = sanitised(segment.text)
      let begin = colour ? segment.style.begin : ""
      return begin.isEmpty ? text : begin + text + Style.reset
    }.joined()
  }
}

/// Whether colours are wanted.
package enum ColourChoice {
  /// `NO_COLOR` (if not empty, no-color.org), `TERM=dumb`, `--no-color` and an output that is no terminal forbid them.
  package static func isWanted(
    environment: [String: String], outputIsTerminal: Bool, forbiddenByOption: Bool = false
  ) -> Bool {
    if forbiddenByOption || !outputIsTerminal { return false }
    if let forbidden = environment["NO_COLOR"], !forbidden.isEmpty { return false }
    return environment["TERM"] != "dumb" && environment["TERM"] != nil
  }
}
