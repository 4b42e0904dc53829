/// How the series of a chart differ in office programs: by the colours of `ChartPalette`, and in each
/// round of them by other patterns, lines and marks.
enum OfficePalette {
  /// The names of patterns in DrawingML (ECMA-376 Part 1, 20.1.10.33), white upon the colour; nil for
  /// a plain area.
  static let patterns: [String?] = [
    nil, "wdUpDiag", "pct25", "ltHorz", "wdDnDiag", "smGrid", "ltVert", "lgCheck",
    "smConfetti", "dkUpDiag", "dkHorz", "zigZag", "openDmnd", "dkVert", "diagBrick", "lgGrid",
    "solidDmnd", "wave", "smCheck", "horzBrick", "dkDnDiag", "dashHorz", "trellis", "sphere",
  ]
  /// The names of kinds of lines (20.1.10.49).
  static let dashes = [
    "solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash", "lgDashDot", "lgDashDotDot",
  ]
  /// The names of marks (21.2.3.27).
  static let marks = ["circle", "square", "triangle", "diamond", "x", "star", "plus"]

  /// The pattern of a series.
  static func pattern(_ series: Int) -> String? { patterns[series % patterns.count] }

  /// The pattern of a part of a whole as WordprocessingML shades words with it (ECMA-376 Part 1,
  /// 17.18.78).
  static func shading(_ series: Int) -> String {
    [
      "clear", "thinReverseDiagStripe", "pct25", "thinHorzStripe", "thinDiagStripe",
      "thinHorzCross", "thinVertStripe", "thinDiagCross",
    ][series % ChartPalette.count]
  }

  /// The kind of line of a series.
  static func dash(_ series: Int) -> String { dashes[ChartPalette.dash(series)] }

  /// The mark of a series.
  static func mark(_ series: Int) -> String { marks[ChartPalette.mark(series)] }

  /// The colour of a series, in RGB.
  static func color(_ index: Int) -> UInt32 { UInt32(hexadecimal(index), radix: 16) ?? 0 }

  /// The colour of a series as DrawingML writes it.
  static func hexadecimal(_ index: Int) -> String {
    ChartPalette.colours[ChartPalette.index(index)].dropFirst().uppercased()
  }
}
