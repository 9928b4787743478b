/// SHA-256 of some bytes, as 64 lower-case hexadecimal digits: names what was in force when a conversation was played.
///
/// FIPS 180-4, sections 4.1.2 to 6.2. Written out here because the one function would otherwise bring a whole
/// cryptography library into every build; it guards against mix-ups, not against attackers.
package struct ContentHash: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String
  package var description: String { text }
  package static func < (a: ContentHash, b: ContentHash) -> Bool { a.text < b.text }

  /// Takes a hash as it was written down; nil if it is none.
  package init?(text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.text = text
  }

  package init(of bytes: some Sequence<UInt8>) {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    let blocks = Self.padded(Array(bytes))
    blocks.withUnsafeBufferPointer { blocks in
      state.withUnsafeMutableBufferPointer { Self.compress(blocks, into: $0) }
    }
    text = state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// Whole blocks of 64 bytes: the text, a one bit, zeros, and the length in bits as eight bytes.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt64(bytes.count) * 8
    let zeros = (119 - bytes.count % 64) % 64
    var blocks = bytes
    blocks.append(0x80)
    blocks.append(contentsOf: [UInt8](repeating: 0, count: zeros))
    for shift in stride(from: 56, through: 0, by: -8) {
      blocks.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    return blocks
  }

  /// By bare pointers and loops: a megabyte is hashed whenever a role-play begins, and a debug build inlines nothing else.
  private static func compress(
    _ blocks: UnsafeBufferPointer<UInt8>, into state: UnsafeMutableBufferPointer<UInt32>
  ) {
    roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        guard let byte = blocks.baseAddress, let k = constants.baseAddress, let w = schedule.baseAddress,
          let state = state.baseAddress
        else { return }
        var start = 0
        while start < blocks.count {
          fill(w, from: byte + start)
          compress(w, k, into: state)
          start += 64
        }
      }
    }
  }

  private static func fill(_ w: UnsafeMutablePointer<UInt32>, from block: UnsafePointer<UInt8>) {
    var i = 0
    while i < 16 {
      let byte = block + i &* 4
      w[i] = UInt32(byte[0]) &<< 24 | UInt32(byte[1]) &<< 16 | UInt32(byte[2]) &<< 8 | UInt32(byte[3])
      i &+= 1
    }
    while i < 64 {
      let (x, y) = (w[i &- 15], w[i &- 2])
      let s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x &>> 3)
      let s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y &>> 10)
      w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
      i &+= 1
    }
  }

  private static func compress(
    _ w: UnsafePointer<UInt32>, _ k: UnsafePointer<UInt32>, into state: UnsafeMutablePointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var i = 0
    while i < 64 {
      let t1 = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
      let t2 = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ t2)
      i &+= 1
    }
    (state[0], state[1], state[2], state[3]) = (state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d)
    (state[4], state[5], state[6], state[7]) = (state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h)
  }

  @inline(__always)
  private static func rotated(_ x: UInt32, _ n: UInt32) -> UInt32 { x &>> n | x &<< (32 &- n) }

  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
