import Scoring

/// The language of the program's own words. Chinese unless English is asked for, also where no locale is set.
extension Language {
  /// What the environment asks for, in POSIX's order: `LC_ALL`, `LC_MESSAGES`, `LANG`.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = locale.utf8.starts(with: "en".utf8) ? .english : .chinese
  }
}
