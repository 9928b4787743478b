import Documents

extension Trainee {
  /// How often the hash is taken over: four digits are guessed in a blink all the same, the file's own rights protect
  /// them. This keeps a PIN from being read off at a glance.
  private static let rounds = 500

  /// What is kept of a PIN: the salt and a hash of both.
  package static func kept(pin: String, salt: String) -> String {
    var text = salt + ":" + pin
    for _ in 0..<rounds { text = ContentHash(of: (salt + text).utf8).text }
    return salt + ":" + text
  }

  /// True as well when no PIN is set.
  package func accepts(pin typed: String) -> Bool {
    guard hasPIN, let colon = pin.firstIndex(of: ":") else { return true }
    return Self.kept(pin: typed, salt: String(pin[..<colon])) == pin
  }
}
