import Foundation
import Scoring

/// A small tool for authors of rubrics: it builds in seconds and shows what the rules do.
///
///     swift run -c release rubrics test                     faults and examples that fail
///     swift run -c release rubrics score FILE.jsonl         the fixed jsonl interface of `peilian score`
///     swift run -c release rubrics say zh "回复" ["客户的话"]   findings of one reply, readable
///     swift run -c release rubrics bench FILE.jsonl         replies a second
///
///     swift run -c release rubrics learn zh CORPUS.jsonl MODEL   trains a recogniser, with its figures
///
/// `--model FILE` lets a trained recogniser speak with the rules. `--rubrics DIR` names another folder than `Rubrics`.
var arguments = Array(CommandLine.arguments.dropFirst())
var folder = "Rubrics"
if let index = arguments.firstIndex(of: "--rubrics"), index + 1 < arguments.count {
  folder = arguments[index + 1]
  arguments.removeSubrange(index...index + 1)
}
var models: [String] = []
while let index = arguments.firstIndex(of: "--model"), index + 1 < arguments.count {
  models.append(arguments[index + 1])
  arguments.removeSubrange(index...index + 1)
}
var layers = Analyzer.Layers.both
if let index = arguments.firstIndex(of: "--layers"), index + 1 < arguments.count {
  layers = Analyzer.Layers(rawValue: arguments[index + 1]) ?? .both
  arguments.removeSubrange(index...index + 1)
}
let library = RubricFolder(folder)
let analyzer = Analyzer(
  library.rulebook, recognisers: Training.recognisers(models, library.rulebook), layers: layers)

switch arguments.first {
case "test": exit(library.test())
case "score" where arguments.count == 2: exit(Rows(path: arguments[1]).score(with: analyzer))
case "say" where arguments.count >= 3:
  exit(Rows.say(arguments[2], to: arguments.count > 3 ? arguments[3] : "", in: arguments[1], analyzer))
case "bench" where arguments.count == 2: exit(Rows(path: arguments[1]).bench(with: analyzer))
case "learn" where arguments.count >= 4:
  exit(
    Training.learn(
      arguments[1], corpus: arguments[2], out: arguments[3], settings: Array(arguments.dropFirst(4)), library.rulebook))
default:
  print("rubrics test | score FILE.jsonl | say zh|en REPLY [CUSTOMER] | bench FILE.jsonl   [--rubrics DIR]")
  exit(2)
}
