extension Reading {
  /// All elements that can be read; those that cannot are reported and left out.
  package static func array<Element>(of element: Reading<Element>, orEmpty mayBeEmpty: Bool = true) -> Self
  where Value == [Element] {
    Reading { node, diagnostics in
      guard case .array(let nodes) = node.value else {
        if let found = node.kind {
          diagnostics.report(DocumentFault.wrongType(expected: .array, found: found), at: node.place)
        }
        return nil
      }
      if nodes.isEmpty, node.isWhole, !mayBeEmpty { diagnostics.report(DocumentFault.emptyList, at: node.place) }
      return nodes.compactMap { element.read($0, diagnostics) }
    }
  }

  /// An object with known keys. Keys that `read` did not ask for are reported.
  package static func object(_ read: @escaping @Sendable (inout ObjectReader) -> Value?) -> Self {
    Reading { node, diagnostics in
      guard var reader = ObjectReader(node, into: diagnostics) else { return nil }
      let value = read(&reader)
      reader.finish()
      return value
    }
  }

  /// An object whose keys are the writer's own, such as word classes: in the order of the file.
  package static func entries<Element>(of element: Reading<Element>) -> Self
  where Value == [(key: Placed<String>, value: Element)] {
    Reading { node, diagnostics in
      guard case .object(let members) = node.value else {
        if let found = node.kind {
          diagnostics.report(DocumentFault.wrongType(expected: .object, found: found), at: node.place)
        }
        return nil
      }
      return members.compactMap { member in
        element.read(member.value, diagnostics).map { (Placed(member.key, at: member.keyPlace), $0) }
      }
    }
  }
}
