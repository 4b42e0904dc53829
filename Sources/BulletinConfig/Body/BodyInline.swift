import Bulletin

/// A piece of a body's running text, its figures not yet known.
indirect enum BodyInline: Sendable {
  /// Words, a figure or a name.
  case piece(TextTemplate.Piece)
  /// Words of weight.
  case strong([BodyInline])
  /// Words set apart.
  case emphasis([BodyInline])
  /// Words that lead to an address.
  case link(String, [BodyInline])
  /// Words as a machine reads them.
  case code(String)
  /// The end of a line.
  case lineBreak

  /// The piece with the figures of a report.
  func inline(_ figures: Figures) -> Inline {
    switch self {
    case .piece(let piece): figures.inline(piece)
    case .strong(let inner): .strong(inner.map { $0.inline(figures) })
    case .emphasis(let inner): .emphasis(inner.map { $0.inline(figures) })
    case .link(let address, let inner): .link(address, inner.map { $0.inline(figures) })
    case .code(let words): .code(words)
    case .lineBreak: .lineBreak
    }
  }
}
