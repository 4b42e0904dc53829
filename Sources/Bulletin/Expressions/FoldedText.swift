@_spi(_Unicode) import Swift

/// Text as headers and spellings are compared: without case, diacritics and doubled blanks.
public enum FoldedText {
  /// The text in lower case, without diacritics, with single blanks and none at its ends.
  ///
  /// `đ` and `Đ` become `d`, and so do their look-alikes `Ð` (U+00D0), `ð` and `Ɖ` (U+0189), `ɖ`.
  /// Blanks of every kind (no-break, tabs, line ends) count as one; zero-width ones are dropped.
  /// Only marks that Latin, Greek and Cyrillic letters carry are dropped: Lao and Thai vowels and
  /// tones are letters of their words, and stay. Lao sara am (U+0EB3) is read as its two parts.
  /// - Complexity: O(*n*).
  public static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text.utf8) }
    var folded = ""
    var blank = false
    for scalar in letters(of: text) {
      if scalar.properties.isWhitespace {
        blank = !folded.isEmpty
      } else {
        if blank { folded.unicodeScalars.append(" ") }
        blank = false
        folded.unicodeScalars.append(scalar)
      }
    }
    return composed(folded)
  }

  /// The text in lower case with its diacritics, with single blanks and none at its ends.
  static func withSingleBlanks(_ text: String) -> String {
    let letters = String(text).lowercased().unicodeScalars.filter { !isInvisible($0) }
    return composed(String(String.UnicodeScalarView(letters)))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text as `fold` gives it, but with its diacritics, each word's behind its letters: a tone may
  /// stand on either vowel, as in `hòa` and `hoà`.
  static func withMarks(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text.utf8) }
    var words: [String] = []
    for word in text.lowercased().split(whereSeparator: \.isWhitespace) {
      var letters = String.UnicodeScalarView()
      var marks: [Unicode.Scalar] = []
      for scalar in String(word)._nfd {
        switch scalar.value {
        case 0x0300...0x036F: marks.append(scalar)
        case _ where isInvisible(scalar): continue
        default: letters.append(scalar)
        }
      }
      letters.append(contentsOf: marks.sorted())
      words.append(String(letters))
    }
    return words.joined(separator: " ")
  }

  /// The text in lower case and without diacritics, its blanks as they are.
  static func withoutCaseAndMarks(_ text: String) -> String {
    var folded = ""
    folded.unicodeScalars.append(contentsOf: letters(of: text))
    return composed(folded)
  }

  /// The canonical composition (NFC) of a text.
  public static func composed(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var composed = ""
    composed.unicodeScalars.append(contentsOf: text._nfc)
    return composed
  }

  private static func foldedASCII(_ bytes: some Sequence<UInt8>) -> String {
    var folded: [UInt8] = []
    var blank = false
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        blank = !folded.isEmpty
      } else {
        if blank { folded.append(0x20) }
        blank = false
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0x00AD: true
    default: false
    }
  }

  private static func letters(of text: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in String(text).lowercased()._nfd {
      switch scalar.value {
      case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
        continue
      case _ where isInvisible(scalar): continue
      case 0x0111, 0x00F0, 0x0256: letters.append("d")
      case 0x0EB3: letters += ["\u{0ECD}", "\u{0EB2}"]
      default: letters.append(scalar)
      }
    }
    return letters
  }
}
