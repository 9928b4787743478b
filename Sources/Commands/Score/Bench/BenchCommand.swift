import ArgumentParser
import Documents
import Foundation
import Library

/// `peilian bench`: what `make bench` asks of the program itself. Not shown in the help.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "for make bench", shouldDisplay: false,
    subcommands: [Engine.self, Conversations.self, Corpus.self, Mutated.self, OfRecords.self])

  /// Figures as one JSON object.
  struct Engine: ParsableCommand {
    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let folder = try surroundings.libraryFolder()
      let figures = try EngineBench(shelf: try surroundings.rubrics(in: folder), folder: folder).figures()
      surroundings.screen().output.write(JSONValue.object(figures).text + "\n")
    }
  }

  /// Rows on standard output, until there are enough bytes.
  struct Corpus: ParsableCommand {
    @Option(help: "at least so many bytes")
    var bytes: Int

    @Option(help: "the same seed gives the same rows")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let rulebook = try surroundings.rubrics(in: try surroundings.libraryFolder()).rulebook
      var corpus = BenchCorpus(rulebook, seed: seed)
      guard !corpus.isEmpty else { throw Failure("no examples in the rubrics") }
      let output = ByteOutput(descriptor: STDOUT_FILENO)
      var (written, number) = (0, 0)
      while written < bytes {
        var block = ByteText()
        while block.bytes.count < 1 << 20, written + block.bytes.count < bytes {
          number += 1
          block.append(corpus.row(number))
        }
        try output.write(block.bytes)
        written += block.bytes.count
      }
    }
  }

  /// Spoilt rows on standard output, for `make fuzz`.
  struct Mutated: ParsableCommand {
    @Option(help: "so many rows")
    var rows: Int

    @Option(help: "the same seed gives the same rows")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func run() throws {
      let surroundings = Surroundings(common)
      let rulebook = try surroundings.rubrics(in: try surroundings.libraryFolder()).rulebook
      var spoilt = MutatedRows(BenchCorpus(rulebook, seed: seed), seed: seed)
      let output = ByteOutput(descriptor: STDOUT_FILENO)
      var block: [UInt8] = []
      for number in 0..<rows {
        block += spoilt.next(number + 1)
        if block.count > 1 << 20 || number + 1 == rows {
          try output.write(block)
          block.removeAll(keepingCapacity: true)
        }
      }
    }
  }
}
