import Foundation
import Library
import TestSupport
import Testing

@Suite struct LibraryFolderTests {
  private let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  /// Makes libraries in these folders and looks for one; the path found, relative to the root.
  private func find(
    libraries: [String], option: String? = nil, environment: [String: String] = [:]
  ) throws -> String {
    for library in libraries { try root.write(library + "/Scenarios/x", "") }
    let full = environment.mapValues { root.path + "/" + $0 }
    let search = LibraryFolder.Search(
      option: option.map { root.path + "/" + $0 }, environment: full, workingFolder: root.path + "/work",
      program: root.path + "/usr/bin/peilian")
    return String(try LibraryFolder.find(search).path.dropFirst(root.path.count + 1))
  }

  @Test func theOptionWinsOverEverything() throws {
    let found = try find(libraries: ["a", "b", "work"], option: "a", environment: ["PEILIAN_LIBRARY": "b"])
    #expect(found == "a")
  }

  @Test func placesAreTriedInTheirOrder() throws {
    let variables = ["XDG_DATA_HOME": "data", "HOME": "home"]
    #expect(try find(libraries: ["usr/share/peilian"], environment: variables) == "usr/share/peilian")
    #expect(
      try find(libraries: ["home/.local/share/peilian"], environment: ["HOME": "home"]) == "home/.local/share/peilian")
    #expect(try find(libraries: ["data/peilian"], environment: variables) == "data/peilian")
    #expect(try find(libraries: ["work"], environment: variables) == "work")
    #expect(try find(libraries: ["b"], environment: ["PEILIAN_LIBRARY": "b"]) == "b")
  }

  @Test func aNamedFolderThatIsNoLibraryIsNotPassedOver() throws {
    #expect(throws: LibraryFolder.SearchError.notALibrary(root.path + "/a")) {
      try find(libraries: ["work"], option: "a")
    }
  }

  @Test func whereItLookedIsSaid() throws {
    let tried = ["/work", "/home/.local/share/peilian", "/usr/share/peilian"].map { root.path + $0 }
    #expect(throws: LibraryFolder.SearchError.noneFound(tried: tried)) {
      try find(libraries: [], environment: ["HOME": "home"])
    }
  }
}
