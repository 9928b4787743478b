import Documents

extension DocumentFault: WordedFault {
  package func wording(line: (Range<Int>) -> Int) -> FaultWording {
    switch self {
    case .fileTooLarge(let bytes, let limit):
      FaultWording(
        zh: "文件有 \(bytes) 字节，超过上限 \(limit) 字节，没有读",
        en: "the file has \(bytes) bytes, more than the limit of \(limit); it was not read",
        fixZh: "分成几个文件", fixEn: "split it into several files")
    case .emptyFile:
      FaultWording(
        zh: "文件是空的", en: "the file is empty", fixZh: "写入内容，或删掉这个文件", fixEn: "write something into it, or delete it")
    case .byteOrderMark:
      FaultWording(
        zh: "文件开头有 BOM 标记（记事本保存的“带 BOM 的 UTF-8”）",
        en: "the file begins with a byte order mark (“UTF-8 with BOM” in Notepad)",
        fixZh: "另存为不带 BOM 的 UTF-8", fixEn: "save it as UTF-8 without BOM")
    case .invalidUTF8(let brokenBytes):
      FaultWording(
        zh: "有 \(brokenBytes) 个字节不是 UTF-8，第一个在这里", en: "\(brokenBytes) byte(s) are not UTF-8; the first is here",
        fixZh: "重新输入这里的字，用 UTF-8 保存", fixEn: "type these characters again and save the file as UTF-8")
    case .otherEncoding(let encoding):
      FaultWording(
        zh: "文件不是 UTF-8，看上去是 \(encoding.rawValue) 编码",
        en: "the file is not UTF-8; by the look of it, it is \(encoding.rawValue)",
        fixZh: "在编辑器里“另存为”，编码选 UTF-8", fixEn: "in the editor, “save as” with the encoding UTF-8")
    case .nestedTooDeep(let limit):
      FaultWording(
        zh: "括号嵌套超过 \(limit) 层，没有读下去", en: "brackets are nested deeper than \(limit); the file was not read on",
        fixZh: "看看是不是漏了右括号", fixEn: "look for closing brackets that are missing")
    case .tooManyFaults(let limit):
      FaultWording(
        zh: "错误超过 \(limit) 处，后面的没有再读", en: "more than \(limit) faults; the rest was not read",
        fixZh: "先改前面的，再检查一次", fixEn: "mend the first ones, then check again")
    case .trailingComma:
      FaultWording(
        zh: "最后一项后面多了逗号", en: "a comma after the last item", fixZh: "删掉这个逗号", fixEn: "delete this comma")
    case .missingComma:
      FaultWording(
        zh: "两项之间少了逗号", en: "no comma between two items", fixZh: "在这里加一个英文逗号 ,", fixEn: "put a comma here")
    case .extraComma:
      FaultWording(
        zh: "逗号前面没有内容", en: "nothing stands before this comma", fixZh: "删掉这个逗号", fixEn: "delete this comma")
    case .missingColon:
      FaultWording(
        zh: "键的后面少了冒号", en: "no colon after the key", fixZh: "在这里加一个英文冒号 :", fixEn: "put a colon here")
    case .missingValue:
      FaultWording(
        zh: "这里应当有一个值", en: "a value should stand here", fixZh: "写成 \"键\": 值", fixEn: "write it as \"key\": value")
    case .wrongSign(let found, let instead):
      FaultWording(
        zh: "“\(found)”应当是英文的 \(instead)", en: "“\(found)” stands where “\(instead)” belongs",
        fixZh: "改成 \(instead)（用英文输入法）", fixEn: "write \(instead)")
    case .strangeSpace(let scalar):
      FaultWording(
        zh: "这里的空白不是普通空格（\(scalar.codePoint)）", en: "this blank is no ordinary space (\(scalar.codePoint))",
        fixZh: "改成普通空格或删掉", fixEn: "write an ordinary space or delete it")
    case .comment:
      FaultWording(
        zh: "JSON 文件里不能写注释", en: "JSON has no comments", fixZh: "删掉注释", fixEn: "delete the comment")
    case .unclosedBracket(let open, let closer):
      FaultWording(
        zh: "\(open) 没有对应的 \(closer)", en: "this \(open) is never closed", fixZh: "补上 \(closer)",
        fixEn: "add the missing \(closer)")
    case .strayBracket(let bracket):
      FaultWording(
        zh: "多了一个 \(bracket)", en: "no bracket is open that this \(bracket) could close", fixZh: "删掉它，或补上前面的左括号",
        fixEn: "delete it, or add the opening bracket")
    case .unexpectedText(let text):
      FaultWording(
        zh: "这里不该出现 \(text)", en: "\(text) has no place here", fixZh: "删掉，或检查前面的括号和引号",
        fixEn: "delete it, or look at the brackets and quotes before it")
    case .textAfterEnd:
      FaultWording(
        zh: "文件在前面已经结束，这里又有内容", en: "the document has ended before this text", fixZh: "删掉，或检查前面是不是多了右括号",
        fixEn: "delete it, or look for a closing bracket too many")
    case .wrongQuotes(let quote):
      FaultWording(
        zh: "文字的两头要用英文直引号 \"，这里是 \(quote)", en: "a text is enclosed in straight quotes \", not in \(quote)",
        fixZh: "改成 \"（文字里面的“ ”可以保留）", fixEn: "write \" (curly quotes inside a text may stay)")
    case .quoteInText:
      FaultWording(
        zh: "文字中间有英文引号 \"，会被当成文字的结尾", en: "a straight quote inside a text would end it",
        fixZh: "改成中文引号“ ”，或写成 \\\"", fixEn: "write curly quotes “ ”, or \\\"")
    case .unterminatedText:
      FaultWording(
        zh: "这段文字到行尾都没有结束的引号", en: "this text has no closing quote on its line", fixZh: "在文字结束处加 \"；要换行请写 \\n",
        fixEn: "put \" at its end; a line break within a text is written \\n")
    case .controlCharacter(let scalar):
      FaultWording(
        zh: "文字里有控制字符（\(scalar.codePoint)）", en: "a control character (\(scalar.codePoint)) within a text",
        fixZh: scalar == "\t" ? "改成空格，或写成 \\t" : "删掉它", fixEn: scalar == "\t" ? "write a space, or \\t" : "delete it")
    case .badEscape(let text):
      FaultWording(
        zh: "\(text) 不是有效的转义", en: "\(text) is no escape that JSON knows",
        fixZh: "要写反斜杠本身，请写 \\\\", fixEn: "write \\\\ for the backslash itself")
    case .loneSurrogate(let text):
      FaultWording(
        zh: "\(text) 只是半个字符", en: "\(text) is only half a character", fixZh: "直接写这个字或表情",
        fixEn: "write the character itself")
    case .fraction(let text):
      FaultWording(
        zh: "\(text) 有小数或指数，这里只用整数", en: "\(text) has a fraction or exponent; only whole numbers are used",
        fixZh: "写成整数", fixEn: "write a whole number")
    case .badNumber(let text):
      FaultWording(
        zh: "\(text) 不是数字的写法", en: "\(text) is no number", fixZh: "用半角数字，前面不加 0 和 +；文字要加引号",
        fixEn: "write digits without leading 0 or +; a text needs quotes")
    case .numberTooLarge(let text):
      FaultWording(
        zh: "\(text) 太大了", en: "\(text) is too large", fixZh: "写小一些的数；编号和电话请加引号当文字写",
        fixEn: "write a smaller number; put quotes around numbers that are names, such as a telephone number")
    case .unknownWord(let word, let suggestion):
      FaultWording(
        zh: "\(word) 没有加引号，也不是 true、false、null", en: "\(word) has no quotes and is none of true, false, null",
        fixZh: suggestion.map { "要写 \($0) 吗？" } ?? "文字要加英文引号：\"\(word)\"",
        fixEn: suggestion.map { "did you mean \($0)?" } ?? "put quotes around a text: \"\(word)\"")
    case .unquotedKey(let key):
      FaultWording(
        zh: "键 \(key) 没有加引号", en: "the key \(key) has no quotes", fixZh: "写成 \"\(key)\"", fixEn: "write \"\(key)\"")
    case .duplicateKey(let key, let first):
      FaultWording(
        zh: "键 \"\(key)\" 在第 \(line(first)) 行已经写过", en: "the key \"\(key)\" already stands in line \(line(first))",
        fixZh: "只留一个", fixEn: "keep one of the two")
    case .wrongType(let expected, let found):
      FaultWording(
        zh: "这里应当是\(expected.name.zh)，写的是\(found.name.zh)",
        en: "\(expected.name.en) is wanted here, not \(found.name.en)",
        fixZh: expected.example.zh, fixEn: expected.example.en)
    case .missingKey(let key):
      FaultWording(
        zh: "少了 \"\(key)\"", en: "\"\(key)\" is missing", fixZh: "在这对大括号里加上 \"\(key)\": …",
        fixEn: "add \"\(key)\": … within these braces")
    case .unknownKey(let key, let suggestion, let known):
      FaultWording(
        zh: "这里没有叫 \"\(key)\" 的键", en: "there is no key \"\(key)\" here",
        fixZh: suggestion.map { "要写 \"\($0)\" 吗？" } ?? "可用的键：" + FaultWording.list(known).zh,
        fixEn: suggestion.map { "did you mean \"\($0)\"?" } ?? "known keys: " + FaultWording.list(known).en)
    case .unknownValue(let value, let suggestion, let allowed):
      FaultWording(
        zh: "\"\(value)\" 不是这里可以写的值", en: "\"\(value)\" is not allowed here",
        fixZh: suggestion.map { "要写 \"\($0)\" 吗？" } ?? "可以写：" + FaultWording.list(allowed).zh,
        fixEn: suggestion.map { "did you mean \"\($0)\"?" } ?? "allowed: " + FaultWording.list(allowed).en)
    case .outOfRange(let value, let range):
      FaultWording(
        zh: "\(value) 超出范围", en: "\(value) is out of range",
        fixZh: range.upperBound == .max
          ? "不小于 \(range.lowerBound)" : "写 \(range.lowerBound) 到 \(range.upperBound) 之间的数",
        fixEn: range.upperBound == .max
          ? "at least \(range.lowerBound)" : "write a number from \(range.lowerBound) to \(range.upperBound)")
    case .emptyText:
      FaultWording(
        zh: "这里的文字是空的", en: "this text is empty", fixZh: "写上内容，或删掉这一项", fixEn: "write something, or leave the item out")
    case .emptyList:
      FaultWording(
        zh: "这里至少要有一项", en: "at least one item is needed here", fixZh: "写上一项，或删掉这个键",
        fixEn: "add an item, or leave the key out")
    case .unsupportedFormat(let found, let supported):
      FaultWording(
        zh: "文件格式是 \(found)，这个版本的程序只认 \(supported)",
        en: "the file has format \(found); this program reads format \(supported)",
        fixZh: "写 \"format\": \(supported)，或更新程序", fixEn: "write \"format\": \(supported), or update the program")
    }
  }
}

extension JSONNode.Kind {
  fileprivate var name: Bilingual {
    switch self {
    case .null: Bilingual(zh: "空值 null", en: "null")
    case .bool: Bilingual(zh: " true 或 false", en: "true or false")
    case .integer: Bilingual(zh: "整数", en: "a whole number")
    case .string: Bilingual(zh: "文字", en: "a text")
    case .array: Bilingual(zh: "列表 [ ]", en: "a list [ ]")
    case .object: Bilingual(zh: "对象 { }", en: "an object { }")
    }
  }

  fileprivate var example: Bilingual {
    switch self {
    case .null: Bilingual(zh: "写 null", en: "write null")
    case .bool: Bilingual(zh: "写 true 或 false，不加引号", en: "write true or false, without quotes")
    case .integer: Bilingual(zh: "写数字，不加引号：5", en: "write a number without quotes: 5")
    case .string: Bilingual(zh: "用英文引号括起来：\"…\"", en: "put it in quotes: \"…\"")
    case .array: Bilingual(zh: "用方括号括起来：[ … ]", en: "put it in square brackets: [ … ]")
    case .object: Bilingual(zh: "用大括号写成 { \"键\": 值 }", en: "write { \"key\": value }")
    }
  }
}

extension Unicode.Scalar {
  /// `U+3000`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
