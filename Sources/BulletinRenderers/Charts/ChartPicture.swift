import Bulletin

/// A chart as a vector picture (SVG 1.1), without scripts, fonts or anything fetched.
///
/// Text stays text. What tells series apart is a pattern as well as a colour; attributes hold plain
/// colours, and classes let a page set others. The same chart gives the same bytes.
struct ChartPicture {
  /// The picture; an `svg` element, without an XML declaration.
  let svg: String
  /// The width of the picture, in pixels of 1/96 inch.
  let width: Int
  /// The height of the picture, in pixels of 1/96 inch.
  let height: Int
  /// The title, in one line.
  let title: String
  /// What the picture shows, in words: each figure at its place.
  let summary: String

  /// Draws a chart.
  ///
  /// - Parameters:
  ///   - prefix: What the ids within the picture begin with; unique on a page.
  ///   - panels: What is drawn of the chart; all of it if not said.
  ///   - isBare: Whether sparklines stand without words beside them.
  ///   - showsCaption: Whether the caption stands in the picture, for one that stands alone.
  ///   - families: The fonts of its text, parted by commas.
  init(
    _ chart: Chart, of report: Report, units: UnitVocabulary, prefix: String = "chart",
    panels some: [ChartPanel]? = nil, isBare: Bool = false, showsCaption: Bool = false,
    families: String = "Times New Roman, Liberation Serif, Noto Serif Lao, serif"
  ) {
    let description = ChartDescription(chart, of: report, units: units)
    let palette = ChartPalette(prefix: prefix)
    var sheet = ChartSheet(palette: palette, wording: Wording(report.language))
    if showsCaption { sheet.caption(description.caption) }
    sheet.isBare = isBare
    let panels = some ?? ChartPanel.panels(of: chart, in: report, units: units)
    for panel in panels { sheet.draw(panel, as: chart.kind, axis: chart.axis) }
    let size = (Int(ChartMeasures.width), Int(sheet.height.rounded(.up)))
    (width, height) = size
    (title, summary) = (description.title, description.summary)
    let families = families.split(separator: ",").map { name in
      let name = name.drop { $0 == " " }
      return name.contains(" ") ? "'\(name)'" : String(name)
    }.joined(separator: ", ")
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size.0) \(size.1)\" "
      + "width=\"\(size.0)\" height=\"\(size.1)\" role=\"img\" "
      + "aria-labelledby=\"\(prefix)-t \(prefix)-d\" "
      + "xml:lang=\"\(HTMLText.escaped(report.language.code))\" "
      + "font-family=\"\(families)\" font-size=\"\(SVGCanvas.number(ChartMeasures.size))\">"
    let words = [
      "<title id=\"\(prefix)-t\">\(HTMLText.escaped(title))</title>",
      "<desc id=\"\(prefix)-d\">\(HTMLText.escaped(summary))</desc>",
    ]
    let looks = (panels.map { $0.looks(of: chart.kind) }.max() ?? 1)
    svg =
      ([head] + words + palette.definitions(looks) + sheet.canvas.elements + ["</svg>"])
      .joined(separator: "\n")
  }
}
