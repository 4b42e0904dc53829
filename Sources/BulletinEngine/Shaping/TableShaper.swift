import Bulletin

/// Finds out how a table is to be shaped.
struct TableShaper {
  let source: SourceBinding
  let context: RunContext
  let lookups: LookupReader?

  /// Whether the options of a source shape its tables.
  static func shapes(_ options: TableOptions) -> Bool {
    !options.fillDown.isEmpty || options.unpivot != nil
      || options.columns.entries.contains { $0.value.lookup != nil || $0.value.unitFrom != nil }
  }

  /// The shape of a table.
  ///
  /// - Throws: `TableFault` for a column that is not there.
  func shape(_ table: SourceTable, _ header: HeaderFinder.Header) async throws -> TableShape {
    let options = source.table
    var table = table
    if case .grid = table.layout, options.header == .auto { table.width = header.names.count }
    var shape = TableShape(
      table: table, rowsAbove: header.rowsAbove, rawHeaders: header.names,
      columns: header.names.enumerated().map { ($1, .raw($0)) })
    shape.fillDown = Set(
      try options.fillDown.map { try position(of: $0, in: header.names, table) })
    try joinUnits(&shape)
    if let unpivot = options.unpivot { try turn(unpivot, &shape) }
    for (name, column) in options.columns.entries {
      guard let lookup = column.lookup, let by = column.by else { continue }
      try await look(up: lookup, by: by, as: name, &shape)
    }
    return shape
  }

  private func joinUnits(_ shape: inout TableShape) throws {
    for (name, column) in source.table.columns.entries {
      guard let unit = column.unitFrom else { continue }
      let amount = try position(of: name, in: shape.rawHeaders, shape.table)
      let beside = try position(of: unit, in: shape.rawHeaders, shape.table)
      shape.columns[amount].column = .joined(amount, unit: beside)
    }
  }

  private func turn(_ unpivot: UnpivotOptions, _ shape: inout TableShape) throws {
    let headers = shape.rawHeaders
    switch unpivot.columns {
    case .listed(let names):
      shape.turned = try names.map { try position(of: $0, in: headers, shape.table) }
    case .except(let names):
      let kept = Set(try names.map { try position(of: $0, in: headers, shape.table) })
      shape.turned = headers.indices.filter { !kept.contains($0) }
    }
    let turned = Set(shape.turned)
    shape.columns =
      shape.columns.enumerated().filter { !turned.contains($0.offset) }.map(\.element)
      + [(unpivot.into[0], .turnedHeader), (unpivot.into[1], .turnedCell)]
  }

  private func look(
    up lookup: SourceText, by: String, as name: String, _ shape: inout TableShape
  ) async throws {
    let parts = lookup.text.split(separator: ".").map(String.init)
    guard parts.count == 2, let lookups else { return }
    let isTurned = source.table.unpivot?.into[0] == by
    let position = isTurned ? nil : try position(of: by, in: shape.rawHeaders, shape.table)
    let reader = TableBinder(source: source, context: context)
      .plainReader(of: by, header: position.map { shape.rawHeaders[$0] } ?? by, at: position ?? 0)
    shape.lookups.append(
      TableShape.Lookup(
        by: reader, position: position,
        values: try await lookups.values(of: parts[1], in: parts[0], by: by, for: source),
        name: by, source: parts[0]))
    shape.columns.removeAll { $0.header == name }
    shape.columns.append((name, .lookup(shape.lookups.count - 1)))
  }

  /// The column that a header or a declared name means.
  private func position(
    of name: String, in headers: [String], _ table: SourceTable
  ) throws -> Int {
    var wanted = [name]
    if let from = source.table.columns[name]?.from, !from.isEmpty { wanted += from }
    if let field = source.recordType?.field(name) { wanted += field.headers }
    for candidate in wanted {
      if let index = headers.firstIndex(of: candidate) { return index }
      let folded = FoldedText.fold(candidate)
      let found = headers.firstIndex {
        FoldedText.fold($0) == folded || FoldedText.fold(HeaderUnit.split($0).name) == folded
      }
      if let found { return found }
    }
    throw TableFault(
      .unknownColumn, path: table.path, line: nil,
      "'\(source.key)' has no column '\(name)'; the headers are "
        + "\(headers.map { "'\($0)'" }.joined(separator: ", "))",
      hint: Suggestion.hint(for: name, among: headers))
  }
}
