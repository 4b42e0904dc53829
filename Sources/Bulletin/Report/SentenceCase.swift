/// Makes amounts in words begin with a small letter where they stand within a sentence.
struct SentenceCase {
  /// Whether what comes next begins a sentence.
  private var isStart = true

  /// Running text with its amounts in words as they are written there.
  static func text(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: hasWords) else { return inlines }
    var state = SentenceCase()
    return state.text(inlines)
  }

  /// A block with its amounts in words as they are written there; cells begin sentences.
  static func block(_ block: Block) -> Block {
    switch block {
    case .paragraph(let inlines): return .paragraph(text(inlines))
    case .heading(let level, let inlines): return .heading(level: level, text(inlines))
    case .note(let kind, let inlines): return .note(kind, text(inlines))
    case .list(let items):
      return .list(
        items.map { ListItem(text($0.words), mark: $0.mark, level: $0.level) })
    case .table(var table):
      table.caption = text(table.caption)
      table.rows = table.rows.map { Table.Row($0.kind, $0.cells.map(text)) }
      return .table(table)
    case .chart(var chart):
      chart.caption = text(chart.caption)
      return .chart(chart)
    case .keyFigures: return block
    }
  }

  private static func hasWords(_ inline: Inline) -> Bool {
    switch inline {
    case .figure(_, .words): true
    case .strong(let inner), .emphasis(let inner), .link(_, let inner):
      inner.contains(where: hasWords)
    default: false
    }
  }

  private mutating func text(_ inlines: [Inline]) -> [Inline] { inlines.map { inline($0) } }

  private mutating func inline(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let words):
      read(words)
      return inline
    case .figure(let id, let format):
      defer { isStart = false }
      return .figure(id, format == .words && !isStart ? .spelled : format)
    case .strong(let inner): return .strong(text(inner))
    case .emphasis(let inner): return .emphasis(text(inner))
    case .link(let address, let inner): return .link(address, text(inner))
    case .lineBreak: isStart = true
    case .code, .mark: isStart = false
    }
    return inline
  }

  /// Blanks, quotes and brackets begin and end nothing; a colon comes before what is quoted, such as
  /// an amount: `Bằng chữ: Bảy mươi tỷ`.
  private mutating func read(_ words: String) {
    guard let last = words.last(where: { !$0.isWhitespace && !"“\"‘'«([".contains($0) }) else {
      return
    }
    isStart = ".!?…:".contains(last)
  }
}
