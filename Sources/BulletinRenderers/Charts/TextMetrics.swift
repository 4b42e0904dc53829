/// How wide text is, by average widths of Times and its metric kin, and of Noto Serif Lao.
///
/// Charts are laid out without a font at hand, so that a page drawn anywhere has the same bytes; a
/// twentieth is added for fonts that are a little wider.
enum TextMetrics {
  /// The width of a text in units, at a size in units.
  static func width(_ text: some StringProtocol, size: Double) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return Double(thousandths) * size * 1.05 / 1000
  }

  /// Widths of the letters from the blank to the tilde, in thousandths of the size.
  private static let ascii: [Int] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20...0x7E: return ascii[value - 0x20]
    case 0xA0: return 250
    case 0x300...0x36F, 0x200B...0x200F: return 0
    case 0xC0...0x24F: return isCapital(value) ? 722 : 500
    case 0x1EA0...0x1EF9: return value % 2 == 0 ? 722 : 500
    case 0xE80...0xEFF: return lao(value)
    case 0x2010...0x2012: return 333
    case 0x2013: return 500
    case 0x2014, 0x2015, 0x2026: return 1000
    case 0x2018...0x201F: return 444
    case 0x2200...0x22FF: return 564
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x1F000...0x3FFFF:
      return 1000
    default: return 600
    }
  }

  private static func isCapital(_ value: Int) -> Bool {
    switch value {
    case 0xC0...0xDE, 0x1A0, 0x1AF: true
    case 0xDF...0xFF: false
    default: value % 2 == 0
    }
  }

  private static func lao(_ value: Int) -> Int {
    switch value {
    case 0xEB1, 0xEB4...0xEBC, 0xEC8...0xECD: 0
    case 0xEB0...0xEB3: 460
    case 0xEC0, 0xEC2...0xEC4: 390
    case 0xED0...0xED9: 600
    default: 640
    }
  }
}
