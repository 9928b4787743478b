/// Names of people, known by what stands beside them.
extension MaskFinder {
  mutating func findNames() {
    for index in plain.indices {
      findName(beforeTitleAt: index)
      findName(afterCueAt: index)
      findName(afterEnglishTitleAt: index)
    }
  }

  /// 王女士, 欧阳先生, 张建国师傅. Of two readings the longer one counts only where it begins a word for sure.
  private mutating func findName(beforeTitleAt index: Int) {
    let length = words.titles.length(at: index, of: plain)
    guard length > 1 || length == 1 && isEnd(index + 1) else { return }
    for count in [3, 4, 2] where index >= count && words.compoundSurnames.length(at: index - count, of: plain) == 2 {
      if count == 2 || beginsName(index - count) { return hide(index - count..<index) }
    }
    for count in [3, 2] where index >= count && isSurname(index - count) && beginsName(index - count) {
      if (index - count..<index).allSatisfy(isHan) { return hide(index - count..<index) }
    }
    if index >= 1, isSurname(index - 1) { hide(index - 1..<index) }
  }

  /// 我是王强, 客服小李: a name whose end shows.
  private mutating func findName(afterCueAt index: Int) {
    let length = words.cues.length(at: index, of: plain)
    guard length > 0, !isLetter(index - 1) else { return }
    var start = index + length
    while isSign(start, ": ：") { start += 1 }
    guard start < plain.count else { return }
    if isLetter(start), start > index + length { return hideCapitals(from: start) }
    if words.prefixes.length(at: start, of: plain) == 1, isSurname(start + 1), isEnd(start + 2) {
      return hide(start..<start + 2)
    }
    let surname = words.compoundSurnames.length(at: start, of: plain) == 2 ? 2 : isSurname(start) ? 1 : 0
    // A title after the surname tells where the name ends: 工程部陈师傅.
    guard surname > 0, start + surname >= plain.count || words.titles.length(at: start + surname, of: plain) == 0 else {
      return
    }
    for given in [2, 1] where (start..<start + surname + given).allSatisfy(isHan) && isEnd(start + surname + given) {
      return hide(start..<start + surname + given)
    }
  }

  /// Mr Chen, Ms. Anna Wong
  private mutating func findName(afterEnglishTitleAt index: Int) {
    let length = words.englishTitles.length(at: index, of: plain)
    guard length > 0, !isAlphanumeric(index - 1), !isLetter(index + length) else { return }
    var start = index + length
    while isSign(start, ". ") { start += 1 }
    // mr chen, ms lee: nobody types the capitals of a name after a title of two or three letters.
    if start > index + length { hideCapitals(from: start, atLeastOne: length <= 3 && isSign(index, "m")) }
  }

  /// One or two words, the second only if it is written as a name.
  private mutating func hideCapitals(from start: Int, atLeastOne: Bool = false) {
    let end = wordEnd(from: start)
    guard end > start, atLeastOne || isCapital(start) else { return }
    hide(start..<end)
    if isSign(end, " "), isCapital(end + 1) { hide(end + 1..<wordEnd(from: end + 1)) }
  }

  private func isSurname(_ index: Int) -> Bool {
    plain.indices.contains(index) && words.surnames.contains(plain[index])
  }

  /// Nothing before it that the name could belong to.
  private func beginsName(_ index: Int) -> Bool {
    if !isHan(index - 1) { return true }
    for length in 1...4 where index >= length {
      if words.cues.length(at: index - length, of: plain) == length { return true }
    }
    return false
  }

  private func isEnd(_ index: Int) -> Bool { !isHan(index) && !isAlphanumeric(index) || isSign(index, "您你") }
}
