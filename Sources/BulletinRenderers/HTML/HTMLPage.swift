import Bulletin

/// One report as a web page.
struct HTMLPage {
  private let report: Report
  private let figures: HTMLFigures
  private let anchors: HTMLAnchors
  private let wording: Wording
  private let units: UnitVocabulary

  init(report: Report, units: UnitVocabulary) {
    self.report = report
    self.units = units
    figures = HTMLFigures(report, units: units)
    anchors = HTMLAnchors(report)
    wording = Wording(report.language)
  }

  func text() -> String {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(HTMLText.escaped(report.language.code))\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">",
      "<title>\(figures.plain(report.title))</title>",
      "<style>\n\(HTMLStyle.sheet)" + (hasCharts ? ChartPalette.sheet : "") + "</style>", "</head>",
      "<body>",
    ]
    lines += header() + contents() + ["<main>"]
    let isAnnex = report.parts.map(\.isAnnex)
    for index in report.parts.indices where !isAnnex[index] { lines += part(at: index) }
    lines += notes() + closing()
    for index in report.parts.indices where isAnnex[index] { lines += part(at: index) }
    lines.append("</main>")
    lines += HTMLOrigins(report: report, figures: figures).lines
    if hasSortableTable {
      lines.append("<script>\n\(HTMLScript.text)</script>")
    }
    lines += ["</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page asks for nothing from anywhere, and runs its own script alone.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(HTMLScript.digest)'; "
    + "base-uri 'none'; form-action 'none'"

  private func header() -> [String] {
    let head = LetterheadText(report).lines.map(line)
    let draft =
      report.isDraft
      ? ["<p class=\"draft\">\(HTMLText.escaped(wording.phrase(.draft)))</p>"] : []
    let letterhead = head.isEmpty ? [] : ["<div class=\"letterhead\">"] + head + ["</div>"]
    let period = "\(wording.phrase(.period)): \(wording.period(report.period))"
    return ["<header>"] + draft + letterhead + [
      "<h1>\(figures.inline(report.title))</h1>",
      "<p class=\"period\">\(HTMLText.escaped(period))</p>", "</header>",
    ]
  }

  private func line(_ line: LetterheadText.Line) -> String {
    "<p class=\"\(line.kind.rawValue)\">\(HTMLText.escaped(line.text))</p>"
  }

  /// The recipients and the signature, behind the last part that is no annex.
  private func closing() -> [String] {
    let blocks = LetterheadText(report).closing
    guard !blocks.isEmpty else { return [] }
    return ["<div class=\"closing\">"]
      + blocks.flatMap { ["<div>"] + $0.map(line) + ["</div>"] } + ["</div>"]
  }

  private func contents() -> [String] {
    let titled = report.parts.indices.filter {
      !report.parts[$0].title.isEmpty || report.parts[$0].isAnnex
    }
    guard titled.count > 2 else { return [] }
    let items = titled.map { index in
      "<li><a href=\"#\(anchors.parts[index])\">\(heading(of: index, figures.plain))</a></li>"
    }
    return ["<nav aria-label=\"\(HTMLText.escaped(wording.phrase(.contents)))\">", "<ul>"] + items
      + ["</ul>", "</nav>"]
  }

  /// The words of a part's heading; an annex has its number before them.
  private func heading(of index: Int, _ print: ([Inline]) -> String) -> String {
    let title = print(report.parts[index].title)
    guard let number = report.annexNumber(of: index) else { return title }
    let annex = "<span class=\"annex\">\(HTMLText.escaped(wording.annex(number)))</span>"
    return title.isEmpty ? annex : "\(annex) \(title)"
  }

  private func part(at index: Int) -> [String] {
    let (part, anchor) = (report.parts[index], anchors.parts[index])
    let name = figures.plain(part.title)
    let heading = heading(of: index) { figures.inline($0) }
    let style = part.isAnnex ? " class=\"annex\"" : ""
    var lines: [String] = []
    if heading.isEmpty {
      lines.append("<section id=\"\(anchor)\"\(style)>")
    } else {
      let title = HTMLAnchors.title(anchor)
      lines.append("<section id=\"\(anchor)\"\(style) aria-labelledby=\"\(title)\">")
      lines.append("<h2 id=\"\(title)\">\(heading)</h2>")
    }
    return lines + blocks(part.blocks, in: name, anchor) + ["</section>"]
  }

  private func notes() -> [String] {
    guard !report.notes.isEmpty else { return [] }
    let heading = HTMLText.escaped(wording.phrase(.dataNotes))
    return [
      "<section id=\"data-notes\" class=\"notes\" aria-labelledby=\"data-notes-title\">",
      "<h2 id=\"data-notes-title\">\(heading)</h2>",
    ] + blocks(report.notes, in: heading, "data-notes") + ["</section>"]
  }

  private var hasCharts: Bool {
    (report.parts.flatMap(\.blocks) + report.notes).contains {
      if case .chart = $0 { true } else { false }
    }
  }

  private var hasSortableTable: Bool {
    (report.parts.flatMap(\.blocks) + report.notes).contains {
      switch $0 {
      case .table(let table): HTMLTable.isSortable(table)
      case .chart(let chart): HTMLTable.isSortable(chart.dataTable)
      default: false
      }
    }
  }

  private func blocks(_ blocks: [Block], in section: String, _ anchor: String) -> [String] {
    blocks.enumerated().map { block($1, in: section, "chart-\(anchor)-\($0 + 1)") }
  }

  private func block(_ block: Block, in section: String, _ id: String) -> String {
    switch block {
    case .paragraph(let inlines): return "<p>\(figures.inline(inlines))</p>"
    case .heading(let level, let inlines):
      let tag = "h\(min(max(level + 1, 3), 6))"
      return "<\(tag)>\(figures.inline(inlines))</\(tag)>"
    case .keyFigures(let ids): return keyFigures(ids)
    case .table(let table):
      return HTMLTable(table: table, figures: figures, section: section).text
    case .chart(let chart):
      return HTMLChart(
        chart: chart, report: report, units: units, figures: figures, prefix: id,
        section: section
      ).text
    case .list(let items):
      return HTMLList(figures: figures).text(items)
    case .note(let kind, let inlines):
      return "<p class=\"note \(kind.rawValue)\" role=\"note\">\(figures.inline(inlines))</p>"
    }
  }

  private func keyFigures(_ ids: [FigureID]) -> String {
    let items = ids.compactMap { report.figure($0) }.map { figure in
      "<div><dt>\(HTMLText.escaped(figure.label[report.language]))</dt>"
        + "<dd>\(figures.link(figure, wraps: true))</dd></div>\n"
    }
    return items.isEmpty ? "" : "<dl class=\"key-figures\">\n\(items.joined())</dl>"
  }
}
