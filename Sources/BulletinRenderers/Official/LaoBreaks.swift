/// Where lines of Lao may break, which has no blanks between words: before a letter that surely begins
/// a syllable, and nowhere else.
///
/// Sure are the vowels that are written first, consonants that never end a syllable, and consonants
/// that bear a vowel or a tone (after Phissamay and others, Syllabification of Lao Script for Line
/// Breaking, 2004). Where a letter could belong to either side there is no break.
enum LaoBreaks {
  /// The text in pieces between which a line may break; one piece where nothing is Lao.
  static func pieces(of text: String) -> [String] {
    guard text.unicodeScalars.contains(where: isLetter) else { return [text] }
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for index in scalars.indices {
      if !piece.isEmpty, isBreak(before: index, scalars) {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      }
      piece.append(scalars[index])
    }
    return pieces + [String(piece)]
  }

  /// The text with a blank of no width at each place.
  static func marked(_ text: String) -> String { pieces(of: text).joined(separator: "\u{200B}") }

  private static func isBreak(before index: Int, _ text: [Unicode.Scalar]) -> Bool {
    let (before, letter) = (text[index - 1], text[index])
    guard isLetter(before), !isLeadingVowel(before) else { return false }
    if isLeadingVowel(letter) { return true }
    guard isConsonant(letter), !isCluster(before, letter) else { return false }
    if !finals.contains(letter) { return true }
    return index + 1 < text.count && isSign(text[index + 1])
  }

  /// Whether two consonants may begin a syllable together: ຫລ, ຄວ, ປຣ.
  private static func isCluster(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard isConsonant(first) else { return false }
    switch second {
    case "ວ": return first != "ວ"
    case "ລ", "ຣ": return "ກຂຄຕທປຜພຟບສຫ".unicodeScalars.contains(first)
    default: return first == "ຫ"
    }
  }

  /// Consonants that may end a syllable; ອ is a vowel too.
  private static let finals = Set("ກງດຍນບມວອ".unicodeScalars)

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0xE80...0xECE).contains(scalar.value) || (0xEDC...0xEDF).contains(scalar.value)
  }

  private static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0xEC0...0xEC4).contains(scalar.value)
  }

  private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    (0xE81...0xEAE).contains(scalar.value) || (0xEDC...0xEDF).contains(scalar.value)
  }

  /// Whether a sign stands on, under or behind the consonant that a syllable begins with.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xEB0...0xEB9, 0xEBB...0xEBD, 0xEC8...0xECB, 0xECD: true
    default: false
    }
  }
}
