import Scoring

/// A whole file: one page that needs nothing else, no script, no font, no picture.
package struct Page: Sendable {
  /// A sheet of paper.
  package enum Paper: String, Sendable {
    case portrait = "A4 portrait"
    case landscape = "A4 landscape"
  }

  package var title: String
  package var language: Language
  package var paper = Paper.portrait
  /// Class names of the body's only child.
  package var classes = ""
  package var content: HTML

  package init(
    title: String, language: Language, paper: Paper = .portrait, classes: String = "", @HTMLBuilder content: () -> HTML
  ) {
    self.title = title
    self.language = language
    self.paper = paper
    self.classes = classes
    self.content = content()
  }

  /// Several pages as one file, each on a new sheet of paper. The first gives title and size.
  ///
  /// - Parameter pages: at least one.
  package static func joined(_ pages: [Page]) -> Page {
    guard var whole = pages.first, pages.count > 1 else { return pages[0] }
    whole.content = pages.reduce(HTML()) { sum, page in sum + HTML(.section, "sheet") { page.content } }
    return whole
  }

  /// The file's text, UTF-8.
  package var text: String {
    let body = HTML(.main, classes, [.lang: language.folder]) { content }
    return """
      <!DOCTYPE html>
      <html lang="\(language.folder)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="generator" content="peilian">
      \(HTML(.title) { title }.markup)
      <style>
      \(Stylesheet.text)
      @page { size: \(paper.rawValue); margin: 14mm 14mm 16mm }
      </style>
      </head>
      <body>
      \(body.markup)
      </body>
      </html>

      """
  }
}

/// The head of every page: the seal, what it is, whose it is.
struct PageHead {
  let kind: String
  let title: String
  /// Small facts below the title.
  let facts: [String]

  var html: HTML {
    HTML(.header, "head") {
      Seal.html
      HTML(.div, "head-text") {
        HTML(.p, "kind") { kind }
        HTML(.h1) { title }
        HTML(.p, "facts") {
          facts.filter { !$0.isEmpty }.map { fact in HTML(.span) { fact } }
        }
      }
    }
  }
}

/// 陪练 as a seal, cut in relief.
enum Seal {
  static var html: HTML {
    HTML(.svg, "seal", [.viewBox: "0 0 48 48", .ariaHidden: "true"]) {
      HTML(.rect, "", [.x: "1", .y: "1", .width: "46", .height: "46", .rx: "5"])
      HTML(.label, "", [.x: "24", .y: "21.5", .anchor: "middle"]) { "陪" }
      HTML(.label, "", [.x: "24", .y: "41", .anchor: "middle"]) { "练" }
    }
  }
}

/// What is said at the foot of every page.
struct PageFoot {
  let language: Language
  /// Added before the standing words.
  var note = ""

  var html: HTML {
    HTML(.footer, "foot") {
      if !note.isEmpty { HTML(.p) { note } }
      HTML(.p) {
        language(
          "由陪练（Peilian）在本机生成，不联网。训练指标只用于练习改进，不是薪酬考核。",
          "Made by Peilian on this computer, offline. Training indicators serve practice, not pay.")
      }
    }
  }
}
