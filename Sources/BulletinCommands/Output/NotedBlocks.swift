import Bulletin

/// Puts what must be told about figures under the tables and charts that show them.
struct NotedBlocks {
  let notes: DataNotes
  let figures: [FigureID: Figure]
  /// What has been told under a block; it is not told again at the end of the report.
  private(set) var told: Set<String> = []

  init(notes: DataNotes, figures: [FigureID: Figure]) {
    (self.notes, self.figures) = (notes, figures)
  }

  /// The block with its notes, and marks at the cells that they are about.
  mutating func noted(_ block: Block) -> Block {
    switch block {
    case .table(var table):
      var marks = Marks()
      for index in table.rows.indices {
        table.rows[index].cells = table.rows[index].cells.map { cell in
          cell + self.marks(of: cell.flatMap(\.figures), &marks).map(Inline.mark)
        }
      }
      table.notes += marks.footnotes + leftOut(table.figures)
      return .table(table)
    case .chart(var chart):
      var marks = Marks()
      _ = self.marks(of: block.figures, &marks)
      chart.notes += marks.footnotes.map { Footnote($0.kind, $0.text) } + leftOut(block.figures)
      return .chart(chart)
    case .paragraph, .heading, .keyFigures, .list, .note: return block
    }
  }

  private struct Marks {
    var footnotes: [Footnote] = []
    var known: [String: String] = [:]
  }

  /// The marks of the notes on some figures; a note that is met first gets the next number.
  private mutating func marks(of ids: [FigureID], _ marks: inout Marks) -> [String] {
    var found: [String] = []
    for figure in ids.compactMap({ figures[$0] }) {
      for note in figure.provenance.notes {
        if case .leftOut = note { continue }
        let text = notes.text(note, figure)
        if marks.known[text] == nil {
          let mark = "\(marks.footnotes.count + 1)"
          marks.known[text] = mark
          marks.footnotes.append(Footnote(note.kind, mark: mark, [.text(text)]))
          told.insert(text)
        }
        if let mark = marks.known[text], !found.contains(mark) { found.append(mark) }
      }
    }
    return found
  }

  /// The most rows of each source that any of the figures is missing.
  private func leftOut(_ ids: [FigureID]) -> [Footnote] {
    var most: [(source: String, rows: Int)] = []
    for note in ids.compactMap({ figures[$0] }).flatMap(\.provenance.notes) {
      guard case .leftOut(let rows, let source) = note else { continue }
      if let index = most.firstIndex(where: { $0.source == source }) {
        most[index].rows = max(most[index].rows, rows)
      } else {
        most.append((source, rows))
      }
    }
    return most.map { Footnote(.caveat, [.text(notes.leftOut($0.rows, of: $0.source))]) }
  }
}
