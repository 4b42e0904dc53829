/// How the series of a chart differ in office programs: by colour and by pattern.
enum OfficePalette {
  /// Colours that people with any colour vision tell apart (Okabe and Ito, 2008), in RGB.
  static let colors: [UInt32] = [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00]

  /// The names of patterns in DrawingML (ECMA-376 Part 1, 20.1.10.33); nil for a plain area.
  static let patterns: [String?] = [nil, "wdUpDiag", "pct50", "wdDnDiag", "narHorz", "lgCheck"]

  /// The colour of a series.
  static func color(_ index: Int) -> UInt32 { colors[index % colors.count] }

  /// The colour of a series as DrawingML writes it.
  static func hexadecimal(_ index: Int) -> String {
    let digits = String(color(index), radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
