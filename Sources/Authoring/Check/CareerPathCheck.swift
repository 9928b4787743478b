import Career
import Documents

/// The ladder can be read and its gates can be passed.
enum CareerPathCheck {
  static func run(_ documents: [CheckedDocument]) -> [Diagnostic] {
    documents.sources { $0 == .careerPath }.flatMap { source in
      let diagnostics = Diagnostics(file: source.path)
      if let node = JSONParser.parse(source, into: diagnostics) { _ = CareerPath.reading.read(node, diagnostics) }
      return diagnostics.all
    }
  }
}
