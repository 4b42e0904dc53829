import Bulletin

/// A part of a report that a body's Markdown writes.
struct BodySection: SectionBody {
  /// A point of a list.
  struct Item: Sendable {
    var mark: ListItem.Mark
    var level: Int
    var words: [BodyInline]
  }

  /// A piece of it.
  enum Piece: Sendable {
    case heading(level: Int, [BodyInline])
    case paragraph([BodyInline])
    case list([Item])
    case note([BodyInline])
    case table(heads: [(words: [BodyInline], isNumeric: Bool)], rows: [[[BodyInline]]])
    case section(any SectionBody)
  }

  var words: [BodyInline] = []
  var pieces: [Piece] = []
  /// The figures that its words name.
  var named: [FigureQuery] = []

  var title: LocalizedText { "" }

  var needs: [FigureQuery] {
    named
      + pieces.flatMap { piece in
        if case .section(let section) = piece { section.needs } else { [FigureQuery]() }
      }
  }

  func heading(_ figures: Figures) -> [Inline] { words.map { $0.inline(figures) } }

  func blocks(_ figures: Figures) throws -> [Block] {
    func print(_ inlines: [BodyInline]) -> [Inline] { inlines.map { $0.inline(figures) } }
    return try pieces.flatMap { piece -> [Block] in
      switch piece {
      case .heading(let level, let words): return [.heading(level: level, print(words))]
      case .paragraph(let words): return [.paragraph(print(words))]
      case .list(let items):
        return [.list(items.map { ListItem(print($0.words), mark: $0.mark, level: $0.level) })]
      case .note(let words): return [.note(.information, print(words))]
      case .table(let heads, let rows):
        let text = FigureText(language: figures.language, units: figures.units)
        let columns = heads.map { head in
          Table.Head(text.text(print(head.words), figures: figures), isNumeric: head.isNumeric)
        }
        let cells = rows.map { row in
          Table.Row(.row, columns.indices.map { $0 < row.count ? print(row[$0]) : [] })
        }
        return [.table(Table(heads: columns, rows: cells))]
      case .section(let section):
        let title = try section.heading(figures)
        let blocks = try section.blocks(figures)
        return title.isEmpty ? blocks : [.heading(level: 2, title)] + blocks
      }
    }
  }
}
