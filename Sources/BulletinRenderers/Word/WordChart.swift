import Bulletin

/// A panel of a chart as DrawingML (ECMA-376 Part 1, 21.2): drawn by the word processor, so that it is
/// sharp on paper and staff can go on editing it; it says what `ChartPicture` says of the panel.
struct WordChart {
  /// How the figures stand.
  enum Form {
    case columns(ColumnChart), rows, line, strips(ShareStrips)
    /// A line without axes and words.
    case bare
  }

  /// What the word processor calls a series.
  struct Row {
    var name: String
    var look: Int
    var cells: [ChartCell?]
  }

  let panel: ChartPanel
  let kind: Chart.Kind
  /// What stands along the axis of the categories.
  let axisName: String
  let language: LanguageCode
  let look: WordLook
  let form: Form
  /// The marks of the axis.
  let axis: AxisScale
  /// Whether the chart goes on in another, so that both axes must be of one length.
  let isContinued: Bool
  /// What the series and their numbers are.
  let rows: [Row]
  /// What stands along the other axis.
  let names: [String]

  private static let namespaces =
    "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// - Parameter whole: What the panel is a part of, if it is.
  init(
    _ panel: ChartPanel, of chart: Chart, in language: LanguageCode, look: WordLook,
    whole: ChartPanel? = nil
  ) {
    self.panel = panel
    (kind, axisName, self.language, self.look) = (chart.kind, chart.axis, language, look)
    form = Self.form(whole ?? panel, chart, Wording(language))
    isContinued = whole != nil
    axis = (whole ?? panel).axis(of: chart.kind)
    if case .strips(let shares) = form {
      rows = panel.categories.indices.map { index in
        Row(
          name: ChartDescription.short("\(panel.categories[index]): \(shares.values(of: index))"),
          look: index, cells: panel.series.map { $0.cells[index] })
      }
      names = panel.series.map { Self.short($0.label) }
    } else {
      rows = panel.series.map { Row(name: Self.entry($0.label), look: $0.look, cells: $0.cells) }
      names = panel.categories.map(Self.short)
    }
  }

  /// A name as long as a drawing has room for: word processors lay out all of a longer one.
  private static func short(_ name: String) -> String {
    let name = ChartDescription.short(name)
    return name.count > 72 ? name.prefix(71) + "…" : name
  }

  /// The widest entry of a legend; where one is wider than the page LibreOffice prints all of them on
  /// each other.
  private static let widestEntry = ChartMeasures.width * 0.72

  /// The name of a series that a legend has room for.
  private static func entry(_ name: String) -> String {
    TextLines(
      ChartDescription.short(name), width: widestEntry, size: ChartMeasures.size, limit: 1
    ).lines[0]
  }

  /// What stands in the list of the parts, where they do not fit a legend.
  var parts: [(look: Int, words: String)] {
    guard case .strips(let shares) = form, !hasLegend else { return [] }
    return panel.categories.indices.map {
      ($0, "\(ChartDescription.short(panel.categories[$0])): \(shares.values(of: $0))")
    }
  }

  /// Whether a legend tells the series; a list of parts with long names stands below the drawing.
  var hasLegend: Bool {
    guard rows.count > 1, !isBare else { return false }
    guard isStrips else { return true }
    return rows.allSatisfy {
      TextMetrics.width($0.name, size: ChartMeasures.size) < Self.widestEntry
    }
  }

  /// As `ChartSheet` decides it.
  private static func form(_ panel: ChartPanel, _ chart: Chart, _ wording: Wording) -> Form {
    switch chart.kind {
    case .sparkline: .bare
    case .line: .line
    case .share: ShareStrips(panel, wording).map { .strips($0) } ?? .rows
    case .bar, .grouped, .stacked:
      ColumnChart(panel, chart.axis, isStacked: chart.kind == .stacked).map { .columns($0) }
        ?? .rows
    }
  }

  /// Whether there is anything to draw, in the chart itself or in the one that it goes on from.
  var isDrawn: Bool { isContinued || panel.cells.contains(where: \.isKnown) }

  /// Whether bars lie.
  var isLying: Bool {
    switch form {
    case .rows, .strips: true
    case .columns, .line, .bare: false
    }
  }

  var isBare: Bool { if case .bare = form { true } else { false } }
  var isStrips: Bool { if case .strips = form { true } else { false } }
  private var isLine: Bool { if case .line = form { true } else { isBare } }

  /// Whether parts of a bar stand on each other.
  var isStacked: Bool { isStrips || kind == .stacked }

  /// The part of the file.
  var xml: String {
    let legend =
      "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>\(font)</c:legend>"
    return XMLText.declaration + "<c:chartSpace \(Self.namespaces)>"
      + "<c:date1904 val=\"0\"/><c:lang val=\"\(language.tag)\"/>"
      + "<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>"
      + "<c:plotArea><c:layout/>\(plot)\(axes)</c:plotArea>"
      + (hasLegend ? legend : "")
      + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
      + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\(font)"
      + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
  }

  private var plot: String {
    let series = rows.indices.map(self.series).joined()
    let ids = "<c:axId val=\"1\"/><c:axId val=\"2\"/>"
    if isLine {
      return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(series)"
        + "<c:marker val=\"1\"/>\(ids)</c:lineChart>"
    }
    let grouping = isStrips ? "percentStacked" : isStacked ? "stacked" : "clustered"
    let overlap = isStacked ? "<c:overlap val=\"100\"/>" : ""
    return "<c:barChart><c:barDir val=\"\(isLying ? "bar" : "col")\"/>"
      + "<c:grouping val=\"\(grouping)\"/><c:varyColors val=\"0\"/>\(series)"
      + "<c:gapWidth val=\"\(gap)\"/>\(overlap)\(ids)</c:barChart>"
  }

  /// The room between the bars of two categories, in hundredths of a bar.
  private var gap: Int {
    switch form {
    case .columns(let columns):
      let bars = isStacked ? 1 : Double(rows.count)
      let room = (columns.slot - bars * columns.thickness) / columns.thickness
      return min(max(Int(room * 100), 20), 500)
    case .strips: return 20
    case .rows, .line, .bare: return rows.count > 1 && !isStacked ? 60 : 45
    }
  }

  private func series(_ index: Int) -> String {
    let row = rows[index]
    let column = Self.letters(index + 1)
    let last = names.count + 1
    let name = Self.strings("Sheet1!$\(column)$1", [row.name])
    let categories = Self.strings("Sheet1!$A$2:$A$\(last)", names)
    var xml = "<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/>"
    xml += row.name.isEmpty ? "" : "<c:tx>\(name)</c:tx>"
    xml += isLine ? line(row) : bars(row)
    xml += labels(index) + "<c:cat>\(categories)</c:cat>"
    xml += "<c:val>\(numbers(row, "Sheet1!$\(column)$2:$\(column)$\(last)"))</c:val>"
    return xml + (isLine ? "<c:smooth val=\"0\"/>" : "") + "</c:ser>"
  }

  private func line(_ row: Row) -> String {
    let index = isBare ? 0 : row.look
    let (dash, marker) = (OfficePalette.dash(index), OfficePalette.mark(index))
    let fill = Self.solid(index)
    let mark =
      "<c:marker><c:symbol val=\"\(marker)\"/><c:size val=\"6\"/><c:spPr>\(fill)</c:spPr></c:marker>"
    let line =
      "<c:spPr><a:ln w=\"\(isBare ? 19_050 : 28_575)\">\(fill)<a:prstDash val=\"\(dash)\"/></a:ln>"
      + "</c:spPr>"
    guard isBare else { return line + mark }
    // The last point alone bears a mark: it is the one that is told beside the line.
    let last = row.cells.lastIndex { $0?.isKnown == true } ?? 0
    return line + "<c:marker><c:symbol val=\"none\"/></c:marker>"
      + "<c:dPt><c:idx val=\"\(last)\"/>\(mark)<c:bubble3D val=\"0\"/></c:dPt>"
  }

  /// A bar; hollow with a broken border where a number is yet to be or a bound from above.
  private func bars(_ row: Row) -> String {
    let hollow =
      "<a:noFill/><a:ln w=\"12700\">\(Self.solid(row.look))<a:prstDash val=\"dash\"/></a:ln>"
    return "<c:spPr>\(Self.fill(row.look))</c:spPr><c:invertIfNegative val=\"0\"/>"
      + row.cells.enumerated().compactMap { index, cell in
        guard let cell, cell.isAhead || cell.bound == .atMost else { return nil }
        return "<c:dPt><c:idx val=\"\(index)\"/><c:invertIfNegative val=\"0\"/>"
          + "<c:bubble3D val=\"0\"/><c:spPr>\(hollow)</c:spPr></c:dPt>"
      }.joined()
  }

  private func numbers(_ row: Row, _ range: String) -> String {
    let points = row.cells.enumerated().compactMap { index, cell in
      Self.number(cell).map { "<c:pt idx=\"\(index)\"><c:v>\($0)</c:v></c:pt>" }
    }
    return "<c:numRef><c:f>\(range)</c:f><c:numCache><c:formatCode>General</c:formatCode>"
      + "<c:ptCount val=\"\(names.count)\"/>\(points.joined())</c:numCache></c:numRef>"
  }

  /// The digits of a figure; nil where it has no single number.
  static func number(_ cell: ChartCell?) -> String? { cell?.exact.map { FigureJSON.text($0) } }

  private static func strings(_ range: String, _ texts: [String]) -> String {
    let points = texts.enumerated().map { index, text in
      "<c:pt idx=\"\(index)\"><c:v>\(XMLText.escaped(text))</c:v></c:pt>"
    }
    return "<c:strRef><c:f>\(range)</c:f><c:strCache><c:ptCount val=\"\(texts.count)\"/>"
      + points.joined() + "</c:strCache></c:strRef>"
  }

  static func solid(_ index: Int) -> String {
    "<a:solidFill><a:srgbClr val=\"\(OfficePalette.hexadecimal(index))\"/></a:solidFill>"
  }

  private static func fill(_ index: Int) -> String {
    let outline = "<a:ln w=\"9525\">\(solid(index))</a:ln>"
    guard let pattern = OfficePalette.pattern(index) else {
      return solid(index) + outline
    }
    return "<a:pattFill prst=\"\(pattern)\"><a:fgClr><a:srgbClr val=\"FFFFFF\"/></a:fgClr><a:bgClr>"
      + "<a:srgbClr val=\"\(OfficePalette.hexadecimal(index))\"/></a:bgClr></a:pattFill>\(outline)"
  }

  /// The name of a column, from 0: A to Z, then AA.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
