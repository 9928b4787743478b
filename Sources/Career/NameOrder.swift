import Scoring

/// The order of Chinese names: by the reading of the surname, then of what follows; 曾 is zēng there, not céng.
package struct NameOrder: Comparable, Sendable {
  /// Syllables of the surname, then of the rest; what is no Chinese character stands for itself.
  package let readings: [String]
  private let name: String

  package init(_ name: String) {
    self.name = name
    let scalars = Array(name.unicodeScalars)
    let compound = scalars.count > 2 ? Self.compounds[Self.string(scalars[..<2])] : nil
    let surname = compound ?? scalars.first.map { [Self.surnames[$0] ?? Self.reading($0)] } ?? []
    readings = surname + scalars.dropFirst(surname.count).map(Self.reading)
  }

  package static func < (a: NameOrder, b: NameOrder) -> Bool {
    for (one, other) in zip(a.readings, b.readings) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    if a.readings.count != b.readings.count { return a.readings.count < b.readings.count }
    return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }

  private static func reading(_ scalar: Unicode.Scalar) -> String {
    if let syllable = Readings.syllables(of: scalar.value).first { return Readings.name(of: syllable) }
    return String(scalar).lowercased()
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Characters that are read otherwise as a surname than in most words, or whose several readings all are common.
  /// Source: Xiandai Hanyu Cidian, 7th edition, entries marked 姓; ü is written v.
  private static let surnames: [Unicode.Scalar: String] = [
    "曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "任": "ren", "区": "ou", "查": "zha", "朴": "piao",
    "尉": "wei", "盖": "ge", "翟": "zhai", "乐": "yue", "缪": "miao", "覃": "qin", "种": "chong", "折": "she",
    "员": "yun", "贠": "yun", "黑": "he", "秘": "bi", "繁": "po", "宓": "mi", "洗": "xian", "冼": "xian", "召": "shao",
    "纪": "ji", "葛": "ge", "华": "hua", "宁": "ning", "甯": "ning", "应": "ying", "钻": "zuan", "那": "na", "哈": "ha",
    "薄": "bo", "柏": "bai", "卜": "bu", "晁": "chao", "车": "che", "谌": "chen", "重": "chong", "褚": "chu",
    "都": "du", "佴": "nai", "费": "fei", "干": "gan", "句": "gou", "勾": "gou", "谷": "gu", "过": "guo", "观": "guan",
    "郝": "hao", "和": "he", "贺": "he", "稽": "ji", "嵇": "ji", "贾": "jia", "降": "jiang", "强": "qiang", "角": "jue",
    "靳": "jin", "经": "jing", "隗": "wei", "逄": "pang", "莞": "guan", "阚": "kan", "乜": "nie", "牟": "mu", "谬": "miao",
    "万": "wan", "曲": "qu", "瞿": "qu", "冉": "ran", "撒": "sa", "沙": "sha", "少": "shao", "佘": "she", "沈": "shen",
    "盛": "sheng", "石": "shi", "殳": "shu", "宿": "su", "睢": "sui", "邰": "tai", "澹": "tan", "佟": "tong",
    "行": "xing", "幸": "xing", "宣": "xuan", "燕": "yan", "晏": "yan", "幺": "yao", "叶": "ye", "尹": "yin", "郁": "yu",
    "於": "yu", "俞": "yu", "郇": "xun", "臧": "zang", "占": "zhan", "长": "zhang",
    "朱": "zhu", "祭": "zhai", "卒": "zu", "訾": "zi", "笪": "da", "妫": "gui", "郗": "xi", "殷": "yin", "庄": "zhuang",
    "藏": "zang", "系": "xi", "吾": "wu", "亓": "qi", "麴": "qu", "鞠": "ju", "焦": "jiao", "校": "xiao", "见": "jian",
    "间": "jian", "戚": "qi", "余": "yu", "阮": "ruan", "芮": "rui", "訚": "yin", "逯": "lu", "呂": "lv", "吕": "lv",
    "闾": "lv",
  ]

  private static let compounds: [String: [String]] = [
    "欧阳": ["ou", "yang"], "司马": ["si", "ma"], "上官": ["shang", "guan"], "诸葛": ["zhu", "ge"], "夏侯": ["xia", "hou"],
    "东方": ["dong", "fang"], "皇甫": ["huang", "fu"], "尉迟": ["yu", "chi"], "公孙": ["gong", "sun"],
    "慕容": ["mu", "rong"], "长孙": ["zhang", "sun"], "令狐": ["ling", "hu"], "宇文": ["yu", "wen"],
    "司徒": ["si", "tu"], "司空": ["si", "kong"], "澹台": ["tan", "tai"], "公冶": ["gong", "ye"], "宗政": ["zong", "zheng"],
    "濮阳": ["pu", "yang"], "淳于": ["chun", "yu"], "单于": ["chan", "yu"], "太史": ["tai", "shi"], "申屠": ["shen", "tu"],
    "万俟": ["mo", "qi"], "独孤": ["du", "gu"], "南宫": ["nan", "gong"], "西门": ["xi", "men"], "端木": ["duan", "mu"],
    "闻人": ["wen", "ren"], "轩辕": ["xuan", "yuan"], "百里": ["bai", "li"], "呼延": ["hu", "yan"], "东郭": ["dong", "guo"],
    "鲜于": ["xian", "yu"], "闾丘": ["lv", "qiu"], "钟离": ["zhong", "li"], "赫连": ["he", "lian"], "拓跋": ["tuo", "ba"],
  ]
}
