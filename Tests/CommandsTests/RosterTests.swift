import Foundation
import Records
import TestSupport
import Testing

@testable import Commands

@Suite struct RosterFileTests {
  private func faults(_ text: String) -> [RosterFile.Fault] { RosterFile(bytes: Array(text.utf8)).faults }

  @Test func everyFaultIsNamedByItsLineAndAllAtOnce() {
    let text = "姓名,工号,PIN\n小林,1,12\n,2,\n小吴,3,1234\n小赵,3,\n\"小\n钱\",4,\n" + String(repeating: "长", count: 61) + ",5,"
    #expect(
      faults(text) == [
        .init(line: 2, what: .notAPIN("12")), .init(line: 3, what: .noName),
        .init(line: 5, what: .numberTwice("3", firstLine: 4)), .init(line: 6, what: .controlSign),
        .init(line: 8, what: .longerThan(.name, 60)),
      ])
  }

  @Test(arguments: [
    ("", RosterFile.Fault(line: nil, what: .noNameColumn([]))),
    ("工号,项目\n1,锦绣", .init(line: 1, what: .noNameColumn(["工号", "项目"]))),
    ("姓名,name\na,b", .init(line: 1, what: .columnTwice("name"))),
    ("姓名\n\"小林", .init(line: 2, what: .unclosedQuote)),
    ("姓名\u{0}", .init(line: nil, what: .notAText)),
  ])
  func aFileThatIsNoRosterIsRefused(_ text: String, _ fault: RosterFile.Fault) {
    #expect(faults(text) == [fault])
  }

  @Test func headersAreUnderstoodInBothLanguagesAndOthersAreNamed() {
    let roster = RosterFile(bytes: Array("Name,ID,手机号,Estate\r\nLin,7,138,'=锦绣\r\n".utf8))
    #expect(roster.faults.isEmpty)
    #expect(roster.ignored == ["手机号"])
    #expect(roster.entries == [.init(line: 2, fields: [.name: "Lin", .number: "7", .estate: "=锦绣"])])
  }

  @Test(arguments: [false, true])
  func chineseFromExcelIsReadInEitherEncoding(_ isNational: Bool) throws {
    // 姓名\n曾小林 in GB 18030.
    let national: [UInt8] = [0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd4, 0xf8, 0xd0, 0xa1, 0xc1, 0xd6]
    let roster = RosterFile(bytes: isNational ? national : [0xef, 0xbb, 0xbf] + Array("姓名\n曾小林".utf8))
    #expect(roster.entries.map(\.fields) == [[.name: "曾小林"]])
  }
}

@Suite struct RosterDeskTests {
  private let folder: TemporaryFolder
  private let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path + "/records"))
  }

  private func take(_ text: String, isDryRun: Bool = false) throws -> RosterDesk.Result {
    let file = try folder.write("roster.csv", text)
    return try RosterDesk(store: store, language: .chinese).take(file, isDryRun: isDryRun)
  }

  @Test func theSameRosterTwiceChangesNothing() throws {
    let text = "姓名,工号,项目,PIN\n曾小林,1007,锦绣家园,4711\n小吴,,翠湖湾,\n"
    let first = try take(text)
    #expect((first.entered, first.changed, first.unchanged) == (2, 0, 0))
    let again = try take(text)
    #expect((again.entered, again.changed, again.unchanged) == (0, 0, 2))
    let moved = try take("姓名,工号,项目\n曾小林,1007,翠湖湾\n")
    #expect((moved.entered, moved.changed, moved.unchanged) == (0, 1, 0))
    let lin = try store.trainee(named: "1007")
    #expect(lin.estate == "翠湖湾")
    #expect(lin.accepts(pin: "4711") && !lin.accepts(pin: "4712") && lin.hasPIN, "an empty cell takes nothing away")
  }

  @Test func aFaultInTheLastLineImportsNothingAtAll() throws {
    #expect(throws: Failure.self) { try take("姓名,工号\n小林,1\n小吴,2\n,3\n") }
    #expect(try store.trainees().isEmpty)
  }

  @Test func checkingImportsNothing() throws {
    #expect(try take("姓名\n小林\n", isDryRun: true).entered == 1)
    #expect(try store.trainees().isEmpty)
  }

  @Test func aNameThatTwoShareNeedsANumberOrAnEstate() throws {
    _ = try take("姓名,工号,项目\n小林,1,锦绣\n小林,2,翠湖\n")
    #expect(throws: Failure.self) { try take("姓名,岗位\n小林,前台\n") }
    #expect(try take("姓名,项目,岗位\n小林,翠湖,前台\n").changed == 1)
    #expect(try store.trainee(named: "2").post == "前台")
  }

  @Test func theRosterStandsInTheOrderOfSurnames() throws {
    _ = try take("姓名\n张伟\n曾小林\n单田\n安宁\n")
    #expect(try store.roster().map(\.name) == ["安宁", "单田", "曾小林", "张伟"])
  }

  @Test func aPINIsNotReadableInTheRecords() throws {
    _ = try take("姓名,PIN\n小林,4711\n")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/records/" + RecordStore.fileName + "-wal"))
    #expect(bytes.range(of: Data("4711".utf8)) == nil)
  }
}
