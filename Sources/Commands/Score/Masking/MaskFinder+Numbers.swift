/// Telephone and ID numbers, rooms, plates.
extension MaskFinder {
  /// Digits from which a number is somebody's own: the shortest telephone numbers have seven.
  private static let ownDigits = 7

  /// Numbers of seven digits and more, written in groups or not; dates are none.
  mutating func findNumbers() {
    var start = 0
    while start < plain.count {
      guard isDigit(start) else {
        start += 1
        continue
      }
      let groups = groups(from: start)
      let own = groups.dropFirst(isDate(groups) ? 3 : 0)
      if own.reduce(0, { $0 + $1.count }) >= Self.ownDigits { for group in own { hide(group) } }
      start = groups.last?.upperBound ?? start + 1
    }
  }

  /// Groups of digits with one blank or dash between; the last may end with the X of an ID number.
  private func groups(from start: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = start
    while isDigit(index) {
      var end = index
      while isDigit(end) { end += 1 }
      let digits = groups.reduce(end - index) { $0 + $1.count }
      if digits == 17, isSign(end, "x") { end += 1 }
      groups.append(index..<end)
      index = isSign(end, " -") && isDigit(end + 1) ? end + 1 : end
      if index == end { break }
    }
    return groups
  }

  /// 2026-03-03
  private func isDate(_ groups: [Range<Int>]) -> Bool {
    guard groups.count >= 3, groups[0].count == 4, groups[1].count <= 2, groups[2].count <= 2 else { return false }
    return (isSign(groups[0].lowerBound, "1") || isSign(groups[0].lowerBound, "2")) && isSign(groups[0].upperBound, "-")
      && isSign(groups[1].upperBound, "-")
  }

  /// 3栋2单元1202, A座1503室, 12-3-501, 3#1202; Room 1202, Unit 5B.
  mutating func findRooms() {
    var index = 0
    while index < plain.count {
      let end = wordEnd(from: index)
      let length = words.englishRoomWords.length(at: index, of: plain)
      if length > 0, !isAlphanumeric(index - 1), !isLetter(index + length) {
        hideRoom(after: index + length)
      } else if end > index, end - index <= 5, end < plain.count {
        findRoom(index..<end)
      }
      index = max(end, index + 1)
    }
  }

  private mutating func findRoom(_ number: Range<Int>) {
    let length = words.roomWords.length(at: number.upperBound, of: plain)
    if length > 0 {
      hide(number)
      let next = number.upperBound + length
      let end = wordEnd(from: next)
      if (1...5).contains(end - next) { hide(next..<end) }
      return
    }
    let groups = roomGroups(from: number.lowerBound)
    let sizes = groups.map(\.count)
    guard sizes.count == 2 || sizes.count == 3, sizes[0] <= 3, (3...4).contains(sizes[sizes.count - 1]),
      !isAlphanumeric(number.lowerBound - 1)
    else { return }
    for group in groups { hide(group) }
  }

  /// Groups of digits with - or # between.
  private func roomGroups(from start: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = start
    while isDigit(index) {
      var end = index
      while isDigit(end) { end += 1 }
      groups.append(index..<end)
      guard isSign(end, "-#") else { break }
      index = end + 1
    }
    return groups
  }

  private mutating func hideRoom(after word: Int) {
    var start = word
    while isSign(start, " .#") { start += 1 }
    let end = wordEnd(from: start)
    if start > word, (1...5).contains(end - start), (start..<end).contains(where: isDigit) { hide(start..<end) }
  }

  /// 京A12345, 粤B·12345, 沪AD12345
  mutating func findPlates() {
    for index in plain.indices where words.plateProvinces.length(at: index, of: plain) == 1 && isLetter(index + 1) {
      let start = isSign(index + 2, "· .-") ? index + 3 : index + 2
      let end = wordEnd(from: start)
      guard (4...6).contains(end - start), (start..<end).count(where: isDigit) >= 2 else { continue }
      hideWords(index..<end)
    }
  }
}
