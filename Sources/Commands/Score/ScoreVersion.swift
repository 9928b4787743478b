import Documents
import Library
import Scoring

/// What a score depends on: engine version, and the rubrics in force by their content.
struct ScoreVersion {
  let files: [PlayFiles.File]
  /// Trained recognisers.
  let models: [PlayFiles.File]

  private var layers: [JSONValue] { models.isEmpty ? ["rules"] : ["rules", "learned"] }

  private func hashes(of files: [PlayFiles.File]) -> [(path: String, hash: ContentHash)] {
    files.map { ($0.path, ContentHash(of: $0.bytes)) }
  }

  private var hashes: [(path: String, hash: ContentHash)] {
    hashes(of: files)
  }

  /// Of all rubrics together: of the list of their paths and hashes, a line each.
  private func sum(_ hashes: [(path: String, hash: ContentHash)]) -> ContentHash {
    ContentHash(of: hashes.map { "\($0.hash)  \($0.path)\n" }.joined().utf8)
  }

  /// `{"engine","layers","rubrics":{"hash","files":[{"path","hash"}]},"models":[{"path","hash"}]}`
  var json: JSONValue {
    let hashes = hashes
    return [
      "engine": .integer(PlayOpening.engineVersion), "layers": .array(layers),
      "rubrics": [
        "hash": .string(sum(hashes).text),
        "files": .array(hashes.map { ["path": .string($0.path), "hash": .string($0.hash.text)] }),
      ],
      "models": .array(self.hashes(of: models).map { ["path": .string($0.path), "hash": .string($0.hash.text)] }),
    ]
  }

  func text(in language: Language) -> String {
    let hashes = hashes
    let head = language(
      "引擎 \(PlayOpening.engineVersion)，评分规则 \(sum(hashes))",
      "engine \(PlayOpening.engineVersion), rubrics \(sum(hashes))")
    return ([head] + (hashes + self.hashes(of: models)).map { "\($0.hash)  \($0.path)" }).joined(separator: "\n")
  }
}
