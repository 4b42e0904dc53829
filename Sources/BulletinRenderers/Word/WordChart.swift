import Bulletin

/// A chart as DrawingML (ECMA-376 Part 1, 21.2): drawn by the word processor, so that it is sharp on
/// paper and staff can go on editing it.
struct WordChart {
  let chart: Chart
  let report: Report
  let figures: FigureText
  let look: WordLook

  /// More labels than this would cover the drawing.
  private static let mostLabels = 40
  private static let namespaces =
    "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// Whether there is anything to draw.
  var isDrawn: Bool {
    chart.series.contains { $0.figures.contains { number($0) != nil } }
  }

  /// The part of the file.
  var xml: String {
    let hasLegend = chart.series.count > 1 || isPie
    let legend =
      "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>\(font())</c:legend>"
    return XMLText.declaration + "<c:chartSpace \(Self.namespaces)>"
      + "<c:date1904 val=\"0\"/><c:lang val=\"\(report.language.tag)\"/>"
      + "<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>"
      + "<c:plotArea><c:layout/>\(plot)</c:plotArea>" + (hasLegend ? legend : "")
      + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
      + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\(font())"
      + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
  }

  /// Whether bars lie, each with its name beside it: more would stand too close for theirs.
  var hasRows: Bool { !isPie && !isLine && chart.categories.count > 16 }
  private var isPie: Bool { chart.kind == .share && chart.series.count == 1 }
  private var isLine: Bool { chart.kind == .line || chart.kind == .sparkline }

  private var plot: String {
    let series = chart.series.indices.map(self.series).joined()
    if isPie {
      return "<c:pieChart><c:varyColors val=\"1\"/>\(series)<c:firstSliceAng val=\"0\"/>"
        + "</c:pieChart>"
    }
    let ids = "<c:axId val=\"1\"/><c:axId val=\"2\"/>"
    if isLine {
      return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(series)"
        + "<c:marker val=\"1\"/>\(ids)</c:lineChart>\(axes)"
    }
    let grouping =
      switch chart.kind {
      case .stacked: "stacked"
      case .share: "percentStacked"
      default: "clustered"
      }
    let overlap = grouping == "clustered" ? "" : "<c:overlap val=\"100\"/>"
    return
      "<c:barChart><c:barDir val=\"\(hasRows ? "bar" : "col")\"/><c:grouping val=\"\(grouping)\"/>"
      + "<c:varyColors val=\"0\"/>\(series)<c:gapWidth val=\"80\"/>\(overlap)\(ids)</c:barChart>"
      + axes
  }

  private func series(_ index: Int) -> String {
    let series = chart.series[index]
    let column = Self.letters(index + 1)
    let last = chart.categories.count + 1
    let name = Self.strings("Sheet1!$\(column)$1", [series.label])
    let categories = Self.strings("Sheet1!$A$2:$A$\(last)", chart.categories)
    var xml = "<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/>"
    xml += series.label.isEmpty ? "" : "<c:tx>\(name)</c:tx>"
    if isLine {
      let dash = ["solid", "dash", "sysDot", "dashDot"][index % 4]
      let marker = ["circle", "square", "triangle", "diamond"][index % 4]
      let color = "<a:srgbClr val=\"\(OfficePalette.hexadecimal(index))\"/>"
      let fill = "<a:solidFill>\(color)</a:solidFill>"
      xml += "<c:spPr><a:ln w=\"28575\">\(fill)<a:prstDash val=\"\(dash)\"/></a:ln></c:spPr>"
      xml += "<c:marker><c:symbol val=\"\(marker)\"/><c:size val=\"6\"/><c:spPr>\(fill)</c:spPr>"
      xml += "</c:marker>"
    } else if isPie {
      xml += chart.categories.indices.map { point in
        "<c:dPt><c:idx val=\"\(point)\"/><c:spPr>\(Self.fill(point))</c:spPr></c:dPt>"
      }.joined()
    } else {
      xml += "<c:spPr>\(Self.fill(index))</c:spPr><c:invertIfNegative val=\"0\"/>"
    }
    xml += labels(series) + "<c:cat>\(categories)</c:cat>"
    xml += "<c:val>\(numbers(series, "Sheet1!$\(column)$2:$\(column)$\(last)"))</c:val>"
    return xml + (isLine ? "<c:smooth val=\"0\"/>" : "") + "</c:ser>"
  }

  /// What stands at each point: the figure as the report prints it, with its bound.
  private func labels(_ series: Chart.Series) -> String {
    let flags = { (shows: Bool) in
      "<c:showLegendKey val=\"0\"/><c:showVal val=\"\(shows ? 1 : 0)\"/><c:showCatName val=\"0\"/>"
        + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>"
    }
    // On an area a label needs a ground of its own.
    let ground = "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>"
    let place =
      switch chart.kind {
      case .line, .sparkline: "<c:dLblPos val=\"t\"/>"
      case .bar, .grouped: "<c:dLblPos val=\"outEnd\"/>"
      case .share where isPie: "<c:dLblPos val=\"outEnd\"/>"
      case .stacked, .share: "\(ground)<c:dLblPos val=\"ctr\"/>"
      }
    let count = chart.series.count * chart.categories.count
    guard count <= Self.mostLabels, chart.kind != .sparkline else { return "" }
    let points = series.figures.enumerated().compactMap { index, id -> String? in
      guard number(id) != nil, let figure = id.flatMap({ report.figure($0) }) else { return nil }
      let format: FigureFormat = figure.id.form == .change ? .change : .bare
      let words =
        "<a:r>\(properties("a:rPr"))<a:t>"
        + "\(XMLText.escaped(figures.text(figure, format)))</a:t></a:r>"
      return "<c:dLbl><c:idx val=\"\(index)\"/><c:tx><c:rich><a:bodyPr/><a:p>\(words)</a:p>"
        + "</c:rich></c:tx>\(place)\(flags(true))</c:dLbl>"
    }
    return "<c:dLbls>\(points.joined())\(flags(false))</c:dLbls>"
  }

  private func numbers(_ series: Chart.Series, _ range: String) -> String {
    let points = series.figures.enumerated().compactMap { index, id in
      number(id).map { "<c:pt idx=\"\(index)\"><c:v>\($0)</c:v></c:pt>" }
    }
    return "<c:numRef><c:f>\(range)</c:f><c:numCache><c:formatCode>\(format)</c:formatCode>"
      + "<c:ptCount val=\"\(chart.categories.count)\"/>\(points.joined())</c:numCache></c:numRef>"
  }

  /// The digits of a figure; nil where it has no single number.
  func number(_ id: FigureID?) -> String? {
    guard let id, let value = report.figure(id)?.quantity.value else { return nil }
    return FigureJSON.text(value)
  }

  private var format: String {
    let figures = chart.series.flatMap(\.figures).compactMap { $0 }.compactMap { report.figure($0) }
    return figures.contains { $0.isShare } || chart.kind == .share && !isPie ? "0%" : "#,##0"
  }

  private static func strings(_ range: String, _ texts: [String]) -> String {
    let points = texts.enumerated().map { index, text in
      "<c:pt idx=\"\(index)\"><c:v>\(XMLText.escaped(text))</c:v></c:pt>"
    }
    return "<c:strRef><c:f>\(range)</c:f><c:strCache><c:ptCount val=\"\(texts.count)\"/>"
      + points.joined() + "</c:strCache></c:strRef>"
  }

  private static func fill(_ index: Int) -> String {
    let color = "<a:srgbClr val=\"\(OfficePalette.hexadecimal(index))\"/>"
    let pattern = OfficePalette.patterns[index % OfficePalette.patterns.count]
    let outline = "<a:ln w=\"9525\"><a:solidFill>\(color)</a:solidFill></a:ln>"
    guard let pattern else { return "<a:solidFill>\(color)</a:solidFill>\(outline)" }
    return "<a:pattFill prst=\"\(pattern)\"><a:fgClr>\(color)</a:fgClr>"
      + "<a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>\(outline)"
  }

  /// The name of a column, from 0: A to Z, then AA.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}

extension WordChart {
  private var axes: String {
    let isHidden = chart.kind == .sparkline ? 1 : 0
    let line =
      "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill>"
      + "</a:ln></c:spPr>"
    let grid =
      "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill>"
      + "<a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
    let ticks =
      "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
      + "<c:tickLblPos val=\"low\"/>"
    let unit = chart.kind == .share ? "" : chart.unit ?? ""
    // Rows are read from the top; their scale stands below them all the same.
    let order = hasRows ? "maxMin" : "minMax"
    return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"\(order)\"/></c:scaling>"
      + "<c:delete val=\"\(isHidden)\"/><c:axPos val=\"\(hasRows ? "l" : "b")\"/>"
      + title(chart.axis)
      + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>\(ticks)\(line)\(font())"
      + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
      + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
      + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
      + "<c:delete val=\"\(isHidden)\"/><c:axPos val=\"\(hasRows ? "b" : "l")\"/>"
      + (isHidden == 0 ? grid : "")
      + "\(title(unit))<c:numFmt formatCode=\"\(format)\" sourceLinked=\"0\"/>"
      + "\(ticks)<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\(font())<c:crossAx val=\"1\"/>"
      + "<c:crosses val=\"\(hasRows ? "max" : "autoZero")\"/>"
      + "<c:crossBetween val=\"between\"/></c:valAx>"
  }

  private func title(_ words: String) -> String {
    let text = XMLText.escaped(words)
    guard !text.isEmpty, chart.kind != .sparkline else { return "" }
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>\(properties("a:defRPr"))</a:pPr>"
      + "<a:r>\(properties("a:rPr"))<a:t>\(text)</a:t></a:r></a:p></c:rich></c:tx>"
      + "<c:overlay val=\"0\"/></c:title>"
  }

  private func font() -> String {
    "<c:txPr><a:bodyPr/><a:p><a:pPr>\(properties("a:defRPr"))</a:pPr>"
      + "<a:endParaRPr lang=\"\(report.language.tag)\"/></a:p></c:txPr>"
  }

  /// The font of all words, in hundredths of a point.
  private func properties(_ tag: String) -> String {
    "<\(tag) lang=\"\(report.language.tag)\" sz=\"\(look.tableSize * 50 - 100)\" b=\"0\">"
      + "<a:solidFill><a:srgbClr val=\"262626\"/></a:solidFill>"
      + "<a:latin typeface=\"\(look.font)\"/><a:cs typeface=\"\(look.laoFont)\"/></\(tag)>"
  }
}
