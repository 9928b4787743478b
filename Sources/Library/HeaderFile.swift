import Documents

/// Reads the first keys of a document and leaves the rest: the home screen lists every scenario and must not wait.
package enum HeaderFile {
  /// Enough for the header of every scenario; a file whose header is longer is read to its end.
  private static let headBytes = 4096

  /// Nil when the header cannot be read; the reason is reported. What stands after the header is not looked at.
  ///
  /// - Parameter keys: all that `reading` asks for. They should stand first in the file.
  package static func read<Header>(
    _ path: String, keys: [String], as reading: Reading<Header>, into diagnostics: Diagnostics
  ) -> Header? {
    if let head = try? DiskFile.read(path, upTo: headBytes), head.size > headBytes,
      let header = header(of: head.bytes, path: path, keys: keys, as: reading)
    {
      return header
    }
    guard let source = DiskFile.source(path, into: diagnostics),
      let node = JSONParser.parseHeader(source, keys: keys, into: diagnostics)
    else { return nil }
    return reading.read(node.only(keys), diagnostics)
  }

  /// Nil when the header is not all in these bytes, or is faulty: the whole file then says where.
  private static func header<Header>(
    of bytes: [UInt8], path: String, keys: [String], as reading: Reading<Header>
  ) -> Header? {
    let diagnostics = Diagnostics(file: path)
    guard let end = bytes.lastIndex(of: 0x0a),
      let source = SourceFile(path: path, bytes: Array(bytes[..<end]), into: diagnostics),
      let node = JSONParser.parseHeader(source, keys: keys, into: diagnostics), !diagnostics.hasErrors
    else { return nil }
    let header = reading.read(node.only(keys), diagnostics)
    return diagnostics.hasErrors ? nil : header
  }
}

extension JSONNode {
  /// Without other members, which the header's reader would call unknown.
  fileprivate func only(_ keys: [String]) -> JSONNode {
    guard case .object(let members) = value else { return self }
    let kept = members.filter { member in keys.contains { $0.utf8.elementsEqual(member.key.utf8) } }
    return JSONNode(.object(kept), place: place, isWhole: isWhole)
  }
}
