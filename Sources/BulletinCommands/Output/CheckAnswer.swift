import Bulletin
import BulletinConfig
import BulletinEngine

/// What `bulletin check` found: tables with their columns, publishers that answer or do not.
struct CheckAnswer {
  var sources: [(source: SourceBinding, table: TableDescription)] = []
  /// With what is wrong; nil for what could send.
  var publishers: [(pipeline: String, delivery: PipelinePlan.Delivery, fault: Message?)] = []

  var text: String {
    let tables = sources.map { Self.text($0.source, $0.table) }
    let deliveries = publishers.map { entry in
      let recipients = entry.delivery.recipients.joined(separator: ", ")
      return "\(entry.pipeline): \(entry.delivery.type)"
        + (recipients.isEmpty ? "" : " to \(recipients)")
        + (entry.fault == nil ? " could be sent" : " could not be sent")
    }
    return (tables + deliveries).joined(separator: "\n")
  }

  var json: JSONValue {
    [
      "sources": .array(sources.map { Self.json($0.source, $0.table) }),
      "publishers": .array(
        publishers.map {
          [
            "pipeline": .string($0.pipeline), "type": .string($0.delivery.type),
            "recipients": .array($0.delivery.recipients.map { .string($0) }),
            "fault": $0.fault.map { .string($0.description) } ?? .null,
          ]
        }),
    ]
  }

  private static func text(_ source: SourceBinding, _ table: TableDescription) -> String {
    let sheet = table.sheet.map { " › \($0)" } ?? ""
    var lines = ["\(source.key): \(table.path)\(sheet) (\(rows(source)))"]
    let width = (table.mapping.map(\.field) + table.columns.map(\.header)).map(\.count).max() ?? 0
    if table.mapping.isEmpty {
      for (header, type) in table.columns {
        lines.append("  \(header.padded(to: width))  \(type.rawValue)")
      }
    } else {
      for (field, header) in table.mapping {
        let type = table.columns.first { $0.header == header }.map { " (\($0.type.rawValue))" }
        lines.append("  \(field.padded(to: width))  ← \(header)\(type ?? "")")
      }
      let unused = unused(table)
      if !unused.isEmpty { lines.append("  not used: \(unused.joined(separator: ", "))") }
    }
    return lines.joined(separator: "\n")
  }

  private static func json(_ source: SourceBinding, _ table: TableDescription) -> JSONValue {
    [
      "source": .string(source.key), "path": .string(table.path),
      "sheet": table.sheet.map { .string($0) } ?? .null, "records": .string(rows(source)),
      "mapping": .object(
        table.mapping.map { JSONValue.Member($0.field, .string($0.header)) }),
      "columns": .array(
        table.columns.map {
          ["header": .string($0.header), "type": .string($0.type.rawValue)]
        }),
      "not_used": .array(table.mapping.isEmpty ? [] : unused(table).map { .string($0) }),
    ]
  }

  private static func rows(_ source: SourceBinding) -> String {
    source.recordType?.name ?? (source.statesFigures ? "figure" : "rows")
  }

  private static func unused(_ table: TableDescription) -> [String] {
    table.columns.map(\.header).filter { header in
      !table.mapping.contains { $0.header == header }
    }
  }
}

extension String {
  /// The text with blanks behind it up to a number of characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
