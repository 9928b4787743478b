import Foundation
import TestSupport
import Testing

@testable import Commands

/// Every command of the program, found by walking over its own tree, so that a new one cannot forget what all must have.
@Suite(.serialized) struct EveryCommandTests {
  private let folder: TemporaryFolder
  private let tree: CommandNode

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("roster.csv", "姓名,工号\n小陈,3\n")
    let row = #"{"id":"1","lang":"zh","channel":"counter","customer":"你们管不管","reply":"对不起。"}"#
    try folder.write("replies.jsonl", row + "\n")
    try folder.write("corpus/readme.txt", "")
    let dump = try Self.run(["--experimental-dump-help"], in: folder)
    tree = try JSONDecoder().decode(CommandDump.self, from: Data(dump.output.utf8)).command
  }

  private static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> (code: Int32, output: String) {
    let result = try ChildProcess.run(
      [BuiltProgram.path("peilian")] + arguments,
      environment: ["PATH=/usr/bin:/bin", "HOME=\(folder.path)", "PEILIAN_NOW=2026-11-20T09:00"],
      output: folder.path + "/output")
    return (result.status >> 8, result.output)
  }

  private func run(_ arguments: [String], records: String) throws -> (code: Int32, output: String) {
    let options = ["--library", TestLibrary.path, "--records", folder.path + "/" + records, "--lang", "zh"]
    return try Self.run(arguments + options, in: folder)
  }

  /// What a command needs to be told; one that is not here must do without.
  private var needed: [[String]: [String]] {
    [
      ["drill", "new"]: ["--players", "小林,小王"], ["trainee", "add"]: ["小赵"],
      ["trainee", "import"]: [folder.path + "/roster.csv"], ["exam", "open"]: ["2"],
      ["export", "bundle"]: [folder.path + "/bundle"], ["export", "json"]: ["trainees"],
      ["import", "bundle"]: [folder.path + "/given.peilian"], ["backup"]: [folder.path + "/backup"],
      ["restore"]: [folder.path + "/given.sqlite"], ["phrases", "search"]: ["车位被占"],
      ["phrases", "approve"]: ["我十点前给您回电话，您看行吗？"],
      ["assign", "pack"]: ["onboarding", "--due", "2026-12-01", "--intake", "2026春"],
      ["simulate"]: ["1", "--runs", "1"], ["check"]: [TestLibrary.path + "/Packs/phone.json"],
      ["whatif"]: ["--reply", "1", "--say", "王女士，对不起。"], ["graph"]: ["2"],
      ["preview"]: ["2"],
      ["score"]: [folder.path + "/replies.jsonl"], ["learn"]: ["--corpus", folder.path + "/corpus"],
    ]
  }

  /// About somebody who must be there: without him they say who is missing and end with 2.
  private let aboutSomebody: [[String]: [String]] = [
    ["trainee", "set"]: ["小王", "--post", "前台"], ["comment"]: ["小林", "先致歉再问情况", "--by", "小王"],
    ["coach"]: ["小王", "--by", "小林"], ["sign-off"]: ["小林", "--mentor", "周带教"], ["forget"]: ["小王", "--yes"],
  ]

  /// Two people, one finished conversation; a bundle and a backup of them.
  private func fill(_ records: String) throws {
    for (name, number) in [("小林", "1"), ("小王", "2")] {
      try #require(try run(["trainee", "add", name, "--number", number], records: records).code == 0)
    }
    let script = try folder.write("talk.txt", "您先别急，漏水归工程部管，您找他们快一点\n王女士，对不起。\n")
    let played = ["play", "2", "--script", script, "--seed", "1", "--trainee", "小林", "--format", "jsonl"]
    try #require(try run(played, records: records).code == 0)
    try #require(try run(["export", "bundle", folder.path + "/given.peilian"], records: records).code == 0)
    try #require(try run(["backup", folder.path + "/given.sqlite"], records: records).code == 0)
  }

  @Test func everyCommandExplainsItselfInBothLanguages() throws {
    #expect(tree.leaves.count > 45)
    for leaf in tree.leaves {
      let name = leaf.path.joined(separator: " ")
      #expect(leaf.node.abstract?.isInBothLanguages == true, "\(name): \(leaf.node.abstract ?? "")")
      for argument in leaf.node.arguments ?? [] where argument.shouldDisplay && !argument.isStandard {
        #expect(
          argument.abstract?.hasHan == true, "\(name) \(argument.valueName ?? "")")
      }
      let format = leaf.node.arguments?.first { $0.names?.contains { $0.name == "format" } ?? false }
      #expect(format?.allValues?.contains("json") == true, "\(name)")
    }
  }

  @Test(arguments: [["drill", "new"], ["forget"], []]) func helpIsInChinese(_ path: [String]) throws {
    let help = try Self.run(path + ["--help", "--lang", "zh"], in: folder)
    #expect(help.code == 0 && help.output.contains("用法：") && help.output.contains("--lang"))
  }

  @Test func everyCommandIsCompletedInEveryShell() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try Self.run(["--generate-completion-script", shell], in: folder).output
      for leaf in tree.leaves {
        let function = "_peilian_" + leaf.path.joined(separator: "_")
        let isThere = shell == "fish" ? leaf.path.allSatisfy(script.contains) : script.contains(function)
        #expect(isThere, "\(shell): \(leaf.path)")
      }
      #expect(script.contains("format"))
    }
  }

  @Test func beforeThereIsAnythingEveryCommandHasSomethingToSay() throws {
    try fill("other")
    for (index, leaf) in tree.leaves.enumerated() {
      let name = leaf.path.joined(separator: " ")
      let arguments = leaf.path + (needed[leaf.path] ?? aboutSomebody[leaf.path] ?? [])
      let text = try run(arguments, records: "empty\(index)")
      let isAboutNobody = aboutSomebody[leaf.path] != nil
      #expect(text.code == (isAboutNobody ? 2 : 0) || isSimulation(leaf, text.code), "\(name): \(text.output)")
      // What is made for programs alone says its nothing as they read it.
      #expect(text.output.hasHan || text.output.isJSON, "\(name): \(text.output)")
      #expect(!text.output.contains("Fatal error") && !text.output.contains("Error Domain"), "\(name): \(text.output)")
      if isAboutNobody { continue }
      let json = try run(arguments + ["--format", "json"], records: "bare\(index)")
      #expect(json.code == 0 || isSimulation(leaf, json.code), "\(name): \(json.output)")
      #expect(json.output.isJSON, "\(name): \(json.output.prefix(300))")
    }
  }

  @Test func afterSomethingHasBeenPlayedEveryCommandAnswersInJSON() throws {
    try fill("played")
    for (index, leaf) in tree.leaves.enumerated() {
      let records = "played\(index)"
      try FileManager.default.copyItem(atPath: folder.path + "/played", toPath: folder.path + "/" + records)
      let name = leaf.path.joined(separator: " ")
      let arguments = leaf.path + (needed[leaf.path] ?? aboutSomebody[leaf.path] ?? [])
      let json = try run(arguments + ["--format", "json", "--trainee", "小林"], records: records)
      // A queue that is not empty ends with 1.
      #expect(json.code == 0 || leaf.path == ["review"] || isSimulation(leaf, json.code), "\(name): \(json.output)")
      #expect(json.output.isJSON, "\(name): \(json.output.prefix(300))")
    }
  }

  /// It ends with 1 where a scenario breaks a law, which is not what is looked at here.
  private func isSimulation(_ leaf: CommandNode.Leaf, _ code: Int32) -> Bool { leaf.path == ["simulate"] && code == 1 }
}

/// What `--experimental-dump-help` tells of the program.
private struct CommandDump: Decodable {
  let command: CommandNode
}

private struct CommandNode: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let name: String
    }
    let shouldDisplay: Bool
    let abstract: String?
    let valueName: String?
    let names: [Name]?
    let allValues: [String]?

    /// Of the argument parser itself, which speaks English; the program translates it when it shows it.
    var isStandard: Bool { names?.contains { ["help", "version"].contains($0.name) } ?? false }
  }

  struct Leaf {
    let path: [String]
    let node: CommandNode
  }

  let commandName: String
  let abstract: String?
  let shouldDisplay: Bool?
  let arguments: [Argument]?
  let subcommands: [CommandNode]?

  /// Those that do something, without those that are not shown; the program itself left out.
  var leaves: [Leaf] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }.flatMap { child -> [Leaf] in
      let below = child.leaves
      return below.isEmpty
        ? [Leaf(path: [child.commandName], node: child)]
        : below.map { Leaf(path: [child.commandName] + $0.path, node: $0.node) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { (0x4e00...0x9fff).contains(value) }
}

extension String {
  fileprivate var hasHan: Bool { unicodeScalars.contains { $0.isHan } }

  fileprivate var isInBothLanguages: Bool { hasHan && contains(/[A-Za-z]{3}/) }

  fileprivate var isJSON: Bool {
    (try? JSONSerialization.jsonObject(with: Data(utf8), options: .fragmentsAllowed)) != nil
  }
}
