/// Bytes as text of 64 letters (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text.
  ///
  /// - Parameter lineLength: The letters of a line, a multiple of 4; lines end with CR LF. One line
  ///   without an end if it is nil.
  /// - Complexity: O(*n*).
  static func text(_ bytes: [UInt8], lineLength: Int? = 76) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 4 / 3 + bytes.count / 28 + 8)
    var column = 0
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let group =
        UInt32(bytes[start]) << 16 | UInt32(count > 1 ? bytes[start + 1] : 0) << 8
        | UInt32(count > 2 ? bytes[start + 2] : 0)
      for index in 0..<4 {
        let letter = letters[Int(group >> UInt32(18 - 6 * index)) & 63]
        text.append(index <= count ? letter : UInt8(ascii: "="))
      }
      column += 4
      if let lineLength, column >= lineLength {
        text += [0x0D, 0x0A]
        column = 0
      }
    }
    if lineLength != nil, column > 0 { text += [0x0D, 0x0A] }
    return String(decoding: text, as: UTF8.self)
  }
}
