import Documents
import Learning
import Library
import Scoring

/// `learning.json` beside the replies, whose writers it names: how the recognisers are trained. Every key may be left out.
enum LearningFile {
  static func settings(
    for language: Language, beside corpus: String, _ surroundings: Surroundings
  ) throws -> LearningSettings {
    let path = corpus + "/learning.json"
    let diagnostics = Diagnostics(file: path)
    let source: SourceFile
    do throws(FileFault) {
      let bytes = try DiskFile.read(path, upTo: SourceFile.byteLimit).bytes
      guard let text = SourceFile(path: path, bytes: bytes, into: diagnostics) else {
        throw FileFault.notAFile
      }
      source = text
    } catch {
      return LearningSettings()
    }
    let node = JSONParser.parse(source, into: diagnostics)
    let settings = node.flatMap { LearningSettings.reading(for: language).read($0, diagnostics) }
    guard let settings, !diagnostics.all.contains(where: { $0.severity == .error }) else {
      let files = FaultyFiles(diagnostics: diagnostics.all, sources: [path: source])
      throw Failure(FaultyFilesText(language: surroundings.language).text(rubrics: files))
    }
    return settings
  }
}
