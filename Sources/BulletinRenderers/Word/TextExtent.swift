@_spi(_Unicode) import Swift

/// How wide text is on paper, near enough for column widths and rules.
///
/// The advances are those of Times Bold (Adobe Font Metrics), which Times New Roman Bold shares;
/// other faces of office fonts are seldom wider.
enum TextExtent {
  /// What is longer fills every line anyway.
  private static let longest = 400

  /// The width of one line in twentieths of a point.
  ///
  /// - Parameter size: The font size in half points.
  static func width(_ text: String, size: Int) -> Int {
    var sum = 0
    for scalar in String(text.prefix(longest))._nfd { sum += advance(scalar) }
    return sum * size / 100
  }

  /// The width of the widest word, where lines break at blanks only.
  static func longestWord(_ text: String, size: Int) -> Int {
    text.prefix(longest).split(separator: " ").map { width(String($0), size: size) }.max() ?? 0
  }

  /// The advance in thousandths of the font size.
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20: 250
    case 0x30...0x39: 500
    case 0x41...0x5A: capitals[Int(scalar.value) - 0x41]
    case 0x61...0x7A: smalls[Int(scalar.value) - 0x61]
    case 0x21...0x2F, 0x3A...0x3F: marks[scalar] ?? 333
    case 0xA0: 250
    case 0x110: 722
    case 0x111: 556
    case 0x2013: 500
    case 0x0300...0x036F, 0x200B...0x200F: 0
    case 0x0EB1, 0x0EB4...0x0EBC, 0x0EC8...0x0ECE: 0
    case 0x0E80...0x0EFF: 700
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60: 1000
    default: 556
    }
  }

  private static let capitals = [
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556,
    667, 722, 722, 1000, 722, 722, 667,
  ]
  private static let smalls = [
    500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444,
  ]
  private static let marks: [Unicode.Scalar: Int] = [
    "%": 1000, "&": 833, "+": 570, ",": 250, ".": 250, "/": 278, "=": 570, "<": 570, ">": 570,
    "*": 500, "$": 500, "#": 500, "?": 500, "\"": 555, "'": 278,
  ]
}
