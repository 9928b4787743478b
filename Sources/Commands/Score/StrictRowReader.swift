import Documents
import Reports
import Scoring

/// Reads a row by the parser that knows the place and name of every fault.
///
/// The meaning of a row is defined here; `FastRowReader` gives the same for what it takes on.
enum StrictRowReader {
  static func read(_ line: [UInt8]) -> Result<ScoreRow, RowFailure> {
    let diagnostics = Diagnostics(file: "-")
    guard let source = SourceFile(path: "-", bytes: line, into: diagnostics),
      let node = JSONParser.parse(source, into: diagnostics)
    else { return .failure(failure(id: nil, diagnostics.all, in: nil)) }
    var members = RowMembers(node, Diagnostics(file: "-"))
    let row = members.row()
    let found = diagnostics.all.filter { !isHarmless($0, in: node) } + members.diagnostics.all
    if let row, found.allSatisfy({ $0.severity == .warning }) { return .success(row) }
    let isIdSound = members.idPlace.map { place in
      !diagnostics.all.contains { $0.place?.overlaps(place) ?? false }
    }
    return .failure(failure(id: isIdSound == true ? members.id : nil, found, in: source))
  }

  /// JSON allows fractions and numbers of any size; the product's documents do not. In members that are not the row's
  /// own they do no harm.
  private static func isHarmless(_ diagnostic: Diagnostic, in node: JSONNode) -> Bool {
    switch diagnostic.fault as? DocumentFault {
    case .fraction, .numberTooLarge: break
    default: return false
    }
    guard case .object(let members) = node.value, let place = diagnostic.place else { return false }
    return !members.contains { RowMembers.keys.contains($0.key) && $0.value.place.overlaps(place) }
  }

  private static func failure(id: ScoreRow.ID?, _ found: [Diagnostic], in source: SourceFile?) -> RowFailure {
    guard let first = found.first(where: { $0.severity == .error }) else {
      return RowFailure(id: id, code: "unreadable", message: "the row cannot be read")
    }
    var message = (first.fault as? any WordedFault)?.wording { _ in 1 }.message.en ?? first.fault.code
    if let place = first.place, let source {
      message = "column \(source.position(of: place.lowerBound).column): \(message)"
    }
    return RowFailure(id: id, code: first.fault.code, message: message)
  }
}

/// The members of a row's object.
private struct RowMembers {
  static let keys: Set<String> = ["id", "lang", "channel", "customer", "reply", "at", "known"]

  let node: JSONNode
  let diagnostics: Diagnostics
  private(set) var id: ScoreRow.ID?
  private(set) var idPlace: Range<Int>?

  init(_ node: JSONNode, _ diagnostics: Diagnostics) {
    self.node = node
    self.diagnostics = diagnostics
  }

  /// Nil when something is missing or faulty, which is reported.
  mutating func row() -> ScoreRow? {
    // The reader is not asked to finish: rows may carry members of their owner's.
    guard var reader = ObjectReader(node, into: diagnostics) else { return nil }
    let named = reader.required("id", Self.idReading)
    id = named?.value
    idPlace = named?.place
    let language = reader.required("lang", Reading<Language>.oneOf)
    let channel = reader.required("channel", Reading<Channel>.oneOf)
    let customer = reader.required("customer", .anyString)
    let reply = reader.required("reply", .anyString)
    let at = reader.optional("at", Self.orNull(Self.timeReading))
    let known = reader.optional("known", Self.orNull(.array(of: .anyString)))
    guard let id, let language, let channel, let customer, let reply else { return nil }
    return ScoreRow(
      id: id, reply: reply,
      moment: Moment(
        language: language, channel: channel, customer: customer, now: at ?? nil, known: (known ?? []) ?? []))
  }

  private static let idReading = Reading<Placed<ScoreRow.ID>> { node, diagnostics in
    if case .integer(let number) = node.value { return Placed(.number(number), at: node.place) }
    return Reading.anyString.read(node, diagnostics).map { Placed(.text($0), at: node.place) }
  }

  private static let timeReading = Reading<String>.anyString.map { text, node, diagnostics -> CivilDateTime? in
    if let time = CivilDateTime(text) { return time }
    diagnostics.report(RowFault.unknownTime(text), at: node.place)
    return nil
  }

  /// A writer that has no value may say so.
  private static func orNull<Value>(_ reading: Reading<Value>) -> Reading<Value?> {
    Reading<Value?> { node, diagnostics in
      if case .null = node.value { return .some(nil) }
      return reading.read(node, diagnostics).map { .some($0) }
    }
  }
}
