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
  }

  package struct Member: Sendable {
    package let key: String
    package let keyPlace: Range<Int>
    package let value: JSONNode
  }

  package let value: Value
  /// Scalar offsets into the file's text, end exclusive.
  package let place: Range<Int>
}
