/// How the series of a chart differ in office programs: by the colours and patterns of `ChartPalette`,
/// white upon the colour.
enum OfficePalette {
  /// The names of patterns in DrawingML (ECMA-376 Part 1, 20.1.10.33); nil for a plain area.
  static let patterns: [String?] = [
    nil, "wdUpDiag", "pct25", "ltHorz", "wdDnDiag", "smGrid", "ltVert", "lgCheck",
  ]

  /// The colour of a series, in RGB.
  static func color(_ index: Int) -> UInt32 { UInt32(hexadecimal(index), radix: 16) ?? 0 }

  /// The colour of a series as DrawingML writes it.
  static func hexadecimal(_ index: Int) -> String {
    ChartPalette.colours[ChartPalette.index(index)].dropFirst().uppercased()
  }
}
