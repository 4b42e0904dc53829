import Bulletin

extension WordChart {
  /// What stands at each point of a series: the figure in the scale of the axis, with its bound, where
  /// there is room for it.
  func labels(_ index: Int) -> String {
    let off =
      "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/>"
      + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>"
    let row = rows[index]
    let points = row.cells.indices.compactMap { place -> String? in
      guard row.cells[place]?.isKnown == true, let words = words(index, place) else { return nil }
      return "<c:dLbl><c:idx val=\"\(place)\"/><c:tx><c:rich>\(body)<a:p><a:r>"
        + properties("a:rPr")
        + "<a:t>\(XMLText.escaped(words))</a:t></a:r></a:p></c:rich></c:tx>\(ground())"
        + off.replacing("showVal val=\"0\"", with: "showVal val=\"1\"") + "</c:dLbl>"
    }
    // LibreOffice takes the look of all labels from here.
    return points.isEmpty
      ? "" : "<c:dLbls>\(points.joined())\(ground(isPlaced: false))\(off)</c:dLbls>"
  }

  /// What is printed at a point; nil where it would cover something.
  private func words(_ index: Int, _ place: Int) -> String? {
    guard let cell = rows[index].cells[place], let value = cell.value else { return nil }
    switch form {
    case .bare: return nil
    case .line:
      let slot = (ChartMeasures.width - 70) / Double(max(names.count, 1))
      return LineChart(panel: panel, axis: axisName).labelsFit(slot) ? cell.label : nil
    case .strips(let shares):
      let tenths = shares.strips[place].tenths[index]
      let words = shares.percent(tenths)
      return fits(words, width: Double(tenths) * 0.55) ? words : nil
    case .columns(let columns) where isStacked:
      let height = abs(value) / (axis.high - axis.low) * ChartMeasures.plotHeight
      return height >= 20 && fits(cell.label, width: columns.thickness) ? cell.label : nil
    case .columns(let columns): return columns.labels == .none ? nil : cell.label
    case .rows where isStacked:
      let width = abs(value) / (axis.high - axis.low) * ChartMeasures.width * 0.6
      return fits(cell.label, width: width) ? cell.label : nil
    case .rows: return cell.label
    }
  }

  private func fits(_ words: String, width: Double) -> Bool {
    TextMetrics.width(words, size: ChartMeasures.small) + 6 <= width
  }

  /// Numbers over narrow bars stand upright, as their bars do.
  private var body: String {
    guard case .columns(let columns) = form, columns.labels == .upright else {
      // Without it LibreOffice parts words of a low drawing.
      return "<a:bodyPr wrap=\"none\"/>"
    }
    return "<a:bodyPr rot=\"-5400000\" vert=\"horz\"/>"
  }

  /// Where a label stands; on an area it needs a ground of its own, or a pattern runs through it.
  private func ground(isPlaced: Bool = true) -> String {
    var (area, place) = ("", "outEnd")
    if isStacked {
      (area, place) = (
        "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>", "ctr"
      )
    }
    if case .line = form { place = "t" }
    let words =
      "<c:txPr>\(body)<a:p><a:pPr>\(properties("a:defRPr"))</a:pPr>"
      + "<a:endParaRPr lang=\"\(language.tag)\"/></a:p></c:txPr>"
    return area + words + (isPlaced ? "<c:dLblPos val=\"\(place)\"/>" : "")
  }
}
