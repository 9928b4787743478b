import Documents

/// Rows as no honest program writes them: bytes changed and cut, lone surrogates, brackets without end, control
/// characters, replies of a megabyte. The same seed gives the same rows.
struct MutatedRows {
  private var corpus: BenchCorpus
  private var numbers: BenchNumbers

  init(_ corpus: BenchCorpus, seed: UInt64) {
    self.corpus = corpus
    numbers = BenchNumbers(seed: seed ^ 0x5DEE_CE66_D1CE_4E5B)
  }

  private static let splinters: [[UInt8]] =
    [
      "\"", "“", "”", "，", "：", "{", "}", "[", "]", "\\", "\\u", "\\ud800", "\\udc00\\ud83d", "\\u0000", "//",
      "\u{3000}",
      "1e999", "-", "null", "…", "(((((((", "[[[[[[[[", "\u{200B}", "\u{202E}", "\u{1B}[2J", "\u{7}", "e\u{301}\u{301}",
      "👨‍👩‍👧‍👦", "不归我管", "能不能", "您刚才说", "“不", "三点半", "两小时内", "9999999999999999999", "\u{10FFFF}", "\u{FEFF}", "𠮷", "ﷺ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF4, 0x90, 0x80, 0x80]]

  /// One line with its line feed.
  mutating func next(_ number: Int) -> [UInt8] {
    if number % 50_000 == 0 { return longRow(number) }
    var bytes = Array(corpus.row(number).utf8.dropLast())
    for _ in 0..<1 + numbers.next(below: 5) { mutate(&bytes) }
    bytes.removeAll { $0 == 0x0A }
    return bytes + [0x0A]
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = numbers.next(below: bytes.count + 1)
    switch numbers.next(below: 10) {
    case 0...5: bytes.insert(contentsOf: Self.splinters[numbers.next(below: Self.splinters.count)], at: place)
    case 6, 7: bytes.removeSubrange(place..<min(bytes.count, place + numbers.next(below: 9)))
    case 8 where place < bytes.count: bytes[place] = UInt8(numbers.next(below: 256))
    default: bytes.removeSubrange(place...)
    }
  }

  /// A reply of a megabyte: one splinter again and again.
  private mutating func longRow(_ number: Int) -> [UInt8] {
    let piece = Self.splinters[numbers.next(below: Self.splinters.count)].filter {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C
    }
    let filling = piece.isEmpty ? Array("啊".utf8) : piece
    var reply: [UInt8] = []
    while reply.count < 1 << 20 { reply += filling }
    return Array("{\"id\":\"long\(number)\",\"lang\":\"zh\",\"customer\":\"\",\"reply\":\"".utf8) + reply
      + Array("\"}\n".utf8)
  }
}
