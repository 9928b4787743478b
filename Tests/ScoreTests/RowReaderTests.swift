import Documents
import Scoring
import TestSupport
import Testing

@testable import Commands

@Suite struct RowReaderTests {
  static let row = #"""
    {"id":"a\u4e00","lang":"zh","channel":"chat","customer":"水😀漏了","reply":"我\"马上\"\n联系 \ud83d\ude00","at":"2026-03-03T10:05","known":["一","b"],"labels":["x",1,true,null],"score":-3}
    """#

  private static func fast(_ text: [UInt8]) -> ScoreRow? { text.withUnsafeBufferPointer { FastRowReader.read($0) } }

  @Test func theFastReaderTakesAnOrdinaryRow() throws {
    let row = try #require(Self.fast(Array(Self.row.utf8)))
    #expect(row.id == .text("a一"))
    #expect(row.reply == "我\"马上\"\n联系 😀")
    #expect(row.moment.customer == "水😀漏了")
    #expect(row.moment.known == ["一", "b"])
    #expect(row.moment.now == CivilDateTime("2026-03-03T10:05"))
    #expect(StrictRowReader.read(Array(Self.row.utf8)) == .success(row))
  }

  @Test func bothReadersAgreeOnSpoiltRows() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "d83d", "null", "1.5", "01", " ", "\t", "id",
      "\u{2028}", "，", "“",
    ]
    var taken = 0
    for _ in 0..<20_000 {
      var bytes = Array(Self.row.utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!.utf8, at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
        }
      }
      guard let row = Self.fast(bytes) else { continue }
      taken += 1
      #expect(StrictRowReader.read(bytes) == .success(row), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(taken > 5000)
  }

  @Test(arguments: [
    (#"{"id":1,"lang":"zh","channel":"chat","customer":"","reply":"好"}"#, "ok"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":"好","at":null,"known":null}"#, "ok"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":"好","x":{"y":[1.5,{"z":2e9}]}}"#, "ok"),
    (#"{"id":1.5,"lang":"zh","channel":"chat","customer":"","reply":"好"}"#, "fraction"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":null}"#, "wrong-type"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":""}"#, "missing-key"),
    (#"{"id":"1","lang":"ZH","channel":"chat","customer":"","reply":""}"#, "unknown-value"),
    (#"{"id":"1","lang":"zh","channel":"fax","customer":"","reply":""}"#, "unknown-value"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":"\udc00"}"#, "lone-surrogate"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":"","at":"3 pm"}"#, "unknown-time"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":"","reply":""}"#, "duplicate-key"),
    (#"{"id":"1","lang":"zh","channel":"chat","customer":"","reply":"",}"#, "trailing-comma"),
    (#"["id"]"#, "wrong-type"),
    (#"您好"#, "unknown-word"),
  ])
  func theStrictReaderNamesTheFault(_ line: String, _ code: String) {
    switch StrictRowReader.read(Array(line.utf8)) {
    case .success: #expect(code == "ok")
    case .failure(let failure): #expect(failure.code == code)
    }
  }

  @Test func theIDOfAFaultyRowIsKeptWhereItIsSound() {
    let missing = StrictRowReader.read(Array(#"{"id":"七","lang":"zh"}"#.utf8))
    let broken = StrictRowReader.read(Array(#"{"id":"\ud800","lang":"zh"}"#.utf8))
    guard case .failure(let first) = missing, case .failure(let second) = broken else {
      Issue.record("both are faulty")
      return
    }
    #expect(first.id == .text("七"))
    #expect(second.id == nil)
  }
}
