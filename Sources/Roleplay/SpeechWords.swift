/// How people ask, and what they say for one word or another: `speech` in `Scenarios/play.json`, for each language.
package struct SpeechWords: Equatable, Sendable {
  /// A sentence with one of these asks something, with or without its mark.
  let asking: [SpokenWords]
  /// In a sentence with its mark, and of one who types none or leaves out the last, a clause with one of these asks,
  /// unless it holds one of `telling`.
  let loose: [QuestionFrame]
  let telling: [SpokenWords]
  /// A sentence that ends so asks something.
  let endings: [SpokenWords]
  /// Between the same twice it asks: 凉不凉.
  let between: [SpokenWords]
  /// In a clause with one of these no word asks: 不管什么, 有没有…都.
  let notAsking: [QuestionFrame]
  /// Words of number that ask nothing within these: 这几天.
  let indefinite: [SpokenWords]
  /// What stands before one of these is what somebody will tell, not what he asks: 谁来、几点到，都告诉您.
  let announces: [QuestionFrame]
  /// A short last clause that ends so only wants a yes: 行吗.
  let tags: [SpokenWords]
  /// Between two of one kind that are asked for at once: 姓名和电话.
  let joints: [SpokenWords]
  /// A clause with one of these wants to be told something, without asking.
  let requests: [QuestionFrame]
  /// With one of these its sentence may want to be told something that he has not been told yet.
  let hints: [QuestionFrame]
  /// A sentence with one of these wants something to be done: 麻烦, 帮.
  let tasks: [QuestionFrame]
  /// A clause of a task with one of these wants something to be found out: 查一下.
  let lookups: [SpokenWords]
  /// A question with one of these is about hearing of it: 信儿.
  let news: [String]
  /// A promise with one of these is to bring news: a call keeps it.
  let tidings: [SpokenWords]
  /// A promise with one of these is to do something: a call alone does not keep it.
  let errands: [SpokenWords]
  /// A clause that begins with one of these asks for a yes or no, though a word like when stands in it, unless it holds
  /// one of `asksAbout`: do you know when.
  let verbs: [SpokenWords]
  /// May stand before those: and, but.
  let conjunctions: [SpokenWords]
  let asksAbout: [SpokenWords]
  /// By what a clause that asks is told from others: words, or frames like 需要…吗; `$` is the end of the clause.
  /// `=没=` stands for the same on both sides.
  let kinds: [QuestionKind: [QuestionFrame]]
  /// A clause with one of these is about somebody or something that the scenario moves: to that nobody makes up a plain
  /// yes or no.
  let others: [SpokenWords]
  /// Who is asked for one of two things takes up none that holds one of these: 还是别的.
  let notChosen: [SpokenWords]
  /// What he says for a word of the one who asks: 您, 我.
  let turned: [String: String]
  /// By which one agrees at the beginning, once in a breath: 行.
  let assents: [String]
  /// What begins with one of these answers a yes or no.
  let yesOrNo: [String]
  /// Who says one of these takes his leave.
  let goodbyes: [SpokenWords]
  /// Whose name follows one of these is spoken of, and not called: 跟, to.
  let spokenOf: [SpokenWords]
  /// After whose name one of these stands is spoken of as well: says.
  let tellsOf: [SpokenWords]
  /// Whose name is followed by one of these is called, without a pause: 王女士早上好.
  let greetings: [SpokenWords]
  /// Before one of these within a clause another begins, unless the first only tells what will be told: and can.
  let splits: [SpokenWords]
  /// A time with one of these is when something is not done: 今晚无法送电.
  let denials: [SpokenWords]
  /// Whoever is spoken to: 您.
  let you: [SpokenWords]
  /// A clause with one of these asks for no favour, whatever else it holds: 您先别急.
  let notFavours: [QuestionFrame]
  /// What a pattern of a scenario means as well: 什么, 啥.
  package let same: [String: [String]]
  /// Whoever takes part in the scenario counts as `others`; the customer not where he is only called by his name.
  var names: [SpokenWords] = []
  var customers: [SpokenWords] = []

  package static let none = SpeechWords(
    asking: [], loose: [], telling: [], endings: [], between: [], notAsking: [], indefinite: [], announces: [],
    tags: [], joints: [],
    requests: [], hints: [],
    tasks: [], lookups: [], news: [], tidings: [], errands: [], verbs: [], conjunctions: [], asksAbout: [], kinds: [:],
    others: [],
    notChosen: [],
    turned: [:], assents: [], yesOrNo: [],
    goodbyes: [], spokenOf: [], tellsOf: [], greetings: [], splits: [], denials: [], you: [], notFavours: [],
    same: [:])
}
