import Bulletin

/// Reads a JSON text (RFC 8259) piece by piece, from bytes as they come.
struct JSONTokens {
  /// The deepest that lists and objects may stand within each other.
  static let deepest = 64
  /// The most bytes that one text or number may have.
  static let longest = 64 << 20

  private let input: any ByteInput
  private let path: String
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var filled = 0

  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The column of the next byte, from 1, counting letters.
  private(set) var column = 1

  init(_ input: any ByteInput, path: String) {
    self.input = input
    self.path = path
  }

  /// The next byte that is no blank, which stays where it is; nil at the end.
  mutating func peek() throws -> UInt8? {
    while let byte = try current() {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      advance()
    }
    return nil
  }

  /// Takes a mark that must come next.
  mutating func expect(_ mark: Character) throws {
    guard try take(mark) else { throw try fault("'\(mark)' is expected") }
  }

  /// Takes a mark if it comes next.
  mutating func take(_ mark: Character) throws -> Bool {
    guard try peek() == mark.asciiValue else { return false }
    advance()
    return true
  }

  /// A text in quotes.
  mutating func string() throws -> String {
    try expect("\"")
    let (line, column) = (self.line, self.column)
    var bytes: [UInt8] = []
    while let byte = try current() {
      advance()
      switch byte {
      case 0x22:
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw malformed("the text is not UTF-8", line, column)
        }
        return text
      case 0x5C: try escape(into: &bytes)
      case ..<0x20: throw malformed("a control character stands in a text", self.line, self.column)
      default:
        guard bytes.count < Self.longest else {
          throw malformed("a text is too long", line, column)
        }
        bytes.append(byte)
      }
    }
    throw malformed("a text is never closed", line, column)
  }

  /// A number, or one of the words `true`, `false`, `null`.
  mutating func word() throws -> String {
    _ = try peek()
    let (line, column) = (self.line, self.column)
    var bytes: [UInt8] = []
    while let byte = try current(), Self.isWord(byte), bytes.count < 1000 {
      bytes.append(byte)
      advance()
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || Self.isNumber(text) else {
      throw malformed(
        text.isEmpty ? "a value is expected" : "'\(text)' is no JSON value", line, column)
    }
    return text
  }

  /// Passes over one value, whatever it is.
  mutating func skip(depth: Int = 0) throws {
    guard depth < Self.deepest else { throw try fault("the document is nested too deeply") }
    switch try peek() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try members { tokens, _ in try tokens.skip(depth: depth + 1) }
    case UInt8(ascii: "["): try elements { tokens in try tokens.skip(depth: depth + 1) }
    default: _ = try word()
    }
  }

  /// Hands over each member of an object, its name first; the body takes its value.
  mutating func members(_ body: (inout JSONTokens, String) throws -> Void) throws {
    try expect("{")
    if try take("}") { return }
    repeat {
      let name = try string()
      try expect(":")
      try body(&self, name)
    } while try take(",")
    guard try take("}") else { throw try fault("',' or '}' is expected") }
  }

  /// Hands over each element of a list; the body takes it.
  mutating func elements(_ body: (inout JSONTokens) throws -> Void) throws {
    try expect("[")
    if try take("]") { return }
    repeat { try body(&self) } while try take(",")
    guard try take("]") else { throw try fault("',' or ']' is expected") }
  }

  /// A fault at the next byte.
  mutating func fault(_ reason: Message) throws -> InputFault {
    let next = try peek()
    let found: Message = next == nil ? "; the file ends here" : ""
    return malformed("\(reason)\(found)", line, column)
  }

  func malformed(_ reason: Message, _ line: Int, _ column: Int) -> InputFault {
    .malformed(path: path, line: line, reason: "\(reason) (column \(column))")
  }

  private mutating func current() throws -> UInt8? {
    if position == filled {
      position = 0
      filled = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
      if filled == 0 { return nil }
    }
    return chunk[position]
  }

  private mutating func advance() {
    let byte = chunk[position]
    position += 1
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func escape(into bytes: inout [UInt8]) throws {
    guard let byte = try current() else { throw try fault("a text is never closed") }
    advance()
    switch byte {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
    case UInt8(ascii: "u"):
      var value = UInt32(try unit())
      if UTF16.isLeadSurrogate(UInt16(value)) {
        guard try current() == UInt8(ascii: "\\") else { throw try fault("half a letter") }
        advance()
        guard try current() == UInt8(ascii: "u") else { throw try fault("half a letter") }
        advance()
        let second = try unit()
        guard UTF16.isTrailSurrogate(second) else { throw try fault("half a letter") }
        value = 0x10000 + ((value & 0x3FF) << 10 | UInt32(second & 0x3FF))
      }
      guard let scalar = Unicode.Scalar(value) else { throw try fault("half a letter") }
      bytes.append(contentsOf: UTF8.encode(scalar)!)
    default: throw try fault("'\\\(Character(Unicode.Scalar(byte)))' is no escape")
    }
  }

  private mutating func unit() throws -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = try current(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw try fault("four hexadecimal digits are expected") }
      advance()
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
      || byte == 0x2D || byte == 0x2B || byte == 0x2E
  }

  /// RFC 8259, section 6.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !(hasLeadingZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
