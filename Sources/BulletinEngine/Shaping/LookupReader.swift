import Bulletin

/// Reads what other sources say of a value, for columns that are looked up.
struct LookupReader {
  let sources: [SourceBinding]
  let context: RunContext

  /// The values of a column of another source, by the values of the column that both share.
  ///
  /// - Throws: `TableFault` for a column that is not there, and for a value of which the source
  ///   tells two different things.
  func values(
    of column: String, in key: String, by: String, for asking: SourceBinding
  ) async throws -> [String: String] {
    guard let binding = sources.first(where: { $0.key == key }), key != asking.key else {
      throw TableFault(
        .lookupMissed, path: asking.place.file, line: asking.place.line,
        "'\(asking.key)' cannot look '\(column)' up in '\(key)'")
    }
    var values: [String: String] = [:]
    let scanner = SourceScanner(binding: binding, context: context.reading(binding))
    for table in try await scanner.open() {
      guard let by = table[by], let value = table[column], let byAt = by.position,
        let valueAt = value.position
      else {
        throw TableFault(
          .unknownColumn, path: table.table.path, line: nil,
          "'\(key)' needs columns '\(by)' and '\(column)'; the headers are \(table.headersText)")
      }
      let collector = LaneCollector { CollectingLane(width: 2) }
      _ = try await table.scan(
        binding, columns: [byAt, valueAt], in: context.reading(binding), into: collector.sink)
      for row in collector.lanes.flatMap(\.rows) {
        guard let shared = row.cells[0].flatMap({ Self.text(of: by.read($0.text)) }),
          let told = row.cells[1].flatMap({ Self.text(of: value.read($0.text)) })
        else { continue }
        if let known = values[shared], known != told {
          throw TableFault(
            .lookupAmbiguous, path: table.table.path, line: row.place.line,
            "'\(shared)' has two values of '\(column)': '\(known)' and '\(told)'",
            hint: "keep one row for each '\(by.name)'")
        }
        values[shared] = told
      }
    }
    return values
  }

  /// A cell as the value that others are compared with.
  static func text(of cell: CellValue) -> String? {
    switch cell {
    case .value(.missing), .fault: nil
    case .value(let value): DimensionValue(value).description
    case .date(let date): date.period.description
    }
  }
}
