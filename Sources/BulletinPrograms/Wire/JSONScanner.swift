import Bulletin

/// Walks through the bytes of one JSON text (RFC 8259) without copying what it passes over.
struct JSONScanner {
  /// Why bytes are no JSON.
  struct Fault: Error {
    let offset: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads one value and nothing after it.
  ///
  /// - Throws: `Fault` for malformed text, or for more than 64 levels.
  static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> JSONValue {
    var scanner = JSONScanner(bytes)
    let value = try scanner.value(depth: 0)
    guard scanner.peek() == nil else { throw scanner.fault }
    return value
  }

  var fault: Fault { Fault(offset: index) }

  /// The next byte that is no blank; nil at the end.
  mutating func peek() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return bytes[index]
      }
    }
    return nil
  }

  /// Passes over a byte that must be there.
  mutating func expect(_ byte: UInt8) throws(Fault) {
    guard peek() == byte else { throw fault }
    index += 1
  }

  /// Passes over a byte if it is there.
  mutating func skips(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < 64, let next = peek() else { throw fault }
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth))
    case UInt8(ascii: "["): return .array(try elements(depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try word("true")
      return true
    case UInt8(ascii: "f"):
      try word("false")
      return false
    case UInt8(ascii: "n"):
      try word("null")
      return nil
    default:
      let digits = String(decoding: try number(), as: UTF8.self)
      return Int(digits).map { .integer($0) } ?? .number(digits)
    }
  }

  private mutating func members(_ depth: Int) throws(Fault) -> [JSONValue.Member] {
    try expect(UInt8(ascii: "{"))
    var members: [JSONValue.Member] = []
    if skips(UInt8(ascii: "}")) { return members }
    repeat {
      let name = try string()
      try expect(UInt8(ascii: ":"))
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
    } while skips(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return members
  }

  private mutating func elements(_ depth: Int) throws(Fault) -> [JSONValue] {
    try expect(UInt8(ascii: "["))
    var elements: [JSONValue] = []
    if skips(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while skips(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return elements
  }

  mutating func word(_ word: StaticString) throws(Fault) {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { throw fault }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { throw fault }
    index += length
  }

  /// The bytes of a number: `-12.5e3`.
  mutating func number() throws(Fault) -> UnsafeBufferPointer<UInt8> {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    try digits()
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == 0x2D {
        index += 1
      }
      try digits()
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<index])
  }

  private mutating func digits() throws(Fault) {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    if index == start { throw fault }
  }

  /// The bytes between the quotes of a string, and whether some are escapes.
  mutating func rawString() throws(Fault) -> (UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
    try expect(UInt8(ascii: "\""))
    let start = index
    var isEscaped = false
    while index < bytes.count {
      while index + 8 <= bytes.count, Self.isPlain(bytes, index) { index += 8 }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return (UnsafeBufferPointer(rebasing: bytes[start..<index - 1]), isEscaped)
      }
      guard byte >= 0x20 else { throw fault }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        index += 1
      }
      index += 1
    }
    throw fault
  }

  /// Whether none of eight bytes is a quote, a backslash or a control.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ 0x2222_2222_2222_2222
    let escapes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      (quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes | (word &- ones &* 0x20) & ~word
    return found & (ones &* 0x80) == 0
  }

  mutating func string() throws(Fault) -> String {
    let (raw, isEscaped) = try rawString()
    guard isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var text: [UInt8] = []
    try Self.unescape(raw, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Undoes the escapes of a string; lone surrogates become U+FFFD.
  static func unescape(
    _ raw: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) throws(Fault) {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard index < raw.count else { throw Fault(offset: index) }
      let escape = raw[index]
      index += 1
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var code = try hexadecimal(raw, &index)
        if (0xD800..<0xDC00).contains(code), index + 1 < raw.count,
          raw[index] == UInt8(ascii: "\\"), raw[index + 1] == UInt8(ascii: "u")
        {
          var ahead = index + 2
          let low = try hexadecimal(raw, &ahead)
          if (0xDC00..<0xE000).contains(low) {
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            index = ahead
          }
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar)!)
      default: throw Fault(offset: index)
      }
    }
  }

  private static func hexadecimal(
    _ raw: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) throws(Fault) -> UInt32 {
    guard index + 4 <= raw.count else { throw Fault(offset: index) }
    var code: UInt32 = 0
    for _ in 0..<4 {
      let byte = raw[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw Fault(offset: index)
      }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }
}
