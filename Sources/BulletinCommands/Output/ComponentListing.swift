import Bulletin

/// Everything in a registry, a line each.
struct ComponentListing {
  let registry: Registry

  /// Kind, name, plugin with its version, and what it is, in columns.
  var text: String {
    let rows = self.rows.map { row in
      [
        row.kind, row.name,
        [row.plugin, row.version].filter { !$0.isEmpty }.joined(separator: " "),
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return zip(rows, self.rows).map { cells, row in
      (0..<3).map { cells[$0].padded(to: widths[$0]) }.joined(separator: "  ") + "  " + row.summary
    }.joined(separator: "\n")
  }

  /// An object for each.
  var json: JSONValue {
    .array(
      rows.map { row in
        [
          "kind": .string(row.kind), "name": .string(row.name), "plugin": .string(row.plugin),
          "version": .string(row.version), "origin": .string(row.origin),
          "summary": .string(row.summary),
        ]
      })
  }

  private struct Row {
    var kind, name, plugin, version, origin, summary: String
  }

  private var rows: [Row] {
    let components = ComponentKind.allCases.flatMap { kind in
      registry.entries(kind).map {
        row(kind.rawValue, $0.name.text, $0.plugin, $0.summary)
      }
    }
    return components
      + registry.recordTypes.map {
        row("records", $0.name, String($0.name.prefix { $0 != "." }), $0.summary)
      }
  }

  private func row(_ kind: String, _ name: String, _ plugin: String, _ summary: String) -> Row {
    let facts = registry.plugin(plugin)
    return Row(
      kind: kind, name: name, plugin: plugin, version: facts?.version ?? "",
      origin: facts?.origin ?? "with Bulletin", summary: summary)
  }
}
