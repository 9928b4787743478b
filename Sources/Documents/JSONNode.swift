/// A JSON value that knows where it stands in its file.
package struct JSONNode: Sendable {
  package enum Value: Sendable {
    case null
    case bool(Bool)
    /// The product's formats have no fractions: a number with a point or exponent is a fault of the parser.
    case integer(Int)
    case string(String)
    case array([JSONNode])
    /// In the order of the file; a repeated key is a fault, the first value stands.
    case object([Member])
    /// Stands where the parser has already reported a fault: readers pass over it in silence.
    case unreadable
  }

  package struct Member: Sendable {
    package let key: String
    package let keyPlace: Range<Int>
    package let value: JSONNode
  }

  package let value: Value
  /// Scalar offsets into the file's text, end exclusive.
  package let place: Range<Int>
  /// False when the parser passed over a part of this array or object: what seems to be missing may have stood there.
  package let isWhole: Bool

  package init(_ value: Value, place: Range<Int>, isWhole: Bool = true) {
    self.value = value
    self.place = place
    self.isWhole = isWhole
  }

  /// The kind of value in words a fault can carry; nil for what is unreadable.
  package var kind: Kind? {
    switch value {
    case .null: .null
    case .bool: .bool
    case .integer: .integer
    case .string: .string
    case .array: .array
    case .object: .object
    case .unreadable: nil
    }
  }

  package enum Kind: String, Sendable {
    case null, bool, integer, string, array, object
  }
}
