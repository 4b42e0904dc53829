import Bulletin

/// The report tree and its figures as JSON.
public struct JSONRenderer: Renderer {
  public static let name: ComponentName = "json"
  public static let summary = "The report and its figures as JSON; decimals are strings."
  public static let fileExtension = "json"

  /// Makes the renderer.
  public init(_ options: EmptyOptions) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let text = FigureText(language: report.language, units: context.units)
    let writer = Writer(report: report, text: text)
    return [RenderedFile(name: context.fileName, text: writer.report().pretty + "\n")]
  }

  private struct Writer {
    let source: Report
    let text: FigureText

    init(report: Report, text: FigureText) { (source, self.text) = (report, text) }

    func report() -> JSONValue {
      [
        "pipeline": .string(source.pipeline),
        "title": .string(text.text(source.title, of: source)),
        "period": .string(source.period.description),
        "language": .string(source.language.code),
        "letterhead": letterhead(),
        "issued": source.issued.map { .string("\($0)") } ?? .null,
        "draft": .bool(source.isDraft),
        "sections": .array(source.parts.map(part)),
        "notes": .array(source.notes.map(block)),
        "figures": .array(source.figures.map(figure)),
      ]
    }

    private func part(_ part: Report.Part) -> JSONValue {
      [
        "id": .string(part.anchor), "title": .string(text.text(part.title, of: source)),
        "annex": .bool(part.isAnnex), "blocks": .array(part.blocks.map(block)),
      ]
    }

    private func block(_ block: Block) -> JSONValue {
      switch block {
      case .paragraph(let inlines): ["paragraph": self.inlines(inlines)]
      case .heading(let level, let inlines):
        ["heading": self.inlines(inlines), "level": .integer(level)]
      case .keyFigures(let ids):
        ["figures": .array(ids.map { .string(wholeID($0)) })]
      case .table(let table): ["table": self.table(table)]
      case .chart(let chart):
        ["chart": table(chart.dataTable), "kind": .string(chart.kind.rawValue)]
      case .list(let items): list(items)
      case .note(let kind, let inlines):
        ["note": self.inlines(inlines), "kind": .string(kind.rawValue)]
      }
    }

    /// The words of each point; their numbers and levels beside them where they have any.
    private func list(_ items: [ListItem]) -> JSONValue {
      let words = JSONValue.array(items.map { inlines($0.words) })
      guard items.contains(where: { $0.level > 0 || $0.mark != .bullet }) else {
        return ["list": words]
      }
      return [
        "list": words, "levels": .array(items.map { .integer($0.level) }),
        "numbers": .array(items.map { $0.number.map { .integer($0) } ?? .null }),
      ]
    }

    private func table(_ table: Table) -> JSONValue {
      [
        "caption": inlines(table.caption),
        "heads": .array(
          table.heads.map { head in
            [
              "text": .string(head.text), "groups": .array(head.groups.map { .string($0) }),
              "unit": head.unit.map { .string($0) } ?? .null,
              "numeric": .bool(head.isNumeric),
            ]
          }),
        "rows": .array(
          table.rows.map { row in
            ["kind": .string(row.kind.rawValue), "cells": .array(row.cells.map(inlines))]
          }),
        "notes": .array(
          table.notes.map { note in
            [
              "kind": .string(note.kind.rawValue), "mark": note.mark.map { .string($0) } ?? .null,
              "text": inlines(note.text),
            ]
          }),
      ]
    }

    private func wholeID(_ id: FigureID) -> String {
      (source.figure(id)?.wholeID ?? id).description
    }

    private func inlines(_ inlines: [Inline]) -> JSONValue {
      .array(
        inlines.map { inline in
          switch inline {
          case .text(let words): .string(words)
          case .figure(let id, let format):
            [
              "figure": .string(wholeID(id)), "format": .string(format.rawValue),
              "text": .string(source.figure(id).map { text.text($0, format) } ?? ""),
            ]
          case .strong(let inner): ["strong": self.inlines(inner)]
          case .emphasis(let inner): ["emphasis": self.inlines(inner)]
          case .mark(let mark): ["mark": .string(mark)]
          case .link(let address, let inner):
            ["link": .string(WebAddress.allowed(address) ?? ""), "text": self.inlines(inner)]
          case .code(let words): ["code": .string(words)]
          case .lineBreak: ["break": .bool(true)]
          }
        })
    }

    private func figure(_ figure: Figure) -> JSONValue {
      FigureEntry(figure: figure, language: source.language, text: text).json
    }

    private func letterhead() -> JSONValue {
      guard let head = source.letterhead else { return .null }
      func words(_ text: LocalizedText) -> JSONValue { .string(text[source.language]) }
      func text(_ value: LocalizedText?) -> JSONValue { value.map(words) ?? .null }
      func plain(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
      return [
        "parent": text(head.parent), "issuer": text(head.issuer), "code": plain(head.code),
        "number": plain(head.number), "place": text(head.place), "kind": text(head.kind),
        "to": .array(head.to.map(words)), "recipients": .array(head.recipients.map(words)),
        "signature": head.signature.map { signature in
          [
            "authority": text(signature.authority), "position": text(signature.position),
            "name": text(signature.name),
          ]
        } ?? .null,
      ]
    }
  }
}
