/// Texts as they stand in the head of a mail.
enum HeaderText {
  /// A text as the value of a header: plain where it can be, else in encoded words (RFC 2047).
  ///
  /// No text can end the header it stands in: line breaks and control characters become blanks.
  static func encoded(_ text: String) -> String {
    let line = oneLine(text)
    let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
    if isPlain, line.utf8.count <= 60 { return line }
    var words: [String] = []
    var chunk: [UInt8] = []
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if chunk.count + bytes.count > 42 {
        words.append(word(chunk))
        chunk = []
      }
      chunk += bytes
    }
    words.append(word(chunk))
    return words.joined(separator: "\r\n ")
  }

  /// A file name as parameters of a header: one for old programs, one with all its letters
  /// (RFC 2231).
  static func fileName(_ name: String) -> String {
    let line = oneLine(name)
    let plain = String(
      line.unicodeScalars.map { scalar in
        scalar.isASCII && !"\"\\/".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
      })
    guard plain != line else { return "filename=\"\(plain)\"" }
    let whole = line.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }.joined()
    return "filename=\"\(plain)\";\r\n filename*=UTF-8''\(whole)"
  }

  /// A text without anything that could begin a line.
  static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl =
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}"
            || scalar == "\u{2029}"
          return isControl ? " " : scalar
        }))
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?\(Base64.text(bytes, lineLength: nil))?="
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }
}
