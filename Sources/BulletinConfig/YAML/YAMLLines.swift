import CLibYAML

/// Where the lines of a text begin, so that libyaml's marks become what an editor shows.
///
/// libyaml counts code points; an editor's column counts what it shows as one character.
struct YAMLLines {
  private let starts: [Int]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isBreak { starts.append(index + 1) }
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// The first line that is indented by a tab, from 1.
  func tabIndentation() -> Int? {
    for (index, start) in starts.enumerated() {
      var position = start
      var hasTab = false
      while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
        hasTab = hasTab || bytes[position] == 0x09
        position += 1
      }
      let isBlank = position == bytes.count || bytes[position] == 0x0A || bytes[position] == 0x0D
      if hasTab, !isBlank, bytes[position] != 0x23 { return index + 1 }
    }
    return nil
  }

  /// The byte at a mark.
  func offset(_ mark: yaml_mark_t) -> Int {
    let line = min(Int(mark.line), starts.count - 1)
    var offset = starts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset += 3 }
    for _ in 0..<Int(mark.column) {
      guard offset < bytes.count else { break }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The line and the column that an editor shows, from 1.
  func position(_ mark: yaml_mark_t, _ bytes: [UInt8]) -> (line: Int, column: Int) {
    let line = min(Int(mark.line), starts.count - 1)
    return (line + 1, text(from: starts[line], to: offset(mark), in: bytes).editorCount + 1)
  }

  /// The same for a byte.
  func position(ofByte byte: Int, _ bytes: [UInt8]) -> (line: Int, column: Int) {
    let line = (starts.lastIndex { $0 <= byte } ?? 0)
    return (line + 1, text(from: starts[line], to: byte, in: bytes).editorCount + 1)
  }

  func text(from start: Int, to end: Int, in bytes: [UInt8]) -> String {
    start < end ? String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self) : ""
  }
}

extension String {
  /// The characters that an editor counts; a byte order mark is none.
  fileprivate var editorCount: Int { count - (unicodeScalars.first == "\u{FEFF}" ? 1 : 0) }
}
