import Scoring

/// What masking knows of names and places: the words of the rubrics' classes, by their first scalar.
struct MaskWords: Sendable {
  /// Words as folded scalars, found at a position by their first one, longest first.
  struct List: Sendable {
    private var byFirst: [UInt32: [[UInt32]]] = [:]

    init(_ texts: [String]) {
      for text in texts {
        let word = text.unicodeScalars.map(\.value)
        if let first = word.first { byFirst[first, default: []].append(word) }
      }
      for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
    }

    /// Length of the longest word that begins here; 0 when none does.
    func length(at index: Int, of plain: [UInt32]) -> Int {
      guard plain.indices.contains(index), let words = byFirst[plain[index]] else { return 0 }
      return words.first { index + $0.count <= plain.count && plain[index..<index + $0.count].elementsEqual($0) }?.count
        ?? 0
    }
  }

  let surnames: Set<UInt32>
  let compoundSurnames: List
  /// 王女士: they follow a name.
  let titles: List
  /// Mr Wang: they stand before one.
  let englishTitles: List
  /// 我是王强: a name may follow.
  let cues: List
  /// 小王, 老王.
  let prefixes: List
  /// 3栋, 1202室.
  let roomWords: List
  /// Room 1202.
  let englishRoomWords: List
  let plateProvinces: List
  /// Words in a speaker's name that tell his part, not who he is.
  let roles: List

  init(_ rulebook: Rulebook) {
    let (chinese, english) = (rulebook.classes(in: .chinese), rulebook.classes(in: .english))
    func both(_ name: String) -> [String] { chinese.texts(of: name) + english.texts(of: name) }
    surnames = Set(chinese.texts(of: "surname").compactMap { $0.unicodeScalars.first?.value })
    compoundSurnames = List(chinese.texts(of: "compound-surname"))
    titles = List(chinese.texts(of: "person-title"))
    englishTitles = List(english.texts(of: "person-title"))
    cues = List(both("name-cue"))
    prefixes = List(chinese.texts(of: "name-prefix"))
    roomWords = List(chinese.texts(of: "room-word"))
    englishRoomWords = List(english.texts(of: "room-word"))
    plateProvinces = List(chinese.texts(of: "plate-province"))
    roles = List(both("staff-role") + both("customer-role") + both("person-title"))
  }
}
