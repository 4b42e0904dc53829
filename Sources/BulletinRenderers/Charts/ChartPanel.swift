import Bulletin

/// Figures of one unit, to be drawn against one axis.
struct ChartPanel {
  /// The figures of one metric along the categories.
  struct Series {
    /// What the figures are.
    var label: String
    /// Which colour, pattern and mark it has.
    var look: Int
    /// A figure for each category; nil where there is none.
    var cells: [ChartCell?]
  }

  /// What is written over the axis: a scale word and the unit; before them the series that a panel
  /// among others holds alone.
  let head: String
  /// The places along the axis.
  private(set) var categories: [String]
  /// Which categories of the chart they are, counted from 0.
  private(set) var places: [Int]
  /// The figures.
  private(set) var series: [Series]
  /// Whether the numbers are percentages.
  let isShare: Bool
  /// Whether all numbers are whole.
  let isWhole: Bool
  /// The scale of the numbers.
  let scale: ChartScale
  /// What the panel that it is a part of reaches from and to; nil for a whole panel.
  private(set) var whole: Reach?

  /// How far the numbers of a panel reach.
  struct Reach {
    /// The least and the greatest number; nil where none is known.
    var extent: (Double, Double)?
    /// The least and the greatest height of parts on top of each other.
    var stackedExtent: ClosedRange<Double>
  }

  /// All figures that are there.
  var cells: [ChartCell] { series.flatMap { $0.cells.compactMap { $0 } } }

  /// Whether something is not stated, so that the three points must be explained.
  var hasNotStated: Bool { cells.contains { $0.bound == .notStated } }

  /// The words of one figure: category, series and figure.
  func title(_ category: Int, _ series: Int) -> String {
    let row = self.series[series]
    let words = [categories[category], row.label].filter { !$0.isEmpty }
    let place = words.map(ChartDescription.short).joined(separator: ", ")
    return "\(place): \(row.cells[category]?.spoken ?? "–")"
  }

  /// The panel with some of its categories alone, against the axis of the whole.
  func part(_ range: Range<Int>) -> ChartPanel {
    var part = self
    part.whole = Reach(extent: extent, stackedExtent: stackedExtent)
    part.categories = Array(categories[range])
    part.places = Array(places[range])
    for index in series.indices { part.series[index].cells = Array(series[index].cells[range]) }
    return part
  }

  /// The panel with one of its series alone.
  func alone(_ index: Int) -> ChartPanel { of(series: index..<index + 1) }

  /// The panel with some of its series alone.
  func of(series range: Range<Int>) -> ChartPanel {
    var part = self
    part.series = Array(series[range])
    return part
  }

  /// The words of a mark on the axis.
  func label(of tick: AxisScale.Tick, _ axis: AxisScale, _ wording: Wording) -> String {
    wording.number(tick.exact, places: axis.places) + (isShare ? "\u{A0}%" : "")
  }

  /// The figures of a chart in panels, one for each unit: amounts of different units never share
  /// an axis.
  static func panels(of chart: Chart, in report: Report, units: UnitVocabulary) -> [ChartPanel] {
    let series = chart.series.map { series in
      chart.categories.indices.map { index -> Figure? in
        guard series.figures.indices.contains(index) else { return nil }
        return series.figures[index].flatMap { report.figure($0) }
      }
    }
    var kinds: [UnitKind] = []
    for figure in series.joined().compactMap({ $0 }) where figure.quantity.isKnown {
      let kind = UnitKind(figure)
      if let index = kinds.firstIndex(where: { $0.joined(with: kind) != nil }) {
        kinds[index] = kinds[index].joined(with: kind) ?? kind
      } else {
        kinds.append(kind)
      }
    }
    guard kinds.count > 1 else {
      let rows = zip(chart.series, series).enumerated().map { ($0, $1.0.label, $1.1) }
      return [
        ChartPanel(
          chart.categories, Array(chart.categories.indices), rows, kinds.first,
          stated: chart.unit, report, units)
      ]
    }
    return kinds.map { panel(of: $0, chart, series, report, units) }
  }

  /// The panel of one unit: the series that have it, and of series of mixed units the categories
  /// that have it.
  private static func panel(
    of kind: UnitKind, _ chart: Chart, _ series: [[Figure?]], _ report: Report,
    _ units: UnitVocabulary
  ) -> ChartPanel {
    var rows: [(Int, String, [Figure?])] = []
    var isMixed = false
    for (index, figures) in series.enumerated() {
      let known = figures.compactMap { $0 }.filter(\.quantity.isKnown)
      let mine = known.filter { kind.holds($0) }
      guard !mine.isEmpty else { continue }
      if mine.count < known.count { isMixed = true }
      let kept = figures.map { figure in
        figure.flatMap { $0.quantity.isKnown && !kind.holds($0) ? nil : $0 }
      }
      rows.append((index, chart.series[index].label, kept))
    }
    var categories = Array(chart.categories.indices)
    if isMixed {
      categories = categories.filter { index in
        rows.contains { $0.2[index]?.quantity.isKnown == true }
      }
    }
    return ChartPanel(
      categories.map { chart.categories[$0] }, categories,
      rows.map { row in (row.0, row.1, categories.map { row.2[$0] }) }, kind, stated: nil,
      report, units, isOneOfSeveral: true)
  }

  private init(
    _ categories: [String], _ places: [Int], _ rows: [(Int, String, [Figure?])],
    _ kind: UnitKind?, stated unit: String?, _ report: Report, _ units: UnitVocabulary,
    isOneOfSeveral: Bool = false
  ) {
    let wording = Wording(report.language)
    let text = FigureText(language: report.language, units: units)
    let figures = rows.flatMap { $0.2.compactMap { $0 } }
    let known = figures.filter(\.quantity.isKnown)
    isShare = kind?.isShare ?? false
    let amounts = known.flatMap {
      [$0.quantity.value, $0.quantity.low?.value, $0.quantity.high?.value].compactMap { $0 }
    }
    isWhole = !(kind?.isShare ?? false) && amounts.allSatisfy(\.isInteger)
    let scale = ChartScale(isShare ? [] : amounts, wording)
    self.scale = scale
    (self.categories, self.places) = (categories, places)
    series = rows.map { look, label, figures in
      Series(
        label: label, look: look,
        cells: figures.map { $0.map { ChartCell($0, scale, text, wording) } })
    }
    let name = kind.map {
      $0.isShare ? "" : units.name(of: $0.unit, in: report.language, isOne: false)
    }
    let words = [scale.scale?.word ?? "", name ?? unit ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    let label = isOneOfSeveral && rows.count == 1 ? rows[0].1 : ""
    head = label.isEmpty ? words : words.isEmpty ? label : "\(label) (\(words))"
  }

  /// What must be equal for figures to share an axis.
  struct UnitKind: Equatable {
    var unit: UnitOfMeasure
    var isShare: Bool

    init(_ figure: Figure) { (unit, isShare) = (figure.quantity.unit, figure.isShare) }

    /// What both are; nil if they may not be added up.
    func joined(with other: UnitKind) -> UnitKind? {
      guard isShare == other.isShare, let common = unit.commonKind(with: other.unit) else {
        return nil
      }
      var joined = self
      joined.unit = common
      return joined
    }

    /// Whether a figure may stand on this axis.
    func holds(_ figure: Figure) -> Bool { joined(with: UnitKind(figure)) == self }
  }
}
