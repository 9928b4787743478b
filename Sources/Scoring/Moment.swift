/// What surrounds a reply: everything the scorer may know besides the reply itself.
package struct Moment: Equatable, Sendable {
  package enum Listener: Equatable, Sendable {
    case customer
    /// A colleague or another department; whether the customer stands by and hears it.
    case colleague(customerListens: Bool)
  }
  package enum Temper: Int, Comparable, Sendable {
    case calm, annoyed, angry, furious
    package static func < (a: Temper, b: Temper) -> Bool { a.rawValue < b.rawValue }
  }

  package var language: Language
  package var channel: Channel
  package var listener: Listener
  /// The customer's last words; empty when he has said nothing.
  package var customer: String
  /// The speaker's clock, from which due times count.
  package var now: CivilDateTime?
  /// Facts told so far or shown in the briefing, as plain sentences.
  package var known: [String]
  /// The trainee's earlier replies in this conversation, oldest first, as typed.
  package var earlierReplies: [String]
  /// `opening`, `closing`, `danger`, …: what the scenario says about this stage.
  package var tags: Set<String>
  package var temper: Temper?

  package init(
    language: Language, channel: Channel, listener: Listener = .customer, customer: String, now: CivilDateTime? = nil,
    known: [String] = [], earlierReplies: [String] = [], tags: Set<String> = [], temper: Temper? = nil
  ) {
    self.language = language
    self.channel = channel
    self.listener = listener
    self.customer = customer
    self.now = now
    self.known = known
    self.earlierReplies = earlierReplies
    self.tags = tags
    self.temper = temper
  }
}
