import Foundation

/// A Turkish locale, in which a lower-case I has no dot: built here, since few machines have it.
package enum TurkishLocale {
  package struct CannotBuild: Error {
    package var output: String
  }

  private static let folder = Result { try build() }

  /// The folder for `LOCPATH`; the locale is `tr_TR.UTF-8`. `localedef` needs the package locales.
  package static func shared() throws -> String { try folder.get().path }

  private static func build() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try ChildProcess.run(
      ["localedef", "-i", "tr_TR", "-f", "UTF-8", folder.path + "/tr_TR.UTF-8"], environment: ["PATH=/usr/bin:/bin"],
      output: folder.path + "/log")
    guard result.status == 0 else { throw CannotBuild(output: result.output) }
    return folder
  }
}
