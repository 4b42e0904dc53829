/// What tells series apart: a colour, a pattern, a kind of line and a mark, so that colour is never
/// needed.
///
/// The colours have a contrast of 3 to 1 and more against white; a page in the dark sets its own. They
/// come round three times, each time with other patterns, lines and marks.
struct ChartPalette {
  /// What begins the ids of this picture's patterns; unique on a page.
  let prefix: String

  static let colours = [
    "#1f5f99", "#b4561a", "#2f7d4f", "#8a3d7c", "#80690a", "#a8323a", "#32707b", "#59606c",
  ]
  private static let dark = [
    "#6fb1e8", "#eb9a5b", "#6cc494", "#d58ac8", "#d6b94a", "#ef8288", "#7fc3cf", "#aab2c0",
  ]

  /// Lines within a tile of eight units: none, rising, dots, level, falling, a grid, upright, a net.
  private static let tiles = [
    "", "M-2 2l4 -4M0 8l8 -8M6 10l4 -4", "M2 2h2v2h-2zM6 6h2v2h-2z", "M0 2h8M0 6h8",
    "M-2 6l4 4M0 0l8 8M6 -2l4 4", "M0 2h8M2 0v8", "M2 0v8M6 0v8",
    "M0 8l8 -8M0 0l8 8",
  ]
  /// The tiles of the plain colours when they come round: squares, and lozenges.
  private static let plainTiles = ["M2 2h4v4h-4z", "M4 0l4 4l-4 4l-4 -4z"]
  /// How much larger or smaller tiles are in each round.
  private static let sizes = ["", "1.75", "0.6"]
  private static let dashes = ["", "7 4", "2 3", "9 3 2 3", "4 2", "12 4", "1 4", "6 2 1 2"]

  /// How many parts of a whole can be told apart.
  static var count: Int { colours.count }
  /// How many series have a look of their own.
  static var looks: Int { colours.count * sizes.count }

  /// The colour of a series.
  static func index(_ series: Int) -> Int { series % colours.count }
  /// Which time its colour has come round, from 0.
  static func round(_ series: Int) -> Int { series / colours.count % sizes.count }
  /// The kind of line of a series: another with its colour in each round.
  static func dash(_ series: Int) -> Int { (index(series) + 3 * round(series)) % dashes.count }
  /// The mark of a series, of seven: another with its colour and line in each round.
  static func mark(_ series: Int) -> Int { (index(series) + round(series)) % 7 }

  /// The attributes of an area of a series.
  func fill(_ series: Int) -> String {
    let index = Self.index(series)
    let colour = Self.colours[index]
    let look = series % Self.looks
    guard look > 0 else { return "class=\"c1\" fill=\"\(colour)\"" }
    return "fill=\"url(#\(prefix)-\(look + 1))\" class=\"s\(index + 1)\" stroke=\"\(colour)\""
  }

  /// The attributes of a plain area of a series, without its pattern.
  func plainFill(_ series: Int) -> String {
    let index = Self.index(series)
    return "class=\"c\(index + 1)\" fill=\"\(Self.colours[index])\""
  }

  /// The attributes of an empty area with a broken border: what is planned or aimed at.
  func outline(_ series: Int) -> String {
    "fill=\"none\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\" \(stroke(series))"
  }

  /// The attributes of a line in the colour of a series.
  func stroke(_ series: Int) -> String {
    let index = Self.index(series)
    return "class=\"s\(index + 1)\" stroke=\"\(Self.colours[index])\""
  }

  /// The attributes of the line that joins the points of a series.
  func joining(_ series: Int) -> String {
    let dash = Self.dashes[Self.dash(series)]
    let broken = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
    return "fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\"\(broken) \(stroke(series))"
  }

  /// The outline of a series' mark around a point.
  static func mark(_ series: Int, _ x: Double, _ y: Double, size: Double = 4) -> String {
    let (s, at) = (size, { (dx: Double, dy: Double) in SVGCanvas.point(x + dx, y + dy) })
    let r = SVGCanvas.number(s)
    let circle =
      "M\(at(-s, 0))a\(r) \(r) 0 1 0 \(SVGCanvas.number(2 * s)) 0"
      + "a\(r) \(r) 0 1 0 \(SVGCanvas.number(-2 * s)) 0z"
    switch mark(series) {
    case 1: return "M\(at(-s, -s))L\(at(s, -s))L\(at(s, s))L\(at(-s, s))z"
    case 2: return "M\(at(0, -s * 1.2))L\(at(s * 1.2, s))L\(at(-s * 1.2, s))z"
    case 3: return "M\(at(0, -s * 1.3))L\(at(s * 1.3, 0))L\(at(0, s * 1.3))L\(at(-s * 1.3, 0))z"
    case 4: return "M\(at(0, s * 1.2))L\(at(s * 1.2, -s))L\(at(-s * 1.2, -s))z"
    case 5: return "M\(at(-s, -1))L\(at(s, -1))L\(at(s, 1))L\(at(-s, 1))z"
    case 6: return "M\(at(-1, -s))L\(at(1, -s))L\(at(1, s))L\(at(-1, s))z"
    default: return circle
    }
  }

  /// The patterns of so many series.
  func definitions(_ series: Int) -> [String] {
    guard series > 1 else { return [] }
    return ["<defs>"] + (1..<min(series, Self.looks)).map(pattern) + ["</defs>"]
  }

  private func pattern(_ look: Int) -> String {
    let (index, round) = (Self.index(look), Self.round(look))
    let number = (index + 3 * round) % Self.tiles.count
    let tile = number == 0 ? Self.plainTiles[max(round - 1, 0)] : Self.tiles[number]
    let ink =
      number == 2 || number == 0
      ? "class=\"paper\" fill=\"#fff\""
      : "class=\"hatch\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.4\""
    let size = round == 0 ? "" : " patternTransform=\"scale(\(Self.sizes[round]))\""
    return "<pattern id=\"\(prefix)-\(look + 1)\" width=\"8\" height=\"8\" "
      + "patternUnits=\"userSpaceOnUse\"\(size)><rect width=\"8\" height=\"8\" "
      + "class=\"c\(index + 1)\" fill=\"\(Self.colours[index])\"/>"
      + "<path d=\"\(tile)\" \(ink)/></pattern>"
  }

  /// What a page's style sheet says of charts; `--ink`, `--soft` and `--paper` are the page's own.
  static var sheet: String {
    func variables(_ colours: [String]) -> String {
      colours.enumerated().map { "--c\($0 + 1): \($1);" }.joined(separator: " ")
    }
    let classes = colours.indices.map { index in
      ".chart .c\(index + 1) { fill: var(--c\(index + 1)); } "
        + ".chart .s\(index + 1) { stroke: var(--c\(index + 1)); }"
    }.joined(separator: "\n")
    return """
      :root { \(variables(colours)) }
      @media (prefers-color-scheme: dark) { :root { \(variables(dark)) } }
      @media print { :root { \(variables(colours)) } }
      .chart { margin: 1.25rem 0 1.5rem; }
      .chart figcaption { margin-bottom: .5rem; font-style: italic; color: var(--soft); }
      .chart > div { overflow-x: auto; }
      .chart svg { display: block; width: 100%; min-width: 27rem; height: auto; }
      @media (max-width: 36rem) { .chart svg { min-width: 0; } }
      .chart details { margin-top: .4rem; font-size: .96rem; }
      .chart summary { color: var(--soft); cursor: pointer; }
      .chart .table { margin: .5rem 0 0; }
      .chart .ink { fill: var(--ink); } .chart .soft { fill: var(--soft); }
      .chart .on, .chart .paper { fill: var(--paper); }
      .chart .hatch, .chart .halo { stroke: var(--paper); }
      .chart .grid { stroke: var(--line); } .chart .base { stroke: var(--soft); }
      \(classes)
      @media print { .chart { break-inside: avoid; } .chart svg { min-width: 0; }
        .chart summary { display: none; }
        .chart details::details-content { content-visibility: visible; block-size: auto; } }

      """
  }
}
