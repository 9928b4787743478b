import TestSupport
import Testing

@testable import Learning
@testable import Scoring

@Suite struct RecogniserFileTests {
  private let bytes = RecogniserFile.bytes(of: LearningFixture.trained.model)

  private func fault(_ bytes: [UInt8]) -> RecogniserFile.Fault? {
    do throws(RecogniserFile.Fault) {
      _ = try RecogniserFile.model(of: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try RecogniserFile.model(of: bytes) == LearningFixture.trained.model)
  }

  @Test func otherFilesAreNoModels() {
    #expect(fault([]) == .notAModel)
    #expect(fault(Array("{\"format\": 0}            ".utf8)) == .notAModel)
  }

  @Test func anotherVersionIsNamed() {
    var changed = bytes
    changed[4] = 9
    #expect(fault(changed) == .unknownVersion(9))
  }

  @Test func everyCutIsSeen() {
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      #expect(fault(Array(bytes.prefix(length))) != nil)
    }
  }

  @Test func everyChangedByteIsSeen() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var changed = bytes
      let place = Int(random.next() % UInt64(changed.count))
      changed[place] ^= UInt8(1 + random.next() % 255)
      #expect(fault(changed) != nil)
    }
  }
}
