/// Text from data without what could steer a reader's program or hide words from a reader.
enum SafeText {
  /// The text without control characters, marks that turn the direction of writing, and letters
  /// that nobody sees; the blank of no width stays, since Lao breaks its lines there.
  static func inert(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var result = ""
    for scalar in text.unicodeScalars where !isSteering(scalar) {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Inert, and on one line.
  static func oneLine(_ text: String) -> String {
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
