import Glibc

/// The folder that holds `Scenarios/` and `Rubrics/`, and where there are some `Questions/` and `Packs/`.
package struct LibraryFolder: Equatable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package var scenarios: String { path + "/Scenarios" }
  package var rubrics: String { path + "/Rubrics" }
  package var questions: String { path + "/Questions" }
  package var packs: String { path + "/Packs" }

  /// The folders in which documents stand.
  package static let parts = ["Scenarios", "Rubrics", "Questions", "Packs"]

  /// Where the program looks, first to last. Whoever starts the program passes in its surroundings.
  package struct Search: Sendable {
    /// `--library DIR`.
    package var option: String?
    package var environment: [String: String]
    package var workingFolder: String
    /// The program's own file with links resolved; nil when the system does not tell.
    package var program: String?

    package init(option: String?, environment: [String: String], workingFolder: String, program: String?) {
      self.option = option
      self.environment = environment
      self.workingFolder = workingFolder
      self.program = program
    }
  }

  package enum SearchError: Error, Equatable {
    /// The user named a folder, by option or by `PEILIAN_LIBRARY`, that has no `Scenarios/`. No other is taken instead.
    case notALibrary(String)
    /// None of these has a `Scenarios/`.
    case noneFound(tried: [String])
  }

  package static func find(_ search: Search) throws(SearchError) -> LibraryFolder {
    if let named = search.option ?? search.variable("PEILIAN_LIBRARY") {
      guard hasScenarios(named) else { throw .notALibrary(named) }
      return LibraryFolder(path: named)
    }
    let places = search.usualPlaces
    guard let found = places.first(where: hasScenarios) else { throw .noneFound(tried: places) }
    return LibraryFolder(path: found)
  }

  private static func hasScenarios(_ folder: String) -> Bool { DiskFile.isFolder(folder + "/Scenarios") }
}

extension LibraryFolder.Search {
  /// What the running process sees.
  package static func ofThisProcess(option: String?, environment: [String: String]) -> Self {
    Self(option: option, environment: environment, workingFolder: ".", program: resolved("/proc/self/exe") ?? startedAs)
  }

  /// The path the kernel was given, from the auxiliary vector: the only trace where `/proc` is not mounted.
  private static var startedAs: String? {
    // Swift's module of the C library leaves <sys/auxv.h> out.
    typealias AuxiliaryValue = @convention(c) (UInt) -> UInt
    guard let symbol = dlsym(nil, "getauxval") else { return nil }
    let value = unsafeBitCast(symbol, to: AuxiliaryValue.self)(UInt(AT_EXECFN))
    return UnsafePointer<CChar>(bitPattern: value).flatMap { resolved(String(cString: $0)) }
  }

  fileprivate var usualPlaces: [String] {
    var places = [workingFolder]
    // The XDG base directory specification asks that a relative path be ignored.
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      places.append(data + "/peilian")
    } else if let home = variable("HOME") {
      places.append(home + "/.local/share/peilian")
    }
    if let prefix = program.flatMap(Self.parent).flatMap(Self.parent) { places.append(prefix + "/share/peilian") }
    return places
  }

  /// Set and not empty.
  fileprivate func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// `/usr/local/bin` of `/usr/local/bin/peilian`, an empty text of `/bin`; nil of a path without a folder.
  private static func parent(_ path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
