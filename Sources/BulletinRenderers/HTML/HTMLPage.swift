import Bulletin

/// One report as a web page.
struct HTMLPage {
  let report: Report
  private let figures: FigureText
  private let wording: Wording
  private let origins: [FigureID: Int]

  init(report: Report, units: UnitVocabulary) {
    self.report = report
    figures = FigureText(language: report.language, units: units)
    wording = Wording(report.language)
    origins = Dictionary(
      report.figures.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  func text() -> String {
    let title = HTMLText.escaped(figures.text(report.title, of: report))
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(HTMLText.escaped(report.language.code))\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">", "<title>\(title)</title>",
      "<style>\n\(HTMLStyle.sheet)</style>", "</head>", "<body>", "<header>",
    ]
    lines += letterhead()
    lines += [
      "<h1>\(inline(report.title))</h1>",
      "<p class=\"period\">\(wording.phrase(.period)): \(HTMLText.escaped(wording.period(report.period)))</p>",
      "</header>",
    ]
    lines += contents()
    lines.append("<main>")
    for part in report.parts { lines += self.part(part) }
    lines += notes()
    lines.append("</main>")
    lines += originSection()
    lines += ["</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func letterhead() -> [String] {
    guard let head = report.letterhead else { return [] }
    var lines: [String] = []
    if let parent = head.parent { lines.append("<span>\(HTMLText.escaped(parent))</span>") }
    if let issuer = head.issuer { lines.append("<strong>\(HTMLText.escaped(issuer))</strong>") }
    if let code = head.code {
      let number = head.number ?? "……"
      lines.append(
        "<span>\(wording.phrase(.number)): \(HTMLText.escaped("\(number)/\(code)"))</span>")
    }
    return lines.isEmpty
      ? [] : ["<p class=\"letterhead\">\(lines.joined(separator: "<br>"))</p>"]
  }

  private func contents() -> [String] {
    let titled = report.parts.filter { !$0.title.isEmpty }
    guard titled.count > 2 else { return [] }
    let items = titled.map { part in
      "<li><a href=\"#\(HTMLText.anchor(part.anchor))\">\(plain(part.title))</a></li>"
    }
    return ["<nav aria-label=\"\(wording.phrase(.contents))\">", "<ol>"] + items
      + ["</ol>", "</nav>"]
  }

  private func part(_ part: Report.Part) -> [String] {
    let anchor = HTMLText.anchor(part.anchor)
    var lines: [String] = []
    if part.title.isEmpty {
      lines.append("<section id=\"\(anchor)\">")
    } else {
      lines.append("<section id=\"\(anchor)\" aria-labelledby=\"\(anchor)-title\">")
      lines.append("<h2 id=\"\(anchor)-title\">\(inline(part.title))</h2>")
    }
    lines += part.blocks.map(block)
    return lines + ["</section>"]
  }

  private func notes() -> [String] {
    guard !report.notes.isEmpty else { return [] }
    return [
      "<section id=\"data-notes\" class=\"notes\" aria-labelledby=\"data-notes-title\">",
      "<h2 id=\"data-notes-title\">\(wording.phrase(.dataNotes))</h2>",
    ] + report.notes.map(block) + ["</section>"]
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines): return "<p>\(inline(inlines))</p>"
    case .heading(let level, let inlines):
      let tag = "h\(min(max(level + 1, 3), 6))"
      return "<\(tag)>\(inline(inlines))</\(tag)>"
    case .keyFigures(let ids): return keyFigures(ids)
    case .table(let table): return self.table(table)
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(inline($0))</li>\n" }.joined() + "</ul>"
    case .note(let kind, let inlines):
      return "<p class=\"note \(kind.rawValue)\">\(inline(inlines))</p>"
    }
  }

  private func keyFigures(_ ids: [FigureID]) -> String {
    let items = ids.compactMap { report.figure($0) }.map { figure in
      "<div><dt>\(HTMLText.escaped(figure.label[report.language]))</dt>"
        + "<dd>\(link(figure, .standard))</dd></div>\n"
    }
    return "<dl class=\"key-figures\">\n\(items.joined())</dl>"
  }

  private func table(_ table: Table) -> String {
    var text = "<div class=\"table\" tabindex=\"0\">\n<table>\n"
    if !table.caption.isEmpty { text += "<caption>\(inline(table.caption))</caption>\n" }
    text += "<thead>\n<tr>"
    for head in table.heads {
      let unit = head.unit.map { " <small>(\(HTMLText.escaped($0)))</small>" } ?? ""
      text +=
        "<th scope=\"col\"\(head.isNumeric ? " class=\"number\"" : "")>"
        + "\(HTMLText.escaped(head.text))\(unit)</th>"
    }
    text += "</tr>\n</thead>\n"
    let body = table.rows.filter { $0.kind != .total }
    let totals = table.rows.filter { $0.kind == .total }
    if !body.isEmpty { text += "<tbody>\n\(body.map { row($0, table) }.joined())</tbody>\n" }
    if !totals.isEmpty { text += "<tfoot>\n\(totals.map { row($0, table) }.joined())</tfoot>\n" }
    return text + "</table>\n</div>"
  }

  private func row(_ row: Table.Row, _ table: Table) -> String {
    var text = row.kind == .notBrokenDown ? "<tr class=\"apart\">" : "<tr>"
    for (index, cell) in row.cells.enumerated() {
      let isNumeric = index < table.heads.count && table.heads[index].isNumeric
      if index == 0, !isNumeric {
        text += "<th scope=\"row\">\(inline(cell))</th>"
      } else {
        text += "<td\(isNumeric ? " class=\"number\"" : "")>\(inline(cell))</td>"
      }
    }
    return text + "</tr>\n"
  }

  private func inline(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): HTMLText.escaped(words)
      case .figure(let id, let format): report.figure(id).map { link($0, format) } ?? ""
      case .strong(let inner): "<strong>\(self.inline(inner))</strong>"
      case .emphasis(let inner): "<em>\(self.inline(inner))</em>"
      }
    }.joined()
  }

  private func plain(_ inlines: [Inline]) -> String {
    HTMLText.escaped(figures.text(inlines, of: report))
  }

  /// A figure with its value for machines, linked to where it comes from.
  private func link(_ figure: Figure, _ format: FigureFormat) -> String {
    let words = HTMLText.escaped(figures.text(figure, format))
    let id = HTMLText.escaped(figure.id.description)
    var bound = ""
    if let kind = figure.quantity.bound, kind != .exact {
      bound = " data-bound=\"\(kind.rawValue)\""
    }
    let element: String
    if let value = figure.quantity.value {
      element =
        "<data class=\"figure\" data-figure=\"\(id)\" value=\"\(FigureJSON.text(value))\"\(bound)>"
        + "\(words)</data>"
    } else {
      element = "<span class=\"figure\" data-figure=\"\(id)\"\(bound)>\(words)</span>"
    }
    guard let number = origins[figure.id] else { return element }
    return "<a class=\"origin\" href=\"#origin-\(number)\">\(element)</a>"
  }

  private func originSection() -> [String] {
    guard !report.figures.isEmpty else { return [] }
    var lines = [
      "<section id=\"origins\" class=\"origins\" aria-labelledby=\"origins-title\">",
      "<h2 id=\"origins-title\">\(wording.phrase(.origins))</h2>", "<ol>",
    ]
    let origin = OriginText(report)
    for figure in report.figures {
      lines.append("<li id=\"origin-\(origins[figure.id] ?? 0)\">")
      lines.append(
        "<p><strong>\(HTMLText.escaped(figure.label[report.language]))</strong>: "
          + "\(HTMLText.escaped(figures.text(figure))) "
          + "<code>\(HTMLText.escaped(figure.id.description))</code></p>")
      lines.append("<dl>")
      for (label, text) in origin.lines(of: figure) {
        lines.append(
          "<div><dt>\(HTMLText.escaped(label))</dt><dd>\(HTMLText.escaped(text))</dd></div>")
      }
      lines += ["</dl>", "</li>"]
    }
    return lines + ["</ol>", "</section>"]
  }
}
