/// How one kind of value is taken out of a node: it returns nil after having reported why.
///
/// Readings compose: `.array(of: .object { … })`. They never stop a file: each reports all it sees.
package struct Reading<Value>: Sendable {
  package let read: @Sendable (JSONNode, Diagnostics) -> Value?

  package init(_ read: @escaping @Sendable (JSONNode, Diagnostics) -> Value?) { self.read = read }
}

/// A value and where it was written, for faults that are found only later.
package struct Placed<Value> {
  package let value: Value
  package let place: Range<Int>

  package init(_ value: Value, at place: Range<Int>) {
    self.value = value
    self.place = place
  }
}

extension Placed: Sendable where Value: Sendable {}
extension Placed: Equatable where Value: Equatable {}

extension Reading {
  /// The same value with its place.
  package static func placed<Inner>(_ inner: Reading<Inner>) -> Self where Value == Placed<Inner> {
    Reading { node, diagnostics in inner.read(node, diagnostics).map { Placed($0, at: node.place) } }
  }

  /// Turns the value into another, or reports why not and returns nil.
  package func map<Other>(_ make: @escaping @Sendable (Value, JSONNode, Diagnostics) -> Other?) -> Reading<Other> {
    Reading<Other> { node, diagnostics in read(node, diagnostics).flatMap { make($0, node, diagnostics) } }
  }

  fileprivate static func wrongType(_ expected: JSONNode.Kind, _ node: JSONNode, _ diagnostics: Diagnostics) -> Value? {
    guard let found = node.kind else { return nil }
    diagnostics.report(DocumentFault.wrongType(expected: expected, found: found), at: node.place)
    return nil
  }
}

extension Reading<JSONNode> {
  /// Whatever stands there.
  package static var node: Self { Reading { node, _ in node.kind == nil ? nil : node } }
}

extension Reading<String> {
  /// A text with something in it besides blanks.
  package static var string: Self {
    anyString.map { text, node, diagnostics in
      if !text.unicodeScalars.allSatisfy(JSONParser.isSpace) { return text }
      diagnostics.report(DocumentFault.emptyText, at: node.place)
      return nil
    }
  }

  /// A text that may be empty.
  package static var anyString: Self {
    Reading { node, diagnostics in
      guard case .string(let text) = node.value else { return wrongType(.string, node, diagnostics) }
      return text
    }
  }
}

extension Reading<Bool> {
  package static var bool: Self {
    Reading { node, diagnostics in
      guard case .bool(let value) = node.value else { return wrongType(.bool, node, diagnostics) }
      return value
    }
  }
}

extension Reading<Int> {
  package static func int(_ range: ClosedRange<Int>) -> Self {
    Reading { node, diagnostics in
      guard case .integer(let value) = node.value else { return wrongType(.integer, node, diagnostics) }
      if range.contains(value) { return value }
      diagnostics.report(DocumentFault.outOfRange(value, range), at: node.place)
      return nil
    }
  }
}

extension Reading where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the enum's raw values; another is reported with what is allowed and what may have been meant.
  package static var oneOf: Self {
    .one(of: Value.allCases.map { (name: $0.rawValue, value: $0) })
  }
}

extension Reading where Value: Sendable {
  /// One of these names; another is reported with what is allowed and what may have been meant.
  package static func one(of names: [(name: String, value: Value)]) -> Self {
    Reading<String>.anyString.map { text, node, diagnostics in
      if let match = names.first(where: { $0.name.utf8.elementsEqual(text.utf8) }) { return match.value }
      let allowed = names.map(\.name)
      let suggestion = Suggestion.nearest(to: text, among: allowed)
      let fault = DocumentFault.unknownValue(text, suggestion: suggestion, allowed: allowed)
      diagnostics.report(fault, at: node.place)
      return nil
    }
  }
}
