/// What encoding the first bytes of a file tell.
struct EncodingGuess: Sendable, Equatable {
  /// The encoding.
  var encoding: TextEncoding
  /// The bytes of the mark at the start.
  var markLength = 0
  /// Whether the bytes fit others as well.
  var isDoubtful = false

  /// Looks at the first bytes.
  ///
  /// A mark decides; then zero bytes in every second place tell UTF-16; then bytes that are UTF-8 are
  /// taken for it, and so are those that nearly are: a damaged letter is told by who reads them, and
  /// does not make other letters of all others. What is left is Windows-1258, doubtful unless its
  /// tones stand behind vowels and there are letters that only Vietnamese has.
  /// - Parameter isWhole: Whether the file ends with these bytes.
  init(_ bytes: some RandomAccessCollection<UInt8>, isWhole: Bool) {
    let head = Array(bytes.prefix(3))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, markLength) = (.utf8, 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      (encoding, markLength) = (.utf16le, 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      (encoding, markLength) = (.utf16be, 2)
    } else if let order = Self.zeroPattern(bytes) {
      encoding = order
    } else if Self.isUTF8(bytes, isWhole: isWhole) || Self.isNearlyUTF8(bytes) {
      encoding = .utf8
    } else {
      encoding = .windows1258
      isDoubtful = !Self.looksVietnamese(bytes)
    }
  }

  /// Texts of Latin letters in UTF-16 have a zero in nearly every second byte; others have none.
  private static func zeroPattern(_ bytes: some RandomAccessCollection<UInt8>) -> TextEncoding? {
    var zeros = [0, 0]
    var count = 0
    for byte in bytes.prefix(4096) {
      if byte == 0 { zeros[count & 1] += 1 }
      count += 1
    }
    guard count >= 4, zeros[0] + zeros[1] > count / 5 else { return nil }
    if zeros[1] > zeros[0] * 4 { return .utf16le }
    return zeros[0] > zeros[1] * 4 ? .utf16be : nil
  }

  private static func isUTF8(
    _ bytes: some RandomAccessCollection<UInt8>, isWhole: Bool
  ) -> Bool {
    var end = bytes.endIndex
    if !isWhole {
      // The last letter may be cut.
      var steps = 0
      while steps < 4, end > bytes.startIndex {
        end = bytes.index(before: end)
        steps += 1
        if bytes[end] & 0xC0 != 0x80 { break }
      }
    }
    return String(validating: Array(bytes[bytes.startIndex..<end]), as: UTF8.self) != nil
  }

  /// Whether at least nine of ten letters that are not ASCII are whole letters of UTF-8.
  private static func isNearlyUTF8(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var (whole, broken) = (0, 0)
    var rest = 0
    for byte in bytes {
      if byte & 0xC0 == 0x80 {
        if rest == 0 {
          broken += 1
        } else {
          rest -= 1
          if rest == 0 { whole += 1 }
        }
        continue
      }
      if rest > 0 { broken += 1 }
      rest = byte < 0xC2 || byte > 0xF4 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      if byte >= 0x80, rest == 0 { broken += 1 }
    }
    return whole >= 10 && broken * 9 <= whole
  }

  private static func looksVietnamese(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var before: UInt8 = 0
    var (tones, misplaced, letters) = (0, 0, 0)
    for byte in bytes {
      if Windows1258.isUndefined(byte) { return false }
      if Windows1258.isTone(byte) {
        tones += 1
        if !Windows1258.isVowel(before) { misplaced += 1 }
      }
      if Windows1258.isVietnamese(byte) { letters += 1 }
      before = byte
    }
    return misplaced == 0 && tones > 0 && tones + letters > 1
  }
}
