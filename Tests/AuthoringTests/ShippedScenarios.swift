import Foundation
import Library
import Roleplay
import Scoring
import TestSupport

/// The scenarios as they are shipped, each read once for all tests.
enum ShippedScenarios {
  static let folder = LibraryFolder(path: Fixtures.url("..").standardized.path)
  private static let kits = PlayKits()

  /// Below the library's folder.
  static let paths: [String] = Language.allCases.flatMap { language in
    ScenarioShelf(in: folder, language: language).entries.map(\.path)
  }

  static func kit(_ path: String) throws -> PlayKit {
    let language = Language.allCases.first { path.hasPrefix("Scenarios/\($0.folder)/") } ?? .chinese
    return try PlayFiles(of: path, language: language, in: folder, layers: .rules).kit(from: kits)
  }
}
