import Bulletin

extension WordChart {
  /// The axes: marks where `ChartPicture` has them, in the scale that is said beside them, so that
  /// they stay sparse and short however large the numbers are.
  var axes: String {
    let isHidden = isBare || isStrips
    let hasNames = !isHidden || isStrips && names.count > 1
    let line =
      "<c:spPr><a:ln w=\"9525\">\(isHidden ? "<a:noFill/>" : Self.grey("7F7F7F"))</a:ln></c:spPr>"
    let grid =
      "<c:majorGridlines><c:spPr><a:ln w=\"6350\">\(Self.grey("D9D9D9"))</a:ln></c:spPr>"
      + "</c:majorGridlines>"
    let ticks =
      "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
      + "<c:tickLblPos val=\"low\"/>"
    // Rows are read from the top; their scale stands below them all the same.
    let order = isLying ? "maxMin" : "minMax"
    let isEach = isLying || names.count <= 40 && !PointNames.areOrdered(names)
    let every = isEach ? "<c:tickLblSkip val=\"1\"/>" : ""
    return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"\(order)\"/></c:scaling>"
      + "<c:delete val=\"\(hasNames ? 0 : 1)\"/><c:axPos val=\"\(isLying ? "l" : "b")\"/>"
      + (isLying ? "" : title(axisName))
      + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>\(ticks)\(line)\(font)"
      + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
      + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>\(every)<c:noMultiLvlLbl val=\"1\"/>"
      + "</c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>\(ends)"
      + "</c:scaling><c:delete val=\"\(isHidden ? 1 : 0)\"/>"
      + "<c:axPos val=\"\(isLying ? "b" : "l")\"/>" + (isHidden ? "" : grid + title(panel.head))
      + "<c:numFmt formatCode=\"\(format)\" sourceLinked=\"0\"/>"
      + (isLying ? ticks.replacing("\"low\"", with: "\"nextTo\"") : ticks)
      + "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\(font)<c:crossAx val=\"1\"/>"
      + "<c:crosses val=\"\(isLying ? "max" : "autoZero")\"/>"
      + "<c:crossBetween val=\"\(isBare ? "midCat" : "between")\"/>\(step)</c:valAx>"
  }

  /// Where the axis ends; at its upper end mostly where the word processor likes, so that numbers that
  /// staff change stay on it.
  private var ends: String {
    guard !isStrips, !isBare else { return "" }
    let top = isContinued ? "<c:max val=\"\(unscaled(axis.ticks.last))\"/>" : ""
    return top
      + (isContinued || axis.low >= 0 ? "<c:min val=\"\(unscaled(axis.ticks.first))\"/>" : "")
  }

  private var step: String {
    guard !isStrips, !isBare, axis.ticks.count > 1 else { return "" }
    let step = axis.ticks[1].exact - axis.ticks[0].exact
    return "<c:majorUnit val=\"\(FigureJSON.text(panel.unscaled(step)))\"/>"
  }

  private func unscaled(_ tick: AxisScale.Tick?) -> String {
    FigureJSON.text(panel.unscaled(tick?.exact ?? Fraction(0)))
  }

  private var format: String { panel.format(places: axis.places) }

  private func title(_ words: String) -> String {
    let text = XMLText.escaped(ChartDescription.short(words))
    guard !text.isEmpty, !isBare else { return "" }
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>\(properties("a:defRPr"))</a:pPr>"
      + "<a:r>\(properties("a:rPr"))<a:t>\(text)</a:t></a:r></a:p></c:rich></c:tx>"
      + "<c:overlay val=\"0\"/></c:title>"
  }

  private static func grey(_ color: String) -> String {
    "<a:solidFill><a:srgbClr val=\"\(color)\"/></a:solidFill>"
  }

  /// How words stand that nothing else is said of.
  var font: String {
    "<c:txPr><a:bodyPr/><a:p><a:pPr>\(properties("a:defRPr"))</a:pPr>"
      + "<a:endParaRPr lang=\"\(language.tag)\"/></a:p></c:txPr>"
  }

  /// The font of words, in hundredths of a point.
  func properties(_ tag: String) -> String {
    "<\(tag) lang=\"\(language.tag)\" sz=\"\(look.tableSize * 50 - 100)\" b=\"0\">"
      + Self.grey("262626")
      + "<a:latin typeface=\"\(look.font)\"/><a:cs typeface=\"\(look.laoFont)\"/></\(tag)>"
  }
}

extension ChartPanel {
  /// A number of the axis as it is in data.
  func unscaled(_ number: Fraction) -> Fraction {
    isShare ? number.divided(by: Fraction(100)) ?? number : scale.unscaled(number)
  }

  /// The number format of office programs that prints data in the scale of the axis: each comma at
  /// its end stands for a thousand.
  func format(places: Int) -> String {
    let digits = places == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: places)
    return isShare
      ? digits + "%" : digits + String(repeating: ",", count: (scale.scale?.power ?? 0) / 3)
  }
}
