#if Excel
  import Bulletin
  import CXlsxWriter

  /// A chart of a workbook, drawn by the spreadsheet from the cells beside it.
  struct WorkbookChart {
    /// What is drawn.
    let chart: Chart
    /// The columns of its series, counted from 0.
    let columns: [Int]
    /// The words over it.
    let title: String
    /// What a reader that speaks the page says of it.
    let description: String
    /// The row of the series' names; the categories begin below it, in the first column.
    let headRow: Int

    /// What the patterns of `OfficePalette` are called in the library.
    private static let patterns = [
      LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_50,
      LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL, LXW_CHART_PATTERN_NARROW_HORIZONTAL,
      LXW_CHART_PATTERN_LARGE_CHECK,
    ]

    /// The library's kind of chart.
    var type: UInt8 {
      let type =
        switch chart.kind {
        case .bar, .grouped: LXW_CHART_COLUMN
        case .stacked: LXW_CHART_COLUMN_STACKED
        case .line, .sparkline: LXW_CHART_LINE
        case .share: chart.series.count == 1 ? LXW_CHART_PIE : LXW_CHART_COLUMN_STACKED_PERCENT
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
      let rows = (UInt32(headRow + 1), UInt32(headRow + chart.categories.count))
      for index in chart.series.indices {
        guard let series = library.chart_add_series(pointer, nil, nil) else { continue }
        let column = UInt16(columns[index])
        library.chart_series_set_categories(series, sheet, rows.0, 0, rows.1, 0)
        library.chart_series_set_values(series, sheet, rows.0, column, rows.1, column)
        library.chart_series_set_name_range(series, sheet, UInt32(headRow), column)
        if chart.categories.count * chart.series.count <= 24 {
          library.chart_series_set_labels(series)
        }
        color(series, index, library)
      }
      guard chart.kind != .share || chart.series.count > 1 else { return }
      if chart.series.count == 1 {
        library.chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
      } else {
        library.chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      }
      let axis = SafeText.oneLine(chart.axis)
      if !axis.isEmpty { library.chart_axis_set_name(pointer.pointee.x_axis, axis) }
      if let unit = chart.unit, chart.kind != .share {
        library.chart_axis_set_name(pointer.pointee.y_axis, SafeText.oneLine(unit))
      }
    }

    private func color(
      _ series: UnsafeMutablePointer<lxw_chart_series>, _ index: Int,
      _ library: XlsxWriterFunctions
    ) {
      let color = OfficePalette.color(index)
      switch chart.kind {
      case .line, .sparkline:
        var line = lxw_chart_line()
        line.color = color
        line.width = 2.25
        line.dash_type = UInt8(index % 4)
        library.chart_series_set_line(series, &line)
        library.chart_series_set_marker_type(
          series, UInt8(LXW_CHART_MARKER_SQUARE.rawValue) + UInt8(index % 3))
      case .share where chart.series.count == 1: break
      default:
        let pattern = Self.patterns[index % Self.patterns.count]
        guard pattern != LXW_CHART_PATTERN_NONE else {
          var fill = lxw_chart_fill()
          fill.color = color
          library.chart_series_set_fill(series, &fill)
          return
        }
        var filled = lxw_chart_pattern()
        filled.fg_color = color
        filled.bg_color = 0xFFFFFF
        filled.type = UInt8(pattern.rawValue)
        library.chart_series_set_pattern(series, &filled)
      }
    }
  }
#endif
