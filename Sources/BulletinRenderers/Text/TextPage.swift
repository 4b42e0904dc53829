import Bulletin

/// One report as lines of plain text.
struct TextPage {
  private static let width = 80

  let report: Report
  private let figures: FigureText
  private let wording: Wording

  init(report: Report, units: UnitVocabulary) {
    self.report = report
    figures = FigureText(language: report.language, units: units)
    wording = Wording(report.language)
  }

  func text() -> String {
    var lines: [String] = []
    if let head = report.letterhead {
      lines += [head.parent, head.issuer].compactMap(\.self).map(SafeText.inert)
      lines.append("")
    }
    let title = plain(report.title)
    lines += [title, rule("=", under: title)]
    for part in report.parts {
      lines.append("")
      let heading = plain(part.title)
      if !heading.isEmpty { lines += [heading, rule("-", under: heading)] }
      for block in part.blocks { lines += [""] + self.block(block) }
    }
    if !report.notes.isEmpty {
      let heading = wording.phrase(.dataNotes)
      lines += ["", heading, rule("-", under: heading)]
      for note in report.notes { lines += block(note) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let inlines): return wrapped(plain(inlines))
    case .heading(_, let inlines): return [plain(inlines)]
    case .keyFigures(let ids): return keyFigures(ids)
    case .table(let table): return self.table(table)
    case .list(let items): return items.flatMap { wrapped(plain($0), bullet: "- ") }
    case .note(_, let inlines): return wrapped(plain(inlines), bullet: "* ")
    }
  }

  private func plain(_ inlines: [Inline]) -> String {
    SafeText.inert(figures.text(inlines, of: report)).map { $0.isNewline ? " " : String($0) }
      .joined()
  }

  private func keyFigures(_ ids: [FigureID]) -> [String] {
    let rows = ids.compactMap { report.figure($0) }.map {
      (SafeText.inert($0.label[report.language]), figures.text($0))
    }
    let width = rows.map { $0.0.displayWidth }.max() ?? 0
    return rows.map { label, value in
      "  " + label + blanks(width - label.displayWidth) + "  " + value
    }
  }

  private func table(_ table: Table) -> [String] {
    let heads = table.heads.map { head in
      SafeText.inert(head.text + (head.unit.map { " (\($0))" } ?? ""))
    }
    let cells = table.rows.map { row in row.cells.map(plain) }
    let widths = heads.indices.map { column in
      ([heads[column]] + cells.map { column < $0.count ? $0[column] : "" })
        .map(\.displayWidth).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let parts = table.heads.indices.map { column in
        let cell = column < cells.count ? cells[column] : ""
        let gap = blanks(widths[column] - cell.displayWidth)
        return table.heads[column].isNumeric ? gap + cell : cell + gap
      }
      var text = ("  " + parts.joined(separator: "  "))[...]
      while text.last == " " { text.removeLast() }
      return String(text)
    }
    let rule = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    var lines = table.caption.isEmpty ? [] : [plain(table.caption)]
    lines += [line(heads), rule]
    for (row, texts) in zip(table.rows, cells) {
      if row.kind == .total { lines.append(rule) }
      lines.append(line(texts))
    }
    return lines
  }

  private func wrapped(_ text: String, bullet: String = "") -> [String] {
    var lines: [String] = []
    var line = bullet
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.displayWidth + 1 + word.displayWidth > Self.width {
        lines.append(line)
        line = blanks(bullet.count)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  private func rule(_ mark: String, under text: String) -> String {
    String(repeating: mark, count: min(max(text.displayWidth, 1), Self.width))
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
