import Records

/// What a trainee, or whoever started the program, has chosen for a role-play.
struct PlayOptions: Equatable, Sendable {
  /// Ask before a reply with a red-line fault is sent. In practice only.
  var warnsOfFaults = true
  /// The customer grows impatient while nothing is typed.
  var pace = PlayPace.typed
  /// Each line is a whole turn, also in a chat, and nobody is there to be asked back: lines come from a file.
  var readsScript = false
}

/// What makes simulated time pass.
enum PlayPace: String, CaseIterable, Sendable {
  /// Only what is typed.
  case typed
  /// Silence at the keyboard as well, while the line is empty: whoever has begun to type is never hurried.
  case real
}

extension PlayOptions {
  /// What the trainee has chosen.
  init(of trainee: Trainee, in store: RecordStore, pace: PlayPace = .typed) throws {
    warnsOfFaults = try store.option(Self.warning, of: trainee) != Self.off
    self.pace = pace
  }

  func keep(for trainee: Trainee, in store: RecordStore) throws {
    try store.setOption(Self.warning, to: warnsOfFaults ? Self.on : Self.off, of: trainee)
  }

  private static let warning = "warn-of-faults"
  private static let on = "on"
  private static let off = "off"
}
