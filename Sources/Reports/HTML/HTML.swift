/// A piece of a page in which text can be nothing but text.
///
/// The only ways to make one are text, which is always escaped, and elements out of a closed list, none of which runs,
/// loads or links to anything. So no name or reply, however it is written, can become markup, and no page can ask for a
/// thing from outside.
package struct HTML: Equatable, Sendable {
  /// What goes into the file.
  package private(set) var markup: String

  package init() { markup = "" }

  /// Text as it is read; what steers or hides is made visible.
  package init(text: String) { markup = Self.escaped(text) }

  /// - Parameter classes: names of the style sheet, with blanks between.
  package init(
    _ tag: Tag, _ classes: String = "", _ attributes: KeyValuePairs<Attribute, String> = [:],
    @HTMLBuilder _ content: () -> HTML = { HTML() }
  ) {
    var markup = "<" + tag.rawValue
    if !classes.isEmpty { markup += " class=\"" + Self.escaped(classes) + "\"" }
    for (attribute, value) in attributes { markup += " " + attribute.rawValue + "=\"" + Self.escaped(value) + "\"" }
    markup += ">"
    if !tag.isVoid { markup += content().markup + "</" + tag.rawValue + ">" }
    self.markup = markup
  }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.markup += right.markup
    return sum
  }

  package mutating func append(_ other: HTML) { markup += other.markup }

  /// Everything a page may consist of: nothing here has a script, an address or a frame.
  package enum Tag: String, Sendable {
    case main, header, footer, section, article, div, p, span, h1, h2, h3, br, hr, strong, small, mark, del, sup
    case ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, figure, figcaption
    case svg, g, path, line, rect, circle, polyline, title
    /// Writing within a drawing; `text` is the name of its tag.
    case label = "text"

    var isVoid: Bool { self == .br || self == .hr }
  }

  package enum Attribute: String, Sendable {
    case lang, role, colspan, scope
    case ariaLabel = "aria-label"
    case ariaHidden = "aria-hidden"
    case viewBox, width, height, x, y, x1, y1, x2, y2, cx, cy, r, rx, d, points, preserveAspectRatio
    case anchor = "text-anchor"
  }
}

/// Lines of text and elements, one after the other.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
  package static func buildExpression(_ html: HTML) -> HTML { html }
  package static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }
  package static func buildExpression(_ pieces: [HTML]) -> HTML { buildArray(pieces) }
  package static func buildBlock(_ pieces: HTML...) -> HTML { buildArray(pieces) }
  package static func buildOptional(_ html: HTML?) -> HTML { html ?? HTML() }
  package static func buildEither(first: HTML) -> HTML { first }
  package static func buildEither(second: HTML) -> HTML { second }
  package static func buildArray(_ pieces: [HTML]) -> HTML {
    var sum = HTML()
    for piece in pieces { sum.append(piece) }
    return sum
  }
}
