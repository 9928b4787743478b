import Foundation
import TestSupport

/// A browser without a window, for looking at pages as people do.
struct Browser {
  private let program: String
  private let folder: TemporaryFolder

  /// Nil where none is installed; `Tools/set-up test` installs one.
  static var program: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let names = ["chromium-headless-shell", "chromium", "google-chrome"]
    return names.lazy.flatMap { name in path.split(separator: ":").map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  init() throws {
    program = Self.program ?? "chromium"
    folder = try TemporaryFolder()
  }

  struct Sight {
    /// What the page, or the browser about the page, said on the console.
    let console: [String]
    /// Addresses of the network that were asked for.
    let requests: [String]
    let pdf: String
  }

  /// Prints a page as A4 or whatever it asks for, and says what happened meanwhile.
  func print(_ html: String) throws -> Sight {
    let pdf = folder.path + "/page.pdf"
    let output = try run(html, "--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "--log-net-log=\(folder.path)/net")
    let net = String(decoding: FileManager.default.contents(atPath: folder.path + "/net") ?? Data(), as: UTF8.self)
    return Sight(
      console: output.split(separator: "\n").filter { $0.contains(":CONSOLE") }.map(String.init),
      requests: Self.addresses(in: net),
      // Bytes as Latin-1: what stands in a PDF between its streams is ASCII.
      pdf: String(
        String.UnicodeScalarView(
          (FileManager.default.contents(atPath: pdf) ?? Data()).map { Unicode.Scalar($0) })))
  }

  /// The document as the browser has understood it, scripts run.
  func understood(_ html: String, width: Int = 1000) throws -> String {
    try run(html, "--dump-dom", "--window-size=\(width),1200")
  }

  private func run(_ html: String, _ options: String...) throws -> String {
    let page = try folder.write("page.html", html)
    let result = try ChildProcess.run(
      [program, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"] + options
        + ["--user-data-dir=\(folder.path)/profile", "file://" + page],
      environment: ["PATH=/usr/bin:/bin", "HOME=\(folder.path)", "LANG=C.UTF-8"], output: folder.path + "/output")
    return result.output
  }

  private static func addresses(in log: String) -> [String] {
    var found: Set<String> = []
    var rest = log[...]
    while let start = rest.firstRange(of: "\"url\":\"") {
      rest = rest[start.upperBound...]
      let address = String(rest.prefix { $0 != "\"" })
      if address.hasPrefix("http") || address.hasPrefix("ws") { found.insert(address) }
    }
    return found.sorted()
  }
}
