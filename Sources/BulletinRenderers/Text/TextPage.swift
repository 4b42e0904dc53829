import Bulletin

/// One report as lines of plain text.
struct TextPage {
  private static let width = 80

  private let report: Report
  private let figures: FigureText
  private let wording: Wording

  init(report: Report, units: UnitVocabulary) {
    self.report = report
    figures = FigureText(language: report.language, units: units)
    wording = Wording(report.language)
  }

  func text() -> String {
    var lines: [String] = []
    let letterhead = LetterheadText(report)
    let head = letterhead.lines.map { SafeText.oneLine($0.text) }
    if !head.isEmpty { lines += head.flatMap { wrapped($0) } + [""] }
    lines += heading(plain(report.title), "=")
    if report.isDraft { lines += ["", wording.phrase(.draft)] }
    for part in report.body { lines += self.part(part) }
    if !report.notes.isEmpty {
      lines += [""] + heading(wording.phrase(.dataNotes), "-") + [""]
      for note in report.notes { lines += block(note) }
    }
    for closing in letterhead.closing {
      lines += [""] + closing.flatMap { wrapped(SafeText.oneLine($0.text)) }
    }
    for (index, part) in report.annexes.enumerated() {
      lines += self.part(part, annex: wording.annex(index + 1))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ part: Report.Part, annex: String? = nil) -> [String] {
    let title = [annex, part.title.isEmpty ? nil : plain(part.title)].compactMap(\.self)
      .joined(separator: ". ")
    return (title.isEmpty ? [] : [""] + heading(title, "-"))
      + part.blocks.flatMap { [""] + block($0) }
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let inlines): return lines(inlines)
    case .heading(_, let inlines): return wrapped(plain(inlines))
    case .keyFigures(let ids): return keyFigures(ids)
    case .table(let table): return self.table(table)
    case .chart(let chart):
      guard chart.hasNothing else { return table(chart.dataTable) }
      return wrapped(plain(chart.caption)).filter { !$0.isEmpty }
        + [wording.phrase(.notStated)]
    case .list(let items): return items.flatMap(point)
    case .note(_, let inlines): return lines(inlines, bullet: "* ")
    }
  }

  private func point(_ item: ListItem) -> [String] {
    let mark =
      switch item.mark {
      case .bullet: "- "
      case .number(let number): "\(number). "
      case .none: "  "
      }
    return lines(item.words, bullet: TextWrap.blanks(2 * item.level) + mark)
  }

  /// Running text, a line of its own behind each break.
  private func lines(_ inlines: [Inline], bullet: String = "") -> [String] {
    inlines.lines.enumerated().flatMap { index, words in
      wrapped(
        plain(words), bullet: index == 0 ? bullet : TextWrap.blanks(bullet.displayWidth))
    }
  }

  private func plain(_ inlines: [Inline]) -> String {
    SafeText.oneLine(figures.text(inlines, of: report))
  }

  /// Labels and values side by side; a long label wraps, and its value stands at its first line.
  private func keyFigures(_ ids: [FigureID]) -> [String] {
    let rows = ids.compactMap { report.figure($0) }.map { figure in
      (label: SafeText.oneLine(figure.label[report.language]), value: figures.text(figure))
    }
    let values = rows.map(\.value.displayWidth).max() ?? 0
    let room = max(Self.width - 4 - values, 24)
    let width = min(rows.map(\.label.displayWidth).max() ?? 0, room)
    return rows.flatMap { label, value in
      TextWrap.lines(label, width: width).enumerated().map { number, line in
        let gap = TextWrap.blanks(width - line.displayWidth + 2)
        return "  " + line + (number == 0 ? gap + value : "")
      }
    }
  }

  /// A table; one that is wider than a line stands in parts below each other.
  private func table(_ table: Table) -> [String] {
    let least = texts(of: table).least.map { Double($0 + TextTable.gap) }
    let bands = table.bands(least: least, in: Double(Self.width))
    return bands.enumerated().flatMap { index, band in (index > 0 ? [""] : []) + lines(of: band) }
  }

  private func lines(of table: Table) -> [String] {
    (table.caption.isEmpty ? [] : wrapped(plain(table.caption))) + texts(of: table).lines
      + table.notes.flatMap {
        wrapped(plain($0.text), bullet: $0.mark.map { "  (\(SafeText.oneLine($0))) " } ?? "  ")
      }
  }

  private func texts(of table: Table) -> TextTable {
    let heads = table.heads.map { head in
      SafeText.oneLine(head.fullText + (head.unit.map { " (\($0))" } ?? ""))
    }
    return TextTable(
      table, heads: heads, cells: table.rows.map { $0.cells.map(plain) }, width: Self.width)
  }

  private func wrapped(_ text: String, bullet: String = "") -> [String] {
    TextWrap.lines(text, width: Self.width, first: bullet)
  }

  private func heading(_ text: String, _ mark: String) -> [String] {
    let lines = wrapped(text)
    let width = min(lines.map(\.displayWidth).max() ?? 1, Self.width)
    return lines + [String(repeating: mark, count: max(width, 1))]
  }
}
