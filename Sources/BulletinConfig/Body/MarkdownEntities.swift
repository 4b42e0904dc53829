/// The letters that `&amp;`, `&nbsp;`, `&#8211;` and their like stand for.
enum MarkdownEntities {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "copy": "©",
    "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷",
    "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "sect": "§", "para": "¶", "laquo": "«",
    "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "euro": "€",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "larr": "←", "rarr": "→", "sup2": "²", "sup3": "³", "frac12": "½",
  ]

  /// The letters that a text begins with under another name, and the length of that; nil for all
  /// other text.
  static func first(in text: ArraySlice<UInt8>) -> (letters: String, length: Int)? {
    guard text.first == UInt8(ascii: "&"),
      let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    let length = end - text.startIndex + 1
    if let letters = names[name] { return (letters, length) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.lowercased().hasPrefix("x")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return (String(scalar), length)
  }

  /// A text with the letters that are meant.
  static func decoded(_ text: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if let entity = first(in: text[index...]) {
        result += Array(entity.letters.utf8)
        index += entity.length
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
