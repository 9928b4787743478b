import Documents
import Scoring

/// Where trained recognisers lie: `Rubrics/recogniser.zh.model`.
package enum RecogniserFiles {
  package static let suffix = ".model"
  /// A model is a few megabytes; what is larger is none.
  package static let byteLimit = 64 * 1024 * 1024

  /// Below the library's folder.
  package static func path(for language: Language) -> String { "Rubrics/recogniser.\(language.rawValue)\(suffix)" }

  /// The model of a language; empty where none has been trained.
  package static func files(
    for language: Language, in folder: LibraryFolder
  ) throws(UnreadableFile) -> [PlayFiles.File] {
    let path = path(for: language)
    let full = folder.path + "/" + path
    do throws(FileFault) {
      let content = try DiskFile.read(full, upTo: byteLimit)
      guard content.size == content.bytes.count else { throw FileFault.damagedModel }
      return [PlayFiles.File(path: path, bytes: content.bytes)]
    } catch {
      if case .noSuchFile = error { return [] }
      throw UnreadableFile(path: full, fault: error)
    }
  }

  /// Decodes models and makes them ready for a rulebook.
  package static func recognisers(
    of files: [PlayFiles.File], for rulebook: Rulebook
  ) throws(FaultyFiles) -> Recognisers {
    var recognisers: [Recogniser] = []
    for file in files {
      do throws(RecogniserFile.Fault) {
        recognisers.append(Recogniser(try RecogniserFile.model(of: file.bytes), for: rulebook))
      } catch {
        let fault = Diagnostic(FileFault.damagedModel, file: file.path, place: nil)
        throw FaultyFiles(diagnostics: [fault], sources: [:])
      }
    }
    return Recognisers(recognisers)
  }
}
