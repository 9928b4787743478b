import Documents
import Testing

@Suite struct SourceFileTests {
  private func decode(_ bytes: [UInt8]) -> (source: SourceFile?, codes: [String]) {
    let diagnostics = Diagnostics(file: "a.json")
    let source = SourceFile(path: "a.json", bytes: bytes, into: diagnostics)
    return (source, diagnostics.all.map(\.fault.code))
  }

  @Test func lineAndColumnCountFromOneInScalars() {
    let source = SourceFile(path: "a", text: "中文😀a\r\nb\rc\n")
    #expect(source.lineStarts == [0, 6, 8, 10])
    #expect(source.position(of: 3) == .init(line: 1, column: 4))
    #expect(source.position(of: 6) == .init(line: 2, column: 1))
    #expect(source.position(of: 999) == .init(line: 4, column: 1))
    #expect(source.text(source.line(1)) == "中文😀a" && source.line(4).isEmpty)
  }

  @Test func aMarkIsNamedAndTheFileReadAllTheSame() {
    let (source, codes) = decode([0xef, 0xbb, 0xbf] + Array("{}".utf8))
    #expect(codes == ["byte-order-mark"])
    #expect(source?.text(0..<9) == "{}")
  }

  @Test func textInTheNationalEncodingIsNamedAsSuch() {
    // {"标题": "投诉"} in GB 18030.
    let bytes: [UInt8] = [0x7b, 0x22, 0xb1, 0xea, 0xcc, 0xe2, 0x22, 0x3a, 0x22, 0xcd, 0xb6, 0xcb, 0xdf, 0x22, 0x7d]
    #expect(decode(bytes).codes == ["other-encoding"] && decode(bytes).source == nil)
  }

  @Test func textInTwoByteUnitsIsNamedAsSuch() {
    #expect(decode([0xff, 0xfe, 0x7b, 0x00]).codes == ["other-encoding"])
    #expect(decode([0x7b, 0x00, 0x7d, 0x00]).codes == ["other-encoding"])
  }

  @Test(arguments: [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xb8]] as [[UInt8]])
  func brokenBytesAreFoundWhereTheyStand(_ broken: [UInt8]) {
    let bytes = Array("{\"标题投诉\": \"".utf8) + broken + Array("\"}".utf8)
    let diagnostics = Diagnostics(file: "a.json")
    let source = SourceFile(path: "a.json", bytes: bytes, into: diagnostics)
    #expect(diagnostics.all.map(\.fault.code) == ["invalid-utf-8"])
    #expect(diagnostics.all.first?.place?.lowerBound == 10)
    #expect(source?.scalars.count == 10 + broken.count + 2)
  }

  @Test func emptyAndOversizedFilesAreRefused() {
    #expect(decode([]).codes == ["empty-file"])
    #expect(decode(Array(" \n\t".utf8)).codes == ["empty-file"])
    #expect(decode(Array(repeating: 0x20, count: SourceFile.byteLimit + 1)).codes == ["file-too-large"])
  }
}
