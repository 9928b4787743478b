/// One who practises, as known to this machine.
package struct Trainee: Equatable, Sendable {
  let id: Int64
  /// Names him on every machine: made out of his number, or at random for one who has none.
  package let key: String
  package let name: String
  /// 工号; empty when he has none.
  package let number: String
  /// 项目, 岗位, 批次; empty when not told.
  package let estate: String
  package let post: String
  package let intake: String
  /// Salt and hash; empty when anybody may sit down as him.
  let pin: String

  package var hasPIN: Bool { !pin.isEmpty }

  /// What can be told and changed of a trainee.
  package enum Field: String, CaseIterable, Sendable {
    case name, number, estate, post, intake
    /// Never shown, never exported in the clear.
    case pin
  }

  package subscript(field: Field) -> String {
    switch field {
    case .name: name
    case .number: number
    case .estate: estate
    case .post: post
    case .intake: intake
    case .pin: pin
    }
  }
}

/// Several trainees answer to that name: ask for the number.
package struct SeveralTrainees: Error, Equatable {
  package let candidates: [Trainee]
}
