import Bulletin

/// CommonMark with tables of pipes; text from data stays text.
public struct MarkdownRenderer: Renderer {
  public static let name: ComponentName = "markdown"
  public static let summary = "CommonMark with tables, for wikis and repositories."
  public static let fileExtension = "md"

  /// Makes the renderer.
  public init(_ options: EmptyOptions) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let page = MarkdownPage(report: report, units: context.units)
    return [RenderedFile(name: context.fileName, text: page.text())]
  }
}

/// One report as Markdown.
private struct MarkdownPage {
  let report: Report
  private let figures: FigureText
  private let wording: Wording

  init(report: Report, units: UnitVocabulary) {
    self.report = report
    figures = FigureText(language: report.language, units: units)
    wording = Wording(report.language)
  }

  func text() -> String {
    var parts: [String] = []
    if let head = report.letterhead {
      let lines = [head.parent, head.issuer].compactMap(\.self)
      if !lines.isEmpty { parts.append(lines.map { Self.escaped($0) }.joined(separator: "  \n")) }
    }
    parts.append("# \(inline(report.title))")
    for part in report.parts {
      if !part.title.isEmpty { parts.append("## \(inline(part.title))") }
      parts += part.blocks.map(block)
    }
    if !report.notes.isEmpty {
      parts.append("## \(wording.phrase(.dataNotes))")
      parts += report.notes.map(block)
    }
    if !report.figures.isEmpty {
      parts.append("## \(wording.phrase(.origins))")
      parts.append(report.figures.map(origin).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines): inline(inlines)
    case .heading(let level, let inlines):
      String(repeating: "#", count: min(level + 1, 6)) + " " + inline(inlines)
    case .keyFigures(let ids):
      ids.compactMap { report.figure($0) }.map { figure in
        "- \(Self.escaped(figure.label[report.language])): **\(Self.escaped(figures.text(figure)))**"
      }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .list(let items): items.map { "- \(inline($0))" }.joined(separator: "\n")
    case .note(_, let inlines): "> \(inline(inlines))"
    }
  }

  private func table(_ table: Table) -> String {
    var lines: [String] = []
    if !table.caption.isEmpty { lines += ["*\(inline(table.caption))*", ""] }
    let heads = table.heads.map { Self.escaped($0.text + ($0.unit.map { " (\($0))" } ?? "")) }
    lines.append("| " + heads.joined(separator: " | ") + " |")
    lines.append(
      "|" + table.heads.map { $0.isNumeric ? "---:|" : ":---|" }.joined())
    for row in table.rows {
      let cells = row.cells.map { cell in
        let text = inline(cell)
        return row.kind == .total && !text.isEmpty ? "**\(text)**" : text
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private func origin(_ figure: Figure) -> String {
    let id = "`\(figure.id.description.replacing("`", with: "'"))`"
    let lines = OriginText(report).lines(of: figure).map {
      "  - \(Self.escaped($0.label)): \(Self.escaped($0.text))"
    }
    let head =
      "- \(Self.escaped(figure.label[report.language])): \(Self.escaped(figures.text(figure))) (\(id))"
    return ([head] + lines).joined(separator: "\n")
  }

  private func inline(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): Self.escaped(words)
      case .figure(let id, let format):
        report.figure(id).map { Self.escaped(figures.text($0, format)) } ?? ""
      case .strong(let inner): "**\(self.inline(inner))**"
      case .emphasis(let inner): "*\(self.inline(inner))*"
      }
    }.joined()
  }

  /// Every mark of CommonMark and HTML as itself; line breaks become blanks.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText.inert(text) {
      if character.isNewline {
        result += " "
      } else if character == "<" {
        result += "&lt;"
      } else if character == "&" {
        result += "&amp;"
      } else if "\\`*_{}[]#|>~!".contains(character) {
        result += "\\\(character)"
      } else {
        result.append(character)
      }
    }
    if let first = result.first, "-+=".contains(first), result.dropFirst().first == " " {
      result = "\\" + result
    }
    return result
  }
}
