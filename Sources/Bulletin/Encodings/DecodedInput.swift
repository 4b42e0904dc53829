/// A text file read as UTF-8 whatever its encoding, composed where the encoding parts letters.
///
/// The digest is that of the file's own bytes. UTF-8 passes through as it is, so that a reader
/// tells where it is malformed; half a letter of UTF-16 becomes a byte that is no UTF-8, so that the
/// reader tells that too. In Windows-1258 what stands for no letter becomes U+FFFD.
public final class DecodedInput: ByteInput {
  private let input: any ByteInput
  private let encoding: TextEncoding
  /// Bytes of the file that are not decoded yet.
  private var raw: [UInt8] = []
  /// Decoded bytes that are not read yet, from `next` on.
  private var ready: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// What must be told of the choice: that it was doubtful; nil if it was not.
  public let doubt: Message?

  /// Opens a file of an encoding.
  ///
  /// - Throws: `InputFault` if the device fails.
  public convenience init(_ input: any ByteInput, _ encoding: TextEncoding = .auto) throws {
    try self.init(input, encoding, isUnicode: false)
  }

  /// Opens a file that is UTF-8, or UTF-16 with its mark, and nothing else.
  ///
  /// - Throws: `InputFault` if the device fails.
  public convenience init(unicode input: any ByteInput) throws {
    try self.init(input, .auto, isUnicode: true)
  }

  private init(_ input: any ByteInput, _ encoding: TextEncoding, isUnicode: Bool) throws {
    self.input = input
    var head: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while head.count < 1 << 16 {
      let count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
      if count == 0 {
        isAtEnd = true
        break
      }
      head.append(contentsOf: chunk[..<count])
    }
    let guess = EncodingGuess(head, isWhole: isAtEnd)
    var (chosen, mark) = (encoding, 0)
    switch encoding {
    case .auto where isUnicode && guess.encoding == .windows1258: chosen = .utf8
    case .auto: (chosen, mark) = (guess.encoding, guess.markLength)
    case .utf16: chosen = guess.encoding == .utf16be ? .utf16be : .utf16le
    default: break
    }
    if guess.markLength > 0, chosen == guess.encoding { mark = guess.markLength }
    self.encoding = chosen
    doubt =
      encoding == .auto && guess.isDoubtful && chosen == guess.encoding
      ? "the bytes are no UTF-8 and little like Vietnamese in Windows-1258, which they are read as"
      : nil
    head.removeFirst(mark)
    if chosen == .utf8 {
      ready = head
    } else {
      raw = head
      decode()
    }
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while next == ready.count {
      if encoding == .utf8 { return isAtEnd ? 0 : try input.read(into: buffer) }
      if isAtEnd { return 0 }
      try fill()
    }
    let count = min(buffer.count, ready.count - next)
    ready.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[next..<next + count]))
    }
    next += count
    return count
  }

  public func digest() -> InputDigest { input.digest() }

  private func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
    if count == 0 { isAtEnd = true }
    raw.append(contentsOf: chunk[..<count])
    decode()
  }

  /// Decodes what is there but for a letter that may not be whole yet.
  private func decode() {
    ready.removeAll(keepingCapacity: true)
    next = 0
    switch encoding {
    case .utf16le, .utf16be:
      raw.removeFirst(decodeUTF16())
    default:
      // A tone may follow the last letter.
      var used = isAtEnd ? raw.count : max(raw.count - 1, 0)
      while !isAtEnd, used > 0, Windows1258.isTone(raw[used]) { used -= 1 }
      var text = String.UnicodeScalarView()
      for byte in raw[..<used] { text.append(Windows1258.scalar(byte)) }
      raw.removeFirst(used)
      take(&text)
    }
  }

  private func take(_ text: inout String.UnicodeScalarView) {
    ready += Array(FoldedText.composed(String(text)).utf8)
    text.removeAll()
  }

  /// - Returns: How many bytes were decoded.
  private func decodeUTF16() -> Int {
    var text = String.UnicodeScalarView()
    func unit(_ index: Int) -> UInt16 {
      let (a, b) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      return encoding == .utf16le ? b << 8 | a : a << 8 | b
    }
    func takeHalfLetter() {
      take(&text)
      ready.append(0xFF)
    }
    var index = 0
    while index + 1 < raw.count {
      let first = unit(index)
      var length = 2
      if UTF16.isLeadSurrogate(first) {
        if index + 3 >= raw.count, !isAtEnd { break }
        if index + 3 < raw.count, UTF16.isTrailSurrogate(unit(index + 2)) {
          let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(index + 2) & 0x3FF))
          text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
          length = 4
        } else {
          takeHalfLetter()
        }
      } else if let scalar = Unicode.Scalar(first) {
        text.append(scalar)
      } else {
        takeHalfLetter()
      }
      index += length
    }
    if isAtEnd, index < raw.count {
      takeHalfLetter()
      index = raw.count
    }
    take(&text)
    return index
  }
}
