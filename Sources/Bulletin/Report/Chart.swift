/// Figures to be drawn.
///
/// A renderer that does not draw prints `dataTable`, which says the same.
public struct Chart: Sendable {
  /// How figures are drawn.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One bar for each category.
    case bar
    /// Bars of several series side by side.
    case grouped
    /// Bars of several series on top of each other.
    case stacked
    /// Points joined in the order of the categories.
    case line
    /// Parts of a whole.
    case share
    /// A line without axes, as high as a word.
    case sparkline
  }

  /// The figures of one metric along the categories.
  public struct Series: Sendable {
    /// What the figures are.
    public var label: String
    /// A figure for each category; nil where there is none.
    public var figures: [FigureID?]
    /// The unit of its figures, if they share one.
    public var unit: String?

    /// Makes a series.
    public init(_ label: String, _ figures: [FigureID?], unit: String? = nil) {
      (self.label, self.figures, self.unit) = (label, figures, unit)
    }
  }

  /// How the figures are drawn.
  public var kind: Kind
  /// The words over the chart; empty for none.
  public var caption: [Inline]
  /// What stands along the axis, such as `Năm`.
  public var axis: String
  /// The places along the axis, in order.
  public var categories: [String]
  /// The figures; each series has as many as there are categories.
  public var series: [Series]
  /// The unit of all figures, if they share one.
  public var unit: String?
  /// What is told under the chart.
  public var notes: [Footnote]

  /// Makes a chart.
  public init(
    kind: Kind, caption: [Inline] = [], axis: String, categories: [String], series: [Series],
    unit: String? = nil, notes: [Footnote] = []
  ) {
    self.kind = kind
    self.caption = caption
    self.axis = axis
    self.categories = categories
    self.series = series
    self.unit = unit
    self.notes = notes
  }

  /// The chart's figures as rows and columns: a row for each category, a column for each series.
  public var dataTable: Table {
    let units = series.map { $0.unit ?? unit }
    let heads =
      [Table.Head(axis)]
      + zip(series, units).map { Table.Head($0.label, unit: $1, isNumeric: true) }
    let rows = categories.enumerated().map { index, category in
      Table.Row(
        .row,
        [[.text(category)]]
          + zip(series, units).map { series, unit in
            let figure = series.figures.indices.contains(index) ? series.figures[index] : nil
            // Without a unit in the head each figure bears its own.
            return figure.map { [.figure($0, unit == nil ? .standard : .bare)] } ?? []
          })
    }
    return Table(caption: caption, heads: heads, rows: rows, notes: notes)
  }
}
