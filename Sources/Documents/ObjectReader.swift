/// Takes the members of one object by name and remembers which were asked for.
///
/// Call `finish()` when all are taken (`Reading.object` does): what nobody asked for is then reported.
///
///     Reading<Fact>.object { reader in
///       let id = reader.required("id", .placed(.string))
///       let mood = reader.optional("mood", .int(-100...100))
///       guard let id else { return nil }
///       return Fact(id: id, mood: mood ?? 0)
///     }
package struct ObjectReader {
  package let node: JSONNode
  package let diagnostics: Diagnostics
  private let members: [JSONNode.Member]
  private var asked: [String] = []

  /// Nil when the node is no object, which is reported.
  package init?(_ node: JSONNode, into diagnostics: Diagnostics) {
    guard case .object(let members) = node.value else {
      if let found = node.kind {
        diagnostics.report(DocumentFault.wrongType(expected: .object, found: found), at: node.place)
      }
      return nil
    }
    self.node = node
    self.members = members
    self.diagnostics = diagnostics
  }

  /// Where to point when the object as a whole is at fault: its opening bracket.
  package var bracket: Range<Int> { node.place.lowerBound..<min(node.place.lowerBound + 1, node.place.upperBound) }

  /// Nil when the member is missing or faulty; either has been reported.
  package mutating func required<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
    if let member = take(key) { return reading.read(member.value, diagnostics) }
    if node.isWhole { diagnostics.report(DocumentFault.missingKey(key), at: bracket) }
    return nil
  }

  /// Nil when the member is missing, or faulty and reported. An explicit `null` is a fault.
  package mutating func optional<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
    take(key).flatMap { reading.read($0.value, diagnostics) }
  }

  /// The place of a member's key, or of the opening bracket if there is none. Does not count as asking for it.
  package func keyPlace(_ key: String) -> Range<Int> { member(key)?.keyPlace ?? bracket }

  /// Whether the member is written, however faulty. Does not count as asking for it.
  package func has(_ key: String) -> Bool { member(key) != nil }

  /// Reads `"format"`; any other than the one supported is a fault.
  package mutating func format(_ supported: Int) {
    guard let format = required("format", .placed(.int(0...Int.max))), format.value != supported else { return }
    diagnostics.report(DocumentFault.unsupportedFormat(format.value, supported: supported), at: format.place)
  }

  /// Reports every key that was not asked for.
  package func finish() {
    let missing = asked.filter { !has($0) }
    for member in members where !asked.contains(where: { Self.isSame($0, member.key) }) {
      let suggestion = Suggestion.nearest(to: member.key, among: missing)
      let fault = DocumentFault.unknownKey(member.key, suggestion: suggestion, known: asked)
      diagnostics.report(fault, at: member.keyPlace)
    }
  }

  private mutating func take(_ key: String) -> JSONNode.Member? {
    asked.append(key)
    return member(key)
  }

  private func member(_ key: String) -> JSONNode.Member? { members.first { Self.isSame($0.key, key) } }

  private static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
