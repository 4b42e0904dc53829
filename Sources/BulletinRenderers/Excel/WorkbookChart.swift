#if Excel
  import Bulletin
  import CXlsxWriter

  /// A panel of a chart in a workbook, drawn by the spreadsheet from the cells beside it.
  struct WorkbookChart {
    /// How the figures stand.
    private enum Form {
      case columns(ColumnChart), rows, line, pie, strips
    }

    private let panel: ChartPanel
    private let chart: Chart
    private let title: String
    private let headRow: Int
    private let form: Form
    /// What a reader that speaks the page says of it.
    let description: String

    /// - Parameters:
    ///   - chart: The chart with what the panel shows alone.
    ///   - title: The words over it.
    ///   - headRow: The row of the series' names; the categories begin below it, in the first
    ///     column.
    init(
      panel: ChartPanel, chart: Chart, title: String, description: String, headRow: Int,
      wording: Wording
    ) {
      (self.panel, self.chart) = (panel, chart)
      (self.title, self.description, self.headRow) = (title, description, headRow)
      switch chart.kind {
      case .line, .sparkline: form = .line
      case .share:
        let isWhole = ShareStrips(panel, wording) != nil
        form = !isWhole ? .rows : panel.series.count == 1 ? .pie : .strips
      case .bar, .grouped, .stacked:
        form =
          ColumnChart(panel, chart.axis, isStacked: chart.kind == .stacked).map { .columns($0) }
          ?? .rows
      }
    }

    /// How wide the drawing is, in pixels of 1/96 inch.
    static let width = 648

    /// How high the drawing is, in pixels of 1/96 inch.
    var height: Int {
      guard case .rows = form else { return 389 }
      let heights = RowChart(panel: panel, axis: "", isStacked: isStacked).heights
      return Int(min(max(heights.reduce(0, +) + 130, 389), 1200))
    }

    /// How many rows of a sheet it covers.
    var rowCount: Int { (height + 19) / 20 }

    private var isStacked: Bool { chart.kind == .stacked }

    private var isLying: Bool {
      switch form {
      case .rows, .strips: true
      case .columns, .line, .pie: false
      }
    }

    /// The library's kind of chart.
    var type: UInt8 {
      let type =
        switch form {
        case .columns: isStacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN
        case .rows: isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
        case .line: LXW_CHART_LINE
        case .pie: LXW_CHART_PIE
        case .strips: LXW_CHART_BAR_STACKED_PERCENT
        }
      return UInt8(type.rawValue)
    }

    /// Adds series, title and axes to a chart of the library.
    func build(
      _ pointer: UnsafeMutablePointer<lxw_chart>, _ library: XlsxWriterFunctions,
      on sheet: String
    ) {
      if title.isEmpty {
        library.chart_title_off(pointer)
      } else {
        library.chart_title_set_name(pointer, title)
      }
      let top = headRow + 1 + (panel.places.first ?? 0)
      let rows = (UInt32(top), UInt32(top + panel.categories.count - 1))
      let columns = panel.series.map { UInt16($0.look + 1) }
      if case .strips = form {
        // Each series is a whole: a category is what the library calls a series.
        for row in rows.0...rows.1 {
          guard let series = library.chart_add_series(pointer, nil, nil) else { continue }
          let (first, last, head) = (columns[0], columns[columns.count - 1], UInt32(headRow))
          library.chart_series_set_categories(series, sheet, head, first, head, last)
          library.chart_series_set_values(series, sheet, row, first, row, last)
          library.chart_series_set_name_range(series, sheet, row, 0)
          color(series, Int(row - rows.0), library)
        }
      } else {
        for (index, column) in columns.enumerated() {
          guard let series = library.chart_add_series(pointer, nil, nil) else { continue }
          library.chart_series_set_categories(series, sheet, rows.0, 0, rows.1, 0)
          library.chart_series_set_values(series, sheet, rows.0, column, rows.1, column)
          library.chart_series_set_name_range(series, sheet, UInt32(headRow), column)
          label(series, library)
          color(series, panel.series[index].look, library)
        }
      }
      axes(pointer, library)
    }

    /// Axes in the scale that is said beside them, so that they stay short however large the numbers
    /// are.
    private func axes(
      _ pointer: UnsafeMutablePointer<lxw_chart>, _ library: XlsxWriterFunctions
    ) {
      if case .pie = form { return }
      let isOne = panel.series.count == 1
      library.chart_legend_set_position(
        pointer,
        UInt8((isOne ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM).rawValue))
      // The library has the axes of lying bars the other way round.
      let (names, numbers) =
        isLying
        ? (pointer.pointee.y_axis, pointer.pointee.x_axis)
        : (pointer.pointee.x_axis, pointer.pointee.y_axis)
      // Names stay clear of bars below zero.
      library.chart_axis_set_label_position(
        names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
      if case .strips = form { return library.chart_axis_set_reverse(names) }
      if case .rows = form {
        library.chart_axis_set_reverse(names)
        library.chart_axis_set_crossing_max(names)
        library.chart_axis_set_interval_unit(names, UInt16(panel.categories.count > 60 ? 2 : 1))
      }
      if case .line = form, panel.categories.count <= 40,
        !PointNames.areOrdered(panel.categories)
      {
        library.chart_axis_set_interval_unit(names, 1)
      }
      let axis = SafeText.oneLine(chart.axis)
      if !axis.isEmpty { library.chart_axis_set_name(names, axis) }
      if !panel.head.isEmpty {
        library.chart_axis_set_name(numbers, SafeText.oneLine(String(panel.head.prefix(200))))
      }
      let scale = panel.axis(of: chart.kind)
      library.chart_axis_set_num_format(numbers, panel.format(places: scale.places))
      func number(_ fraction: Fraction) -> Double {
        Double(FigureJSON.text(panel.unscaled(fraction))) ?? 0
      }
      library.chart_axis_set_major_unit(
        numbers, number(scale.ticks[1].exact - scale.ticks[0].exact))
      if scale.low >= 0 { library.chart_axis_set_min(numbers, number(scale.ticks[0].exact)) }
    }

    /// Numbers at the points, where there is room for them.
    private func label(
      _ series: UnsafeMutablePointer<lxw_chart_series>, _ library: XlsxWriterFunctions
    ) {
      var isUpright = false
      switch form {
      case .strips: return
      case .pie:
        library.chart_series_set_labels(series)
        library.chart_series_set_labels_options(series, 0, 0, 0)
        library.chart_series_set_labels_percentage(series)
        return library.chart_series_set_labels_num_format(series, "0.0%")
      case .line:
        let slot = (ChartMeasures.width - 70) / Double(max(panel.categories.count, 1))
        guard LineChart(panel: panel, axis: "").labelsFit(slot) else { return }
      case .columns(let columns):
        guard isStacked || columns.labels != .none else { return }
        guard !isStacked || columns.thickness >= 30 else { return }
        isUpright = columns.labels == .upright
      case .rows:
        guard !isStacked else { return }
      }
      library.chart_series_set_labels(series)
      if isUpright {
        var font = lxw_chart_font()
        font.rotation = -90
        library.chart_series_set_labels_font(series, &font)
      }
      if isStacked {
        // On an area a label needs a ground of its own, or a pattern runs through it.
        var ground = lxw_chart_fill()
        ground.color = 0xFFFFFF
        library.chart_series_set_labels_fill(series, &ground)
      }
      if panel.scale.scale != nil {
        library.chart_series_set_labels_num_format(series, panel.format(places: 1))
      }
    }

    /// What the patterns of `OfficePalette` are called in the library.
    private static let patterns = [
      LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_25,
      LXW_CHART_PATTERN_LIGHT_HORIZONTAL, LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL,
      LXW_CHART_PATTERN_SMALL_GRID, LXW_CHART_PATTERN_LIGHT_VERTICAL, LXW_CHART_PATTERN_LARGE_CHECK,
      LXW_CHART_PATTERN_SMALL_CONFETTI, LXW_CHART_PATTERN_DARK_UPWARD_DIAGONAL,
      LXW_CHART_PATTERN_DARK_HORIZONTAL, LXW_CHART_PATTERN_ZIGZAG,
      LXW_CHART_PATTERN_OUTLINED_DIAMOND, LXW_CHART_PATTERN_DARK_VERTICAL,
      LXW_CHART_PATTERN_DIAGONAL_BRICK, LXW_CHART_PATTERN_LARGE_GRID,
      LXW_CHART_PATTERN_SOLID_DIAMOND, LXW_CHART_PATTERN_WAVE, LXW_CHART_PATTERN_SMALL_CHECK,
      LXW_CHART_PATTERN_HORIZONTAL_BRICK, LXW_CHART_PATTERN_DARK_DOWNWARD_DIAGONAL,
      LXW_CHART_PATTERN_DASHED_HORIZONTAL, LXW_CHART_PATTERN_TRELLIS, LXW_CHART_PATTERN_SPHERE,
    ]

    /// What its kinds of lines and its marks are called.
    private static let dashes = [
      LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT,
      LXW_CHART_LINE_DASH_DASH_DOT, LXW_CHART_LINE_DASH_LONG_DASH,
      LXW_CHART_LINE_DASH_SQUARE_DOT, LXW_CHART_LINE_DASH_LONG_DASH_DOT,
      LXW_CHART_LINE_DASH_LONG_DASH_DOT_DOT,
    ]
    private static let marks = [
      LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE,
      LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_X, LXW_CHART_MARKER_STAR, LXW_CHART_MARKER_PLUS,
    ]

    private func color(
      _ series: UnsafeMutablePointer<lxw_chart_series>, _ index: Int,
      _ library: XlsxWriterFunctions
    ) {
      let color = OfficePalette.color(index)
      switch form {
      case .line:
        var line = lxw_chart_line()
        line.color = color
        line.width = 2.25
        line.dash_type = UInt8(Self.dashes[ChartPalette.dash(index)].rawValue)
        library.chart_series_set_line(series, &line)
        library.chart_series_set_marker_type(
          series, UInt8(Self.marks[ChartPalette.mark(index)].rawValue))
      case .pie: break
      case .columns, .rows, .strips:
        let pattern = Self.patterns[index % Self.patterns.count]
        guard pattern != LXW_CHART_PATTERN_NONE else {
          var fill = lxw_chart_fill()
          fill.color = color
          library.chart_series_set_fill(series, &fill)
          return
        }
        var filled = lxw_chart_pattern()
        filled.fg_color = 0xFFFFFF
        filled.bg_color = color
        filled.type = UInt8(pattern.rawValue)
        library.chart_series_set_pattern(series, &filled)
      }
    }
  }
#endif
