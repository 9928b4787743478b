import Terminal

/// One text whose private parts are being looked for.
struct MaskFinder {
  private let scalars: [Unicode.Scalar]
  /// Half-width and lower-case, one for one.
  let plain: [UInt32]
  let words: MaskWords
  private var hidden: [Bool]

  init(_ text: String, _ words: MaskWords) {
    scalars = Array(text.unicodeScalars)
    plain = scalars.map(Self.plain)
    self.words = words
    hidden = Array(repeating: false, count: scalars.count)
  }

  static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
    let half = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return (0x41...0x5A).contains(half) ? half + 0x20 : half
  }

  /// The text with what was found hidden: ＊ for a character of two cells, * for one of one cell.
  var text: String {
    let width = DisplayWidth()
    var view = String.UnicodeScalarView()
    for (scalar, isHidden) in zip(scalars, hidden) {
      switch isHidden ? width.of(scalar) : 0 {
      case 0: view.append(scalar)
      case 1: view.append("*")
      default: view.append("＊")
      }
    }
    return String(view)
  }

  mutating func hide(_ range: Range<Int>) {
    for index in range { hidden[index] = true }
  }

  /// Only letters, characters and digits among them.
  mutating func hideWords(_ range: Range<Int>) {
    for index in range where isAlphanumeric(index) || isHan(index) { hidden[index] = true }
  }

  mutating func find(_ names: [[UInt32]]) {
    for name in names where name.count <= plain.count {
      for start in 0...plain.count - name.count where plain[start..<start + name.count].elementsEqual(name) {
        hide(start..<start + name.count)
      }
    }
  }

  mutating func hideAllButRoles() {
    hideWords(plain.indices)
    var index = 0
    while index < plain.count {
      let length = words.roles.length(at: index, of: plain)
      for place in index..<index + length { hidden[place] = false }
      index += max(length, 1)
    }
  }

  // MARK: Kinds of scalars

  func isDigit(_ index: Int) -> Bool { plain.indices.contains(index) && (0x30...0x39).contains(plain[index]) }

  func isAlphanumeric(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

  func isLetter(_ index: Int) -> Bool {
    guard plain.indices.contains(index) else { return false }
    return (0x61...0x7A).contains(plain[index]) || (0xC0...0x24F).contains(plain[index])
  }

  func isHan(_ index: Int) -> Bool {
    guard plain.indices.contains(index) else { return false }
    return (0x3400...0x9FFF).contains(plain[index]) || (0x2_0000...0x3_FFFF).contains(plain[index])
  }

  /// Typed as a capital.
  func isCapital(_ index: Int) -> Bool { isLetter(index) && scalars[index].value != plain[index] }

  func isSign(_ index: Int, _ signs: String) -> Bool {
    plain.indices.contains(index) && signs.unicodeScalars.contains { $0.value == plain[index] }
  }

  /// End of the run of letters and digits here.
  func wordEnd(from index: Int) -> Int {
    var end = index
    while isAlphanumeric(end) { end += 1 }
    return end
  }
}
