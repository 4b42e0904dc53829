import Bulletin

/// A figure as JSON: what it is, how it prints, and all that stands behind it.
struct FigureEntry {
  let figure: Figure
  let language: LanguageCode
  let text: FigureText

  var json: JSONValue {
    let id = figure.wholeID
    let dimensions = id.dimensions.map {
      JSONValue.Member($0.name, .string($0.value.description))
    }
    return .object(
      [
        JSONValue.Member("id", .string(id.description)),
        JSONValue.Member("metric", .string(id.metric.text)),
        JSONValue.Member("label", .string(figure.label[language])),
      ] + FigureJSON.members(of: figure.quantity) + [
        JSONValue.Member("dimensions", .object(dimensions)),
        JSONValue.Member("period", .string(id.period.description)),
        JSONValue.Member("form", .string(id.form.rawValue)),
        JSONValue.Member("text", .string(text.text(figure, OriginText.format(of: figure)))),
        JSONValue.Member("definition", .string(figure.provenance.definition)),
        JSONValue.Member("sources", .array(figure.provenance.sources.map(source))),
        JSONValue.Member("stated", .array(figure.provenance.stated.map(stated))),
        JSONValue.Member("notes", .array(figure.provenance.notes.map(note))),
      ])
  }

  private func source(_ use: SourceUse) -> JSONValue {
    let source: JSONValue = [
      "id": .string(use.source), "path": .string(use.input.path),
      "sha256": .string(use.input.sha256),
      "rows": [
        "read": .integer(use.rows.read), "used": .integer(use.rows.used),
        "filtered": .integer(use.rows.filtered), "left_out": .integer(use.rows.leftOut),
        "set_aside": .integer(use.rows.setAside),
      ],
      "lines": .array(
        use.places.lines.map { [.integer($0.lowerBound), .integer($0.upperBound)] }),
      "characters": .array(use.places.spans.map(Self.span)),
      "unlisted": .integer(use.places.unlisted),
    ]
    return use.of.map { source.adding(["of": .string($0.id.description)]) } ?? source
  }

  private func stated(_ use: StatedUse) -> JSONValue {
    [
      "id": .string(use.source), "path": .string(use.input.path),
      "sha256": .string(use.input.sha256),
      "line": use.place.line > 0 ? .integer(use.place.line) : .null,
      "characters": use.place.span.map(Self.span) ?? .null,
      "text": .string(use.text), "period": .string(use.period.description),
      "reason": use.reason.map { .string($0) } ?? .null,
      "instead_of": use.insteadOf.map { .string($0) } ?? .null,
    ]
  }

  private func note(_ note: FigureNote) -> JSONValue {
    switch note {
    case .leftOut(let rows, let source):
      ["kind": "left_out", "rows": .integer(rows), "source": .string(source)]
    case .corrected(let subject, let from, let to, let reason):
      Self.about(subject, "corrected").adding([
        "from": Self.quantity(from), "to": Self.quantity(to),
        "reason": reason.map { .string($0) } ?? .null,
      ])
    case .differs(let subject, let stated, let records):
      Self.about(subject, "differs").adding([
        "stated": Self.quantity(stated), "records": Self.quantity(records),
      ])
    case .uneven(let subject, let other):
      Self.about(subject, "uneven").adding(["other": .string(other[language])])
    case .converted(let originals, let total, let rule):
      [
        "kind": "converted", "from": .array(originals.map(Self.quantity)),
        "to": Self.quantity(total), "rule": .string(rule.rawValue),
      ]
    }
  }

  private static func about(_ subject: FigureSubject, _ kind: String) -> JSONValue {
    [
      "kind": .string(kind), "metric": .string(subject.metric.text),
      "period": .string(subject.period.description),
    ]
  }

  private static func quantity(_ quantity: Quantity) -> JSONValue {
    .object(FigureJSON.members(of: quantity))
  }

  /// From 0, the end not included.
  private static func span(_ span: Range<Int>) -> JSONValue {
    [.integer(span.lowerBound), .integer(span.upperBound)]
  }
}
