import Bulletin

/// One report as a web page.
struct HTMLPage {
  private let report: Report
  private let figures: HTMLFigures
  private let anchors: HTMLAnchors
  private let wording: Wording

  init(report: Report, units: UnitVocabulary) {
    self.report = report
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
      "<title>\(figures.plain(report.title))</title>",
      "<style>\n\(HTMLStyle.sheet)</style>", "</head>", "<body>",
    ]
    lines += header() + contents() + ["<main>"]
    for (part, anchor) in zip(report.parts, anchors.parts) { lines += self.part(part, anchor) }
    lines += notes() + ["</main>"]
    lines += HTMLOrigins(report: report, figures: figures).lines
    lines += ["</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func header() -> [String] {
    let head = LetterheadText(report).lines.map {
      "<p class=\"\($0.kind.rawValue)\">\(HTMLText.escaped($0.text))</p>"
    }
    let letterhead = head.isEmpty ? [] : ["<div class=\"letterhead\">"] + head + ["</div>"]
    let period = "\(wording.phrase(.period)): \(wording.period(report.period))"
    return ["<header>"] + letterhead + [
      "<h1>\(figures.inline(report.title))</h1>",
      "<p class=\"period\">\(HTMLText.escaped(period))</p>", "</header>",
    ]
  }

  private func contents() -> [String] {
    let titled = zip(report.parts, anchors.parts).filter { !$0.0.title.isEmpty }
    guard titled.count > 2 else { return [] }
    let items = titled.map { part, anchor in
      "<li><a href=\"#\(anchor)\">\(figures.plain(part.title))</a></li>"
    }
    return ["<nav aria-label=\"\(HTMLText.escaped(wording.phrase(.contents)))\">", "<ul>"] + items
      + ["</ul>", "</nav>"]
  }

  private func part(_ part: Report.Part, _ anchor: String) -> [String] {
    let name = figures.plain(part.title)
    var lines: [String] = []
    if part.title.isEmpty {
      lines.append("<section id=\"\(anchor)\">")
    } else {
      let title = HTMLAnchors.title(anchor)
      lines.append("<section id=\"\(anchor)\" aria-labelledby=\"\(title)\">")
      lines.append("<h2 id=\"\(title)\">\(figures.inline(part.title))</h2>")
    }
    return lines + part.blocks.map { block($0, in: name) } + ["</section>"]
  }

  private func notes() -> [String] {
    guard !report.notes.isEmpty else { return [] }
    let heading = HTMLText.escaped(wording.phrase(.dataNotes))
    return [
      "<section id=\"data-notes\" class=\"notes\" aria-labelledby=\"data-notes-title\">",
      "<h2 id=\"data-notes-title\">\(heading)</h2>",
    ] + report.notes.map { block($0, in: heading) } + ["</section>"]
  }

  private func block(_ block: Block, in section: String) -> String {
    switch block {
    case .paragraph(let inlines): return "<p>\(figures.inline(inlines))</p>"
    case .heading(let level, let inlines):
      let tag = "h\(min(max(level + 1, 3), 6))"
      return "<\(tag)>\(figures.inline(inlines))</\(tag)>"
    case .keyFigures(let ids): return keyFigures(ids)
    case .table(let table):
      return HTMLTable(table: table, figures: figures, section: section).text
    case .chart(let chart):
      return HTMLTable(table: chart.dataTable, figures: figures, section: section).text
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(figures.inline($0))</li>\n" }.joined() + "</ul>"
    case .note(let kind, let inlines):
      return "<p class=\"note \(kind.rawValue)\" role=\"note\">\(figures.inline(inlines))</p>"
    }
  }

  private func keyFigures(_ ids: [FigureID]) -> String {
    let items = ids.compactMap { report.figure($0) }.map { figure in
      "<div><dt>\(HTMLText.escaped(figure.label[report.language]))</dt>"
        + "<dd>\(figures.link(figure))</dd></div>\n"
    }
    return items.isEmpty ? "" : "<dl class=\"key-figures\">\n\(items.joined())</dl>"
  }
}
