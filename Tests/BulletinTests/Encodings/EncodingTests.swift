import Testing

@testable import Bulletin

/// Every encoding, read in steps of every size.
@Suite struct EncodingTests {
  private static let text = "Tên tỉnh;Số đoàn\r\nHủa Phăn;12\r\nLuông Pha Băng;7\r\nƯ Ơ Đ ₫;😀\r\n"

  /// Bytes by steps, as a pipe may give them.
  private final class Steps: ByteInput {
    private var rest: ArraySlice<UInt8>
    private let step: Int

    init(_ bytes: [UInt8], step: Int) { (rest, self.step) = (bytes[...], step) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(rest.count, buffer.count, step)
      buffer.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }

    func digest() -> InputDigest { InputDigest(path: "", sha256: "", size: 0) }
  }

  private static func decoded(
    _ bytes: [UInt8], _ encoding: TextEncoding = .auto, step: Int = 1 << 20
  ) throws -> (text: String, isDoubtful: Bool) {
    let input = try DecodedInput(Steps(bytes, step: step), encoding)
    return (String(decoding: try Self.bytes(input), as: UTF8.self), input.doubt != nil)
  }

  private static func bytes(_ input: DecodedInput) throws -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 37)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try input.read(into: $0) }
      if count == 0 { return all }
      all.append(contentsOf: buffer[..<count])
    }
  }

  private static func utf16(_ text: String, swapped: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return swapped ? bytes.reversed() : bytes
    }
  }

  /// Windows-1258 as an editor writes it: a base letter and a tone where it has no letter for both.
  private static func windows1258(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for character in text {
      let composed = (0x80...0xFF).map { UInt8($0) }.first {
        String(Character(Windows1258.scalar($0))) == String(character)
      }
      if character.utf8.allSatisfy({ $0 < 0x80 }) {
        bytes += character.utf8
      } else if let composed {
        bytes.append(composed)
      } else {
        bytes += decomposed(character)
      }
    }
    return bytes
  }

  private static func decomposed(_ character: Character) -> [UInt8] {
    for base in (0x20...0xFF).map({ UInt8($0) }) {
      for tone: UInt8 in [0xCC, 0xD2, 0xDE, 0xEC, 0xF2] {
        var text = String.UnicodeScalarView()
        text.append(Windows1258.scalar(base))
        text.append(Windows1258.scalar(tone))
        if String(text) == String(character) { return [base, tone] }
      }
    }
    return [0x3F]
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func everyEncodingGivesTheSameText(_ step: Int) throws {
    let text = Self.text
    #expect(try Self.decoded(Array(text.utf8), step: step).text == text)
    #expect(try Self.decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8), step: step).text == text)
    for swapped in [false, true] {
      let bytes = Self.utf16(text, swapped: swapped)
      #expect(
        try Self.decoded(Self.utf16("\u{FEFF}", swapped: swapped) + bytes, step: step).text == text)
      #expect(
        try Self.decoded(bytes, swapped ? .utf16be : .utf16le, step: step).text == text)
    }
    let plain = text.replacing("😀", with: "x")
    let decoded = try Self.decoded(Self.windows1258(plain), step: step)
    #expect(decoded.text == plain)
    #expect(Array(decoded.text.unicodeScalars) == Array(plain.unicodeScalars))
    #expect(!decoded.isDoubtful)
  }

  @Test func lettersAreComposedAlsoWhereTheFileIsReadInPieces() throws {
    let word = "Hủa Phăn "
    let bytes = Array(repeatElement(Self.windows1258(word), count: 8000).joined())
    let decoded = try Self.decoded(bytes, step: 4093).text
    #expect(decoded == String(repeating: word, count: 8000))
    #expect(!decoded.unicodeScalars.contains("\u{309}"))
  }

  @Test func utf16WithoutAMarkIsKnownByItsZeros() throws {
    let text = "place,amount\nHanoi,12\n"
    #expect(try Self.decoded(Self.utf16(text, swapped: false)).text == text)
    #expect(try Self.decoded(Self.utf16(text, swapped: true)).text == text)
  }

  /// Half a letter is told by who reads the text: it comes as a byte that UTF-8 does not have.
  @Test(
    arguments: [
      ([0x41, 0x00, 0x3D, 0xD8], [0x41, 0xFF]),
      ([0x41, 0x00, 0x3D, 0xD8, 0x42, 0x00], [0x41, 0xFF, 0x42]),
      ([0x00, 0xDE, 0x42, 0x00], [0xFF, 0x42]),
      ([0x41, 0x00, 0x42], [0x41, 0xFF]),
      ([0x3D, 0xD8, 0x00, 0xDE], Array("😀".utf8)),
    ] as [([UInt8], [UInt8])], [1, 3, 1 << 20])
  func halfALetterIsNoText(_ bytes: ([UInt8], [UInt8]), _ step: Int) throws {
    #expect(try Self.bytes(DecodedInput(Steps(bytes.0, step: step), .utf16le)) == bytes.1)
  }

  /// A damaged letter does not make other letters of all others.
  @Test func nearlyUTF8IsUTF8() throws {
    var bytes = Array(String(repeating: "Hủa Phăn, Luông Pha Băng\n", count: 10).utf8)
    bytes.insert(0xE9, at: 200)
    #expect(try Self.bytes(DecodedInput(Steps(bytes, step: 7))) == bytes)
    // JSON is never anything else.
    let word = Array("caf".utf8) + [0xE9]
    #expect(try Self.bytes(DecodedInput(unicode: Steps(word, step: 7))) == word)
    #expect(try Self.bytes(DecodedInput(Steps(word, step: 7))) == Array("café".utf8))
  }

  @Test(
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9], true),
      ([0x48, 0xFC, 0xED, 0x61], true),
      (Array("Son La".utf8), false),
    ] as [([UInt8], Bool)])
  func aDoubtfulChoiceIsTold(_ bytes: [UInt8], _ isDoubtful: Bool) throws {
    #expect(try Self.decoded(bytes).isDoubtful == isDoubtful)
    #expect(try !Self.decoded(bytes, .windows1258).isDoubtful)
  }
}
