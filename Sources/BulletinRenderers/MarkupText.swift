/// What is markup in HTML and in XML, written so that it is none.
enum MarkupText {
  /// A text with `&`, `<`, `>`, quotes and perhaps apostrophes escaped; most texts hold none.
  ///
  /// - Complexity: O(*n*), byte by byte; without a copy where there is nothing to escape.
  static func escaped(_ text: String, alsoApostrophes: Bool) -> String {
    var text = text
    return text.withUTF8 { bytes -> String? in
      guard bytes.contains(where: { Self.isMarkup($0, alsoApostrophes) }) else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 32)
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): result += "&amp;".utf8
        case UInt8(ascii: "<"): result += "&lt;".utf8
        case UInt8(ascii: ">"): result += "&gt;".utf8
        case UInt8(ascii: "\""): result += "&quot;".utf8
        case UInt8(ascii: "'") where alsoApostrophes: result += "&#39;".utf8
        default: result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    } ?? text
  }

  private static func isMarkup(_ byte: UInt8, _ alsoApostrophes: Bool) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22: true
    case 0x27: alsoApostrophes
    default: false
    }
  }
}
