import Bulletin

/// A section that a configuration writes itself.
struct ConfiguredSection: SectionBody {
  /// A piece of it.
  enum Piece: Sendable {
    case text(LocalizedText)
    case table(FigureQuery, caption: LocalizedText?)
    case chart(FigureQuery, Chart.Kind, caption: LocalizedText?)
    case figures([MetricID])
  }

  let title: LocalizedText
  let pieces: [Piece]
  /// The metrics that texts name, with the forms they need.
  let textNeeds: [FigureQuery]

  var needs: [FigureQuery] {
    textNeeds
      + pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .table(let query, _), .chart(let query, _, _): query
        case .figures(let metrics): FigureQuery(metrics)
        }
      }
  }

  func blocks(_ figures: Figures) throws -> [Block] {
    try pieces.flatMap { piece -> [Block] in
      switch piece {
      case .text(let text): try figures.blocks(of: text)
      case .table(let query, let caption): [figures.table(query, caption: caption)]
      case .chart(let query, let kind, let caption):
        [figures.chart(query, kind, caption: caption)]
      case .figures(let metrics): [figures.keyFigures(metrics)].compactMap(\.self)
      }
    }
  }
}
