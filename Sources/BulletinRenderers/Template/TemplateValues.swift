import Bulletin

/// A report as the names that templates may use.
struct TemplateValues {
  private let report: Report
  private let text: FigureText
  private let wording: Wording

  init(_ report: Report, units: UnitVocabulary) {
    self.report = report
    text = FigureText(language: report.language, units: units)
    wording = Wording(report.language)
  }

  var json: JSONValue {
    [
      "title": words(report.title), "pipeline": .string(report.pipeline),
      "period": .string(wording.period(report.period)),
      "period_code": .string(report.period.description),
      "language": .string(report.language.code), "draft": .bool(report.isDraft),
      "letterhead": letterhead,
      "sections": .array(report.parts.indices.map(part)),
      "notes": .array(report.notes.map(block)),
      "figures": figures,
      "all_figures": .array(report.figures.map(figure)),
    ]
  }

  private func words(_ inlines: [Inline]) -> JSONValue { .string(text.text(inlines, of: report)) }

  private func part(_ index: Int) -> JSONValue {
    let part = report.parts[index]
    return [
      "title": words(part.title), "anchor": .string(part.anchor),
      "annex": report.annexNumber(of: index).map { .string(wording.annex($0)) } ?? .null,
      "blocks": .array(part.blocks.map(block)),
    ]
  }

  /// Every block has every name, so that a template can ask what it is.
  private func block(_ block: Block) -> JSONValue {
    var (paragraph, heading, keyFigures, table): (JSONValue, JSONValue, JSONValue, JSONValue) =
      (.null, .null, .null, .null)
    var (list, note): (JSONValue, JSONValue) = (.null, .null)
    switch block {
    case .paragraph(let inlines): paragraph = words(inlines)
    case .heading(let level, let inlines):
      heading = ["level": .integer(level), "text": words(inlines)]
    case .keyFigures(let ids): keyFigures = .array(ids.compactMap { report.figure($0) }.map(figure))
    case .table(let content): table = self.table(content)
    case .chart(let chart): table = self.table(chart.dataTable)
    case .list(let items):
      list = .array(
        items.map { item in
          let number = item.number.map { "\($0). " } ?? ""
          return .string(number + text.text(item.words, of: report))
        })
    case .note(let kind, let inlines):
      note = ["kind": .string(kind.rawValue), "text": words(inlines)]
    }
    return [
      "paragraph": paragraph, "heading": heading, "key_figures": keyFigures, "table": table,
      "list": list, "note": note,
    ]
  }

  private func table(_ table: Table) -> JSONValue {
    [
      "caption": words(table.caption),
      "heads": .array(
        table.heads.map { head in
          [
            "text": .string(head.fullText), "unit": head.unit.map { .string($0) } ?? .null,
            "numeric": .bool(head.isNumeric),
          ]
        }),
      "rows": .array(
        table.rows.map { row in
          [
            "total": .bool(row.kind == .total), "kind": .string(row.kind.rawValue),
            "cells": .array(row.cells.map { ["text": words($0)] }),
          ]
        }),
      "notes": .array(
        table.notes.map { note in
          ["mark": note.mark.map { .string($0) } ?? .null, "text": words(note.text)]
        }),
    ]
  }

  private func figure(_ figure: Figure) -> JSONValue {
    .object(
      [
        JSONValue.Member("id", .string(figure.wholeID.description)),
        JSONValue.Member("label", .string(figure.label[report.language])),
        JSONValue.Member("text", .string(text.text(figure, OriginText.format(of: figure)))),
        JSONValue.Member("number", .string(text.text(figure, .number))),
        JSONValue.Member("words", .string(text.text(figure, .words))),
        JSONValue.Member("definition", .string(figure.provenance.definition)),
      ] + FigureJSON.members(of: figure.quantity))
  }

  /// The figures of the whole report by the parts of their metrics' names.
  private var figures: JSONValue {
    var tree = Branch()
    for figure in report.figures where figure.id.form == .value && figure.id.period == report.period
    {
      let parts = figure.id.metric.text.split(separator: ".").map(String.init)
      if tree.figure(at: parts) == nil { tree.set(self.figure(figure), at: parts[...]) }
    }
    return tree.json
  }

  private struct Branch {
    var figure: JSONValue?
    var names: [String] = []
    var branches: [String: Branch] = [:]

    func figure(at path: [String]) -> JSONValue? {
      path.reduce(self as Branch?) { $0?.branches[$1] }?.figure
    }

    mutating func set(_ figure: JSONValue, at path: ArraySlice<String>) {
      guard let first = path.first else {
        self.figure = figure
        return
      }
      if branches[first] == nil { names.append(first) }
      branches[first, default: Branch()].set(figure, at: path.dropFirst())
    }

    var json: JSONValue {
      let members = names.map { JSONValue.Member($0, branches[$0]!.json) }
      guard case .object(let own)? = figure else { return .object(members) }
      return .object(own + members)
    }
  }

  private var letterhead: JSONValue {
    guard let head = report.letterhead else { return .null }
    let language = report.language
    func words(_ text: LocalizedText?) -> JSONValue { text.map { .string($0[language]) } ?? .null }
    return [
      "parent": words(head.parent), "issuer": words(head.issuer),
      "code": head.code.map { .string($0) } ?? .null,
      "number": head.number.map { .string($0) } ?? .null, "place": words(head.place),
      "date": report.issued.map { .string(wording.day($0)) } ?? .null, "kind": words(head.kind),
      "to": .array(head.to.map { .string($0[language]) }),
      "recipients": .array(head.recipients.map { .string($0[language]) }),
      "authority": words(head.signature?.authority),
      "position": words(head.signature?.position), "name": words(head.signature?.name),
    ]
  }
}
