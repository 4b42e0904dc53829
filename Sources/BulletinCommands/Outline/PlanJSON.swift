import Bulletin

/// An outline as JSON.
struct PlanJSON {
  let outline: PlanOutline

  var value: JSONValue {
    [
      "sources": .array(outline.sources.map(source)),
      "figures": .array(
        outline.figures.map {
          [
            "id": .string($0.metric.text), "definition": .string($0.definition),
            "figures": texts($0.figures.map(\.text)), "sources": texts($0.sources),
          ]
        }),
      "pipelines": .array(outline.reports.map(report)),
    ]
  }

  private func source(_ source: PlanOutline.Source) -> JSONValue {
    [
      "key": .string(source.key), "type": .string(source.type), "records": .string(source.rows),
      "options": .object(source.options.map { JSONValue.Member($0.name, .string($0.text)) }),
      "reads": texts(source.columns),
      "mapping": .object(source.mapping.map { JSONValue.Member($0.field, .string($0.from)) }),
      "feeds": texts(source.feeds.map(\.text)),
    ]
  }

  private func report(_ report: PlanOutline.Report) -> JSONValue {
    [
      "key": .string(report.key), "period": .string(report.period),
      "days": report.days.map { .string($0) } ?? .null,
      "sections": .array(
        report.sections.map {
          [
            "anchor": .string($0.anchor), "title": .string($0.title),
            "figures": texts($0.figures.map(\.text)),
          ]
        }),
      "for": .object(report.each.map { JSONValue.Member($0.name, .string($0.values)) }),
      "output": .string(report.folder), "files": texts(report.files),
      "publish": .array(report.publish.map(delivery)),
      "alert": .array(report.alert.map(delivery)),
      "schedule": report.schedule.map { .string($0) } ?? .null,
      "next": texts(report.next), "not_in_build": texts(report.lacking),
    ]
  }

  private func delivery(_ delivery: PlanOutline.Delivery) -> JSONValue {
    [
      "type": .string(delivery.type), "recipients": texts(delivery.recipients),
      "files": texts(delivery.files), "when": texts(delivery.when),
    ]
  }

  private func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
