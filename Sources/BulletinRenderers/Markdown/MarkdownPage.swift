import Bulletin

/// One report as Markdown.
struct MarkdownPage {
  private let report: Report
  private let figures: FigureText
  private let wording: Wording
  private let origins: OriginText

  init(report: Report, units: UnitVocabulary) {
    self.report = report
    figures = FigureText(language: report.language, units: units)
    wording = Wording(report.language)
    origins = OriginText(report)
  }

  func text() -> String {
    var parts: [String] = []
    let letterhead = LetterheadText(report)
    let head = letterhead.lines.map { line($0.text) }
    if !head.isEmpty { parts.append(head.joined(separator: "\\\n")) }
    parts.append("# \(inline(report.title))")
    if report.isDraft { parts.append("**\(MarkdownText.escaped(wording.phrase(.draft)))**") }
    for part in report.body { parts += self.part(part) }
    if !report.notes.isEmpty {
      parts.append("## \(wording.phrase(.dataNotes))")
      parts += report.notes.map(block)
    }
    parts += letterhead.closing.map(closing)
    for (index, part) in report.annexes.enumerated() {
      parts += self.part(part, annex: wording.annex(index + 1))
    }
    if !report.figures.isEmpty {
      parts.append("## \(wording.phrase(.origins))")
      parts.append(report.figures.map(origin).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func part(_ part: Report.Part, annex: String? = nil) -> [String] {
    let title = [annex.map(MarkdownText.escaped), part.title.isEmpty ? nil : inline(part.title)]
      .compactMap(\.self).joined(separator: ". ")
    return (title.isEmpty ? [] : ["## \(title)"]) + part.blocks.map(block)
  }

  /// The lines of a block at the end, such as the recipients.
  private func closing(_ lines: [LetterheadText.Line]) -> String {
    lines.map { line($0.text) }.joined(separator: "\\\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines): lines(inlines)
    case .heading(let level, let inlines):
      String(repeating: "#", count: min(level + 1, 6)) + " " + inline(inlines)
    case .keyFigures(let ids):
      ids.compactMap { report.figure($0) }.map { figure in
        "- \(line(figure.label[report.language])): "
          + "**\(MarkdownText.escaped(figures.text(figure)))**"
      }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .chart(let chart): chart.hasNothing ? nothing(chart) : table(chart.dataTable)
    case .list(let items): list(items)
    case .note(_, let inlines): "> " + lines(inlines, indent: "> ")
    }
  }

  private func nothing(_ chart: Chart) -> String {
    let caption = chart.caption.isEmpty ? "" : "*\(inline(chart.caption))*\n\n"
    return caption + MarkdownText.escaped(wording.phrase(.notStated))
  }

  /// Running text, a line of its own behind each break.
  private func lines(_ inlines: [Inline], indent: String = "") -> String {
    inlines.lines.map { MarkdownText.atLineStart(inline($0)) }.joined(separator: "\\\n" + indent)
  }

  /// Points, set in as far as the marks of the lists around them.
  private func list(_ items: [ListItem]) -> String {
    var widths: [Int] = []
    var text = ""
    for item in items {
      let mark =
        switch item.mark {
        case .bullet: "- "
        case .number(let number): "\(number). "
        case .none: ""
        }
      widths = Array(widths.prefix(mark.isEmpty ? item.level + 1 : item.level))
      let indent = String(repeating: " ", count: widths.reduce(0, +))
      if !mark.isEmpty { widths.append(mark.count) }
      let inner = String(repeating: " ", count: widths.reduce(0, +))
      text += text.isEmpty ? "" : mark.isEmpty ? "\n\n" : "\n"
      text += indent + mark + lines(item.words, indent: inner)
    }
    return text
  }

  private func table(_ table: Table) -> String {
    var lines: [String] = []
    if !table.caption.isEmpty { lines += ["*\(inline(table.caption))*", ""] }
    let heads = table.heads.map { head in
      MarkdownText.escaped(head.fullText + (head.unit.map { " (\($0))" } ?? ""))
    }
    lines.append("| " + heads.joined(separator: " | ") + " |")
    lines.append(
      "|" + table.heads.map { $0.isNumeric ? "---:|" : ":---|" }.joined())
    for row in table.rows {
      let cells = row.cells.map { cell in
        let text = inline(cell, inTable: true)
        return row.kind == .total && !text.isEmpty ? "**\(text)**" : text
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    for note in table.notes { lines += ["", MarkdownText.atLineStart(footnote(note))] }
    return lines.joined(separator: "\n")
  }

  private func footnote(_ note: Footnote) -> String {
    let words = inline(note.text)
    return note.mark.map { "(\(MarkdownText.escaped($0))) \(words)" } ?? words
  }

  private func origin(_ figure: Figure) -> String {
    let label = line(origins.title(of: figure))
    let text = MarkdownText.escaped(figures.text(figure, OriginText.format(of: figure)))
    let id = MarkdownText.escaped(figure.wholeID.description)
    let lines = origins.lines(of: figure).map {
      "  - \($0.label): \(MarkdownText.escaped($0.withDigest))"
    }
    return (["- \(label): **\(text)** (\(id))"] + lines).joined(separator: "\n")
  }

  /// A text that begins a line.
  private func line(_ text: String) -> String {
    MarkdownText.atLineStart(MarkdownText.escaped(text))
  }

  /// Running text on one line; in a table a bar would end a cell even within code.
  private func inline(_ inlines: [Inline], inTable: Bool = false) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): MarkdownText.escaped(words)
      case .figure(let id, let format):
        report.figure(id).map { MarkdownText.escaped(figures.text($0, format)) } ?? ""
      case .strong(let inner): "**\(self.inline(inner, inTable: inTable))**"
      case .emphasis(let inner): "*\(self.inline(inner, inTable: inTable))*"
      case .link(let address, let inner):
        WebAddress.allowed(address).map { address in
          "[\(self.inline(inner, inTable: inTable))](<\(address)>)"
        } ?? self.inline(inner, inTable: inTable)
      case .code(let words) where inTable: MarkdownText.escaped(words)
      case .code(let words): MarkdownText.code(words)
      case .lineBreak: " "
      case .mark(let mark): "\u{A0}(\(MarkdownText.escaped(mark)))"
      }
    }.joined()
  }
}
