import CLibEdit

/// The character-type locale, which libedit needs for word bounds and for ~/.editrc.
enum TerminalLocale {
  /// Sets a UTF-8 locale, also under `LC_ALL=C` or a locale that is not installed.
  ///
  /// A locale with an encoding such as GB 18030 is refused: the terminal would send and show other bytes.
  static func useUTF8() throws(EditorLineReader.Fault) {
    let encoding = String(cString: cle_environment_encoding())
    let isNamed = encoding != "UTF-8" && encoding != "ANSI_X3.4-1968" && encoding != "US-ASCII"
    if isNamed { throw .otherEncoding(encoding) }
    guard cle_use_utf8_locale() else { throw .noUTF8Locale }
  }
}
