import Documents
import Scoring

/// The rubrics of all languages, read and compiled, for whoever scores without playing.
package struct RubricShelf: Sendable {
  /// By path.
  package let files: [PlayFiles.File]
  /// The trained recognisers of all languages.
  package let models: [PlayFiles.File]
  package let rulebook: Rulebook

  /// Why there are no rubrics to score with.
  package enum Failure: Error {
    case unreadable(UnreadableFile)
    case faulty(FaultyFiles)
  }

  package init(in folder: LibraryFolder) throws(Failure) {
    do throws(UnreadableFile) {
      files = try Self.files(in: folder)
      models = try Self.models(in: folder)
    } catch {
      throw .unreadable(error)
    }
    rulebook = try Self.rulebook(of: files)
  }

  /// The files alone, by path.
  package static func files(in folder: LibraryFolder) throws(UnreadableFile) -> [PlayFiles.File] {
    var files: [PlayFiles.File] = []
    for language in Language.allCases {
      let found = try PlayFiles.rubrics(for: language, in: folder)
      files += found.filter { file in !files.contains { $0.path == file.path } }
    }
    return files.sorted { scalarOrder($0.path, $1.path) }
  }

  package static func models(in folder: LibraryFolder) throws(UnreadableFile) -> [PlayFiles.File] {
    var models: [PlayFiles.File] = []
    for language in Language.allCases { models += try RecogniserFiles.files(for: language, in: folder) }
    return models
  }

  /// The trained recognisers, ready for these rubrics.
  package func recognisers() throws(Failure) -> Recognisers {
    do throws(FaultyFiles) {
      return try RecogniserFiles.recognisers(of: models, for: rulebook)
    } catch {
      throw .faulty(error)
    }
  }

  /// Rubrics with an error are not used: half a rule book would score wrongly without saying so.
  private static func rulebook(of files: [PlayFiles.File]) throws(Failure) -> Rulebook {
    var sources: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      let found = Diagnostics(file: file.path)
      sources[file.path] = SourceFile(path: file.path, bytes: file.bytes, into: found)
      diagnostics += found.all
    }
    let decoded = RulebookDecoder.decode(files.compactMap { sources[$0.path] })
    diagnostics += decoded.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw .faulty(FaultyFiles(diagnostics: diagnostics.inOrder, sources: sources))
    }
    return decoded.rulebook
  }
}
