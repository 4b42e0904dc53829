/// Text from data without what could steer a reader's program or hide words from a reader.
enum SafeText {
  /// The text without control characters, marks that turn the direction of writing, and letters
  /// that nobody sees; the blank of no width stays, since Lao breaks its lines there.
  static func inert(_ text: String) -> String {
    guard holdsSteering(text, orBreaks: false) else { return text }
    var result = ""
    for scalar in text.unicodeScalars where !isSteering(scalar) {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Inert, and on one line.
  static func oneLine(_ text: String) -> String {
    guard holdsSteering(text, orBreaks: true) else { return text }
    var result = ""
    var wasReturn = false
    for scalar in text.unicodeScalars {
      let isReturn = scalar == "\r"
      switch scalar {
      case "\n" where wasReturn: break
      case "\r", "\n", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        result.unicodeScalars.append(" ")
      default: if !isSteering(scalar) { result.unicodeScalars.append(scalar) }
      }
      wasReturn = isReturn
    }
    return result
  }

  /// Whether a text may hold what steers, told by its bytes; in doubt it may. Nearly none does.
  private static func holdsSteering(_ text: String, orBreaks: Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for (index, byte) in bytes.enumerated() where byte < 0x20 || byte >= 0x7F {
        // The byte behind it is there: a String holds whole letters.
        switch byte {
        case 0x09, 0x0A, 0x0D: if orBreaks { return true }
        case 0..<0x20, 0x7F, 0xEF, 0xF3: return true
        case 0xC2: if bytes[index + 1] < 0xA0 { return true }
        case 0xD8: if bytes[index + 1] == 0x9C { return true }
        // U+2000 to U+207F; of these the quotes and dashes are of everyday.
        case 0xE2:
          guard bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 else { break }
          if bytes[index + 1] == 0x81 || !(0x90...0xA6).contains(bytes[index + 2]) { return true }
        default: break
        }
      }
      return false
    } ?? true
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}
