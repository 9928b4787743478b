import Testing

@testable import Scoring

private func folded(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch FoldingTable.fold(scalar) {
    case .dropped: break
    case .one(let one): scalars.append(Unicode.Scalar(one)!)
    case .several(let run): scalars.append(contentsOf: run.map { Unicode.Scalar($0)! })
    }
  }
  return String(scalars)
}

/// Compares scalar by scalar: Swift's `==` takes canonically equal texts for the same.
private func same(_ a: String, _ b: String) -> Bool { a.unicodeScalars.elementsEqual(b.unicodeScalars) }

@Suite struct FoldingTableTests {
  @Test(arguments: [
    ("ＡＢＣ１２３", "abc123"), ("這裡不歸我們管", "这里不归我们管"), ("乾燥後餘裏麼", "干燥后余里么"), ("妳們", "你们"),
    ("Café İSTANBUL ﬁne Straße", "cafe istanbul fine strasse"), ("don’t", "don't"), ("「好」『好』", "“好”“好”"),
    ("不\u{200B}归\u{FEFF}我\u{202E}管\u{0336}", "不归我管"), ("一　二\u{A0}三\t四", "一 二 三 四"), ("a\r\nb\u{2028}c", "a\n\nb\nc"),
    ("①㈠㏠㎡℃", "1(一)1日m2°c"), ("10：30～11﹕00", "10:30~11:00"), ("好……行", "好……行"), ("٣۴५", "345"), ("〇½", "〇½"),
    ("𝒏𝒐 🄽🄾", "no no"), ("👍🏻\u{FE0F}", "👍🏻"), ("한국어", "한국어"), ("，。！？；", ",。!?;"),
  ])
  func aTextIsReadInOneForm(_ typed: String, _ read: String) {
    #expect(same(folded(typed), read), "\(folded(typed))")
  }

  @Test func everyScalarFoldsOnceAndForAll() {
    var dropped = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = folded(String(Character(scalar)))
      if once.isEmpty { dropped += 1 }
      if !same(folded(once), once) || once.unicodeScalars.count > 4 { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(dropped > 4096 && dropped < 8000)
  }

  @Test func valuesOutsideUnicodeStayAsTheyAre() {
    #expect(FoldingTable.fold(UInt32(0xD800)) == .one(0xD800))
    #expect(FoldingTable.fold(UInt32.max) == .one(UInt32.max))
  }

  @Test func aChecksumOfTheWholeTableIsTheSameEverywhere() {
    var sum: UInt64 = 14_695_981_039_346_656_037
    func add(_ value: UInt32) { sum = (sum ^ UInt64(value)) &* 1_099_511_628_211 }
    for value in UInt32(0)...0x10FFFF {
      switch FoldingTable.fold(value) {
      case .dropped: add(1 << 30)
      case .one(let one): add(one)
      case .several(let run): for scalar in run { add(scalar) }
      }
    }
    #expect(sum == 4_293_946_968_256_682_584)
  }
}
