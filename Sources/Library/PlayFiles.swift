import Documents
import Glibc
import Scoring

/// The files with which one scenario is played: they are pinned when it begins, so that it can be resumed as it was.
package struct PlayFiles: Sendable {
  /// A file by its path below the library's folder.
  package struct File: Equatable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// Compares the bytes as memory: there is a megabyte of them, which byte by byte takes a debug build half a second.
    package static func == (a: File, b: File) -> Bool {
      guard a.path == b.path, a.bytes.count == b.bytes.count else { return false }
      return a.bytes.withUnsafeBytes { one in
        b.bytes.withUnsafeBytes { two in
          guard let one = one.baseAddress, let two = two.baseAddress else { return true }
          return memcmp(one, two, a.bytes.count) == 0
        }
      }
    }
  }

  package let language: Language
  package let scenario: File
  /// `Scenarios/play.json`.
  package let manners: File
  package let personas: [File]
  /// Language-neutral ones, then those of the language, each in path order.
  package let rubrics: [File]
  /// The trained recogniser of the language; none before anything was trained.
  package let models: [File]

  /// In the order in which `init(pinned:)` takes them back.
  package var all: [File] { [scenario, manners] + personas + rubrics + models }

  /// Takes files as they were pinned; nil if one that is always there is missing.
  package init?(pinned files: [File]) {
    guard let scenario = files.first, let manners = files.first(where: { $0.path == Self.mannersPath }),
      let language = Language.allCases.first(where: { scenario.path.hasPrefix("Scenarios/\($0.folder)/") })
    else { return nil }
    self.language = language
    self.scenario = scenario
    self.manners = manners
    personas = files.dropFirst().filter { $0.path.hasPrefix("Scenarios/\(language.folder)/personas/") }
    let rubrics = files.filter { $0.path.hasPrefix("Rubrics/") }
    self.rubrics = rubrics.filter { !$0.path.hasSuffix(RecogniserFiles.suffix) }
    models = rubrics.filter { $0.path.hasSuffix(RecogniserFiles.suffix) }
  }

  /// Reads them from a library.
  ///
  /// - Parameters:
  ///   - scenario: the path of the scenario's file below the folder.
  ///   - layers: the trained recogniser comes along where more than rules speak.
  package init(
    of scenario: String, language: Language, in folder: LibraryFolder, layers: Analyzer.Layers = .both
  ) throws(UnreadableFile) {
    self.language = language
    self.scenario = try Self.file(scenario, in: folder)
    manners = try Self.file(Self.mannersPath, in: folder)
    personas = try Self.files(below: "Scenarios/\(language.folder)/personas", in: folder)
    rubrics = try Self.rubrics(for: language, in: folder)
    models = layers == .rules ? [] : try RecogniserFiles.files(for: language, in: folder)
  }

  /// The rubrics alone, for whoever scores without playing.
  package static func rubrics(for language: Language, in folder: LibraryFolder) throws(UnreadableFile) -> [File] {
    try files(below: "Rubrics", in: folder, deep: false) + files(below: "Rubrics/\(language.folder)", in: folder)
  }

  private static let mannersPath = "Scenarios/play.json"

  private static func files(below path: String, in folder: LibraryFolder, deep: Bool = true) throws(UnreadableFile)
    -> [File]
  {
    let root = folder.path + "/" + path
    var files: [File] = []
    for found in FolderWalk(root).files {
      let below = found.dropFirst(root.count + 1)
      if deep || !below.contains("/") { files.append(try file(path + "/" + below, in: folder)) }
    }
    return files
  }

  static func file(_ path: String, in folder: LibraryFolder) throws(UnreadableFile) -> File {
    let full = folder.path + "/" + path
    do throws(FileFault) {
      return File(path: path, bytes: try DiskFile.read(full, upTo: SourceFile.byteLimit + 1).bytes)
    } catch {
      throw UnreadableFile(path: full, fault: error)
    }
  }
}

/// A file of the library that could not be read at all.
package struct UnreadableFile: Error {
  package let path: String
  package let fault: FileFault
}
