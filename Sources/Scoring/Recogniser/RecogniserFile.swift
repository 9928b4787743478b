/// The bytes of a trained model: little-endian, a checksum before everything else.
///
/// magic · version · checksum of the rest · language · trained on · figures · lines · columns · hidden units · worth · keys ·
/// weights.
package enum RecogniserFile {
  /// Why some bytes are no model.
  package enum Fault: Error, Equatable {
    case notAModel
    case unknownVersion(Int)
    /// The bytes end early, or do not add up to their checksum.
    case damaged
    /// Counts or texts that no model has.
    case impossible
  }

  static let magic: [UInt8] = Array("PLRM".utf8)
  /// 2: other kinds of features. 3: a network of two layers behind narrow rows.
  static let version: UInt32 = 3
  private static let mostFigures = 10_000
  private static let mostLines = 256
  /// With so many at most, no sum of a model that was trained leaves 32 bits.
  private static let mostColumns = 192
  private static let mostHidden = 512
  private static let mostKeys = 1 << 21

  package static func bytes(of model: RecogniserModel) -> [UInt8] {
    var body = ByteWriter()
    body.add(text: model.language.rawValue)
    body.add(text: model.trainedOn)
    body.add(UInt32(model.figures.count))
    for figure in model.figures {
      body.add(text: figure.writer)
      body.add(UInt32(bitPattern: figure.replies))
      body.add(UInt32(bitPattern: figure.kappa))
    }
    body.add(UInt32(model.lines.count))
    for line in model.lines {
      body.add(text: line.criterion.text)
      for number in [line.scale, line.offset, line.met, line.partly, line.contradicted] {
        body.add(UInt32(bitPattern: number))
      }
    }
    body.add(UInt32(model.columns))
    for scale in model.columnScales { body.add(UInt32(bitPattern: scale)) }
    body.add(UInt32(model.hidden.biases.count))
    for number in model.hidden.biases + [model.hidden.shift] { body.add(UInt32(bitPattern: number)) }
    for weight in model.hidden.weights + model.hidden.outputs { body.add(UInt16(bitPattern: weight)) }
    for number in [model.worth.base] + model.worth.points + model.worth.shares + model.worth.cuts {
      body.add(UInt32(bitPattern: number))
    }
    body.add(UInt32(model.keys.count))
    for key in model.keys { body.add(key) }
    body.bytes += model.weights
    var file = ByteWriter(bytes: magic)
    file.add(version)
    file.add(checksum(body.bytes[...]))
    return file.bytes + body.bytes
  }

  package static func model(of bytes: [UInt8]) throws(Fault) -> RecogniserModel {
    guard bytes.count >= 16, bytes.starts(with: magic) else { throw .notAModel }
    var reader = ByteReader(bytes[4...])
    let found = try reader.word()
    guard found == version else { throw .unknownVersion(Int(found)) }
    guard try reader.long() == checksum(reader.rest) else { throw .damaged }
    return try model(from: &reader)
  }

  private static func model(from reader: inout ByteReader) throws(Fault) -> RecogniserModel {
    guard let language = Language(rawValue: try reader.text()) else { throw .impossible }
    let trainedOn = try reader.text()
    var figures: [RecogniserModel.Figure] = []
    for _ in 0..<(try reader.count(upTo: mostFigures)) {
      figures.append(.init(writer: try reader.text(), replies: try reader.number(), kappa: try reader.number()))
    }
    let count = try reader.count(upTo: mostLines)
    var lines: [RecogniserModel.Line] = []
    for _ in 0..<count { lines.append(try line(from: &reader)) }
    let columnScales = try reader.numbers(try reader.count(upTo: mostColumns))
    let hidden = try hidden(from: &reader, columns: columnScales.count, lines: count)
    let worth = RecogniserModel.Worth(
      base: try reader.number(), points: try reader.numbers(count), shares: try reader.numbers(count),
      cuts: try reader.numbers(4))
    let keyCount = try reader.count(upTo: mostKeys)
    let keys = try reader.words(keyCount)
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .impossible }
    let weights = try reader.take(keyCount * columnScales.count)
    guard reader.rest.isEmpty else { throw .impossible }
    return RecogniserModel(
      language: language, trainedOn: trainedOn, figures: figures, lines: lines, keys: keys, weights: weights,
      columnScales: columnScales, hidden: hidden, worth: worth)
  }

  private static func hidden(
    from reader: inout ByteReader, columns: Int, lines: Int
  ) throws(Fault) -> RecogniserModel.Hidden {
    let count = try reader.count(upTo: mostHidden)
    let biases = try reader.numbers(count)
    let shift = try reader.number()
    guard columns % 8 == 0, count % 8 == 0, 0..<32 ~= shift else { throw .impossible }
    return RecogniserModel.Hidden(
      biases: biases, weights: try reader.shorts(columns * count), shift: shift,
      outputs: try reader.shorts(count * lines))
  }

  private static func line(from reader: inout ByteReader) throws(Fault) -> RecogniserModel.Line {
    let criterion = CriterionID(try reader.text())
    let numbers = try reader.numbers(5)
    return RecogniserModel.Line(
      criterion: criterion, scale: numbers[0], offset: numbers[1], met: numbers[2], partly: numbers[3],
      contradicted: numbers[4])
  }

  /// Over words of eight bytes, so that some megabytes take a millisecond. Against damage, not against attackers.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      var offset = 0
      while offset + 8 <= raw.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        sum ^= sum >> 32
        offset += 8
      }
      while offset < raw.count {
        sum = (sum ^ UInt64(raw[offset])) &* 0x0000_0100_0000_01B3
        offset += 1
      }
      return sum ^ UInt64(raw.count)
    }
  }
}

/// Numbers and short texts as bytes.
private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func add(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(text: String) {
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    add(UInt16(utf8.count))
    bytes += utf8
  }
}

/// Reads them back; never beyond the end, whatever the bytes say.
private struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func take(_ count: Int) throws(RecogniserFile.Fault) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw .damaged }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private mutating func integers<Number: FixedWidthInteger>(
    _ count: Int, as type: Number.Type
  ) throws(RecogniserFile.Fault) -> [Number] {
    let size = MemoryLayout<Number>.size
    let bytes = try take(count * size)
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { Number(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * size, as: Number.self)) }
    }
  }

  mutating func word() throws(RecogniserFile.Fault) -> UInt32 { try integers(1, as: UInt32.self)[0] }
  mutating func long() throws(RecogniserFile.Fault) -> UInt64 { try integers(1, as: UInt64.self)[0] }
  mutating func number() throws(RecogniserFile.Fault) -> Int32 { try integers(1, as: Int32.self)[0] }
  mutating func numbers(_ count: Int) throws(RecogniserFile.Fault) -> [Int32] { try integers(count, as: Int32.self) }
  mutating func words(_ count: Int) throws(RecogniserFile.Fault) -> [UInt32] { try integers(count, as: UInt32.self) }
  mutating func shorts(_ count: Int) throws(RecogniserFile.Fault) -> [Int16] { try integers(count, as: Int16.self) }

  mutating func count(upTo most: Int) throws(RecogniserFile.Fault) -> Int {
    let count = Int(try word())
    guard count <= most else { throw .impossible }
    return count
  }

  mutating func text() throws(RecogniserFile.Fault) -> String {
    let length = Int(try integers(1, as: UInt16.self)[0])
    guard let text = String(validating: try take(length), as: UTF8.self) else { throw .impossible }
    return text
  }
}
