/// Spoils a document as disks, editors and people do: splinters in, spans out, bytes changed, the end cut off.
package enum ByteMutation {
  package static let splinters: [[UInt8]] =
    [
      "\"", "“", "”", "，", "：", "{", "}", "[", "]", ",", ":", "\\", "\\u", "\\ud800", "//", "/*", "\n", "\u{3000}",
      "1.", "-", "\u{0}", "'", "null", "\"a\":", "…", "(", "|", "?",
    ].map { Array($0.utf8) } + [[0xff], [0xe4, 0xb8], [0xef, 0xbb, 0xbf]]

  /// One to six changes. The result may be empty and is hardly longer than the original.
  package static func mutated(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    let limit = bytes.count + 200
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<9, using: &random) {
      case 0...3: bytes.insert(contentsOf: splinters.randomElement(using: &random) ?? [], at: at)
      case 4...6: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...9, using: &random)))
      case 7 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &random)
      default: bytes = Array(bytes[..<at]) + (bytes.count < limit ? bytes[(at / 2)...].prefix(200) : [])
      }
    }
    return bytes
  }
}
