import Testing

@testable import Scoring

/// Tuesday.
private let now = CivilDateTime("2026-03-03T10:05")!

private func promises(_ text: String) -> [String] { PlainReading(text, .english).promises(at: now) }

@Suite struct TimesPromisesEnglishTests {
  @Test(arguments: [
    ("I'll call you back by five.", ["call you back by five @ 2026-03-03T17:00"]),
    (
      "I will check with the office and ring you within two hours.",
      ["check with the office and ring you within two hours @ 2026-03-03T12:05"]
    ),
    (
      "I'll log it now, and I'll text you tomorrow morning.",
      ["log it now", "text you tomorrow morning @ 2026-03-04T12:00"]
    ),
    ("I'll ring you at half four.", ["ring you at half four @ 2026-03-03T16:30"]),
    ("I'll ring you at four thirty.", ["ring you at four thirty @ 2026-03-03T16:30"]),
    ("I'll ring you by ten fifteen tomorrow.", ["ring you by ten fifteen tomorrow @ 2026-03-04T10:15"]),
    ("I'll send you four thirty page forms.", ["send you four thirty page forms"]),
    ("I'll call you half two.", ["call you half two @ 2026-03-03T14:30"]),
    ("We'll send someone up right away.", ["send someone up right away"]),
    ("Let me pull up your file.", ["pull up your file"]),
    ("I'm calling the plumber now.", ["calling the plumber now"]),
    ("Kofi will reseal the joint at nine tomorrow.", ["kofi: reseal the joint at nine tomorrow @ 2026-03-04T09:00"]),
    ("Mr Lindqvist will phone you on Friday.", ["mr lindqvist: phone you on friday @ 2026-03-06T18:00"]),
    ("The plumber will be there in half an hour.", ["the plumber: be there in half an hour @ 2026-03-03T10:35"]),
    ("The glazier comes Thursday at ten.", ["the glazier: comes thursday at ten @ 2026-03-05T10:00"]),
    ("You'll have an answer by six.", ["youll have an answer by six @ 2026-03-03T18:00"]),
    ("By Friday I'll know more, and I'll email you then.", ["email you"]),
    ("I'll get back to you soon.", ["get back to you soon"]),
    (
      "I'm going to ask my manager and she'll ring you before the weekend.",
      ["ask my manager", "my manager: ring you before the weekend @ 2026-03-06T18:00"]
    ),
    ("Once the part is here I'll book the fitter.", ["book the fitter"]),
    ("I'll be with you in ten minutes, is that ok?", ["be with you in ten minutes @ 2026-03-03T10:15"]),
    ("I'll ring you, in person, at eleven.", ["ring you @ 2026-03-03T11:00"]),
    ("About half ten. I'll ring you when I hear, before eleven anyway.", ["ring you when i hear @ 2026-03-03T11:00"]),
    ("I will ring you, me. At 11.", ["ring you @ 2026-03-03T11:00"]),
    ("I'll ring you myself, don't worry, at 11.", ["ring you myself @ 2026-03-03T11:00"]),
    ("Tomorrow after the water test I ring you at eleven.", ["i ring you at eleven @ 2026-03-04T11:00"]),
    ("Declan is coming at 10:35 and I'll ring you, me, at eleven.", ["ring you @ 2026-03-03T11:00"]),
    ("At 11 I ring you.", ["i ring you @ 2026-03-03T11:00"]),
    ("At eleven I show you the flat.", ["show you the flat @ 2026-03-03T11:00"]),
    ("Will call you at 11.", ["call you at 11 @ 2026-03-03T11:00"]),
    ("Call you at 11.", ["call you at 11 @ 2026-03-03T11:00"]),
    ("So at eleven I'm ringing you.", ["ringing you @ 2026-03-03T11:00"]),
  ])
  func anOwnActionAhead(_ text: String, _ expected: [String]) {
    #expect(promises(text) == expected)
  }

  @Test(arguments: [
    "Will you be home tomorrow?", "Please bring the form by Friday.", "I called the plumber yesterday.",
    "We're open from nine to five.",
    "It usually takes three days.", "If it gets approved, I'll install it.", "I won't be able to do that.",
    "You said you'd call by five.",
    "“I'll call you by five” is what he told you.", "I understand how you feel.", "I can't promise anything.",
    "Shall I call you tomorrow?",
    "You can collect it on Monday.", "I'll be honest with you.", "The office closes at six.", "I hope it works.",
    "Could you call back later?",
    "Somebody promised you a call within two hours.", "It was repaired last week.", "Well, that is not my job.",
    "You'll need to bring your keys.",
    "I'll need your room number.", "Good afternoon, how may I help?", "The warranty is two years.",
    "We were closed on Monday.", "I go home at six.", "I showed you the flat at eleven.", "You call me at 11.",
    "Call me at 11.", "I tell my customers the same every day at nine.",
  ])
  func whatAnnouncesNothingOwnIsNoPromise(_ text: String) {
    #expect(promises(text) == [])
  }
}
