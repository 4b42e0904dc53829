extension Inline {
  /// The figures in it, in order.
  public var figures: [FigureID] {
    switch self {
    case .text, .mark, .code, .lineBreak: []
    case .figure(let id, _): [id]
    case .strong(let inner), .emphasis(let inner), .link(_, let inner): inner.flatMap(\.figures)
    }
  }
}

extension Block {
  /// The figures that it names, in the order in which they are read.
  public var figures: [FigureID] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines), .note(_, let inlines):
      inlines.flatMap(\.figures)
    case .keyFigures(let ids): ids
    case .table(let table): table.figures
    case .chart(let chart):
      chart.caption.flatMap(\.figures) + chart.series.flatMap(\.figures).compactMap(\.self)
        + chart.notes.flatMap(\.text).flatMap(\.figures)
    case .list(let items): items.flatMap(\.words).flatMap(\.figures)
    }
  }
}

extension Table {
  /// The figures in its caption, cells and notes, in the order in which they are read.
  public var figures: [FigureID] {
    caption.flatMap(\.figures) + rows.flatMap(\.cells).flatMap(\.self).flatMap(\.figures)
      + notes.flatMap(\.text).flatMap(\.figures)
  }
}
