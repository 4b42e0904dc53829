import Bulletin

/// Finds out which column of a table is which: by header, by declaration, by record type.
struct TableBinder {
  let source: SourceBinding
  let context: RunContext

  /// Binds a table.
  ///
  /// - Throws: `TableFault` if the header is not found, a field has two candidates, or a required
  ///   field has none.
  func bind(_ table: SourceTable) throws -> BoundTable {
    try bind(table, try header(of: table))
  }

  /// Binds a table whose header is found.
  func bind(_ table: SourceTable, _ header: HeaderFinder.Header) throws -> BoundTable {
    var table = table
    if case .grid = table.layout, source.table.header == .auto { table.width = header.names.count }
    var bound = BoundTable(
      source: source.key, table: table, headers: header.names, rowsAbove: header.rowsAbove,
      readers: [:], mapping: [])
    for (index, name) in header.names.enumerated() where bound.readers[name] == nil {
      bound.readers[name] = column(named: name, header: name, at: index)
    }
    if let type = source.recordType {
      try bind(type, header.names, into: &bound)
    }
    for (name, options) in source.table.columns.entries
    where source.recordType?.field(name) == nil {
      bound.readers[name] = try declared(name, options, header.names, table)
    }
    bound.unique = try source.table.unique.map { name in
      guard let position = (bound[name] ?? named(name, in: bound))?.position else {
        throw TableFault(
          .unknownColumn, path: table.path, line: nil,
          "'\(source.key)' has no column '\(name)'; the headers are \(bound.headersText)",
          hint: Suggestion.hint(for: name, among: bound.headers))
      }
      return position
    }
    return bound
  }

  private func named(_ name: String, in bound: BoundTable) -> ColumnReader? {
    let folded = FoldedText.fold(name)
    return bound.headers.first { FoldedText.fold($0) == folded }.flatMap { bound[$0] }
  }

  /// A reader of cells that are texts but for the spellings that are declared.
  func plainReader(of name: String, header: String, at position: Int) -> ColumnReader {
    var reader = column(named: name, header: header, at: position)
    if let field = source.recordType?.field(name) {
      for code in field.codes {
        for spelling in code.spellings + [code.value] {
          reader.spellings[FoldedText.fold(spelling)] = code.value
        }
      }
    }
    if let options = source.table.columns[name] { apply(options, to: &reader) }
    return reader
  }

  /// Finds the header of a table.
  func header(of table: SourceTable) throws -> HeaderFinder.Header {
    switch table.layout {
    case .columns(let names):
      return HeaderFinder.Header(names: names, rowsAbove: 0, line: 0)
    case .grid(let preview):
      guard !preview.isEmpty else {
        throw TableFault(.emptyTable, path: table.path, line: nil, "the table has no rows")
      }
      let finder = HeaderFinder(expected: expectedHeaders)
      guard let header = finder.find(source.table.header, in: preview) else {
        throw TableFault(
          .headerNotFound, path: table.path, line: nil,
          "no header found in the first \(preview.count) rows",
          hint: "say where it stands: header: 3")
      }
      return header
    }
  }

  private var expectedHeaders: Set<String> {
    var names: [String] = []
    if let type = source.recordType {
      for field in type.fields { names += [field.name] + field.headers }
    }
    if source.statesFigures { names += ["metric", "value", "period", "reason", "instead_of"] }
    for (name, options) in source.table.columns.entries {
      names += options.from.isEmpty ? [name] : options.from
    }
    return Set(names.map(FoldedText.fold))
  }

  /// The folded name of a header that has the field's own unit behind it.
  private func name(of header: String, for field: RecordField) -> String? {
    HeaderUnit.name(of: header, in: field.unit, vocabulary: context.units)
      .map { FoldedText.fold($0) }
  }

  private func bind(
    _ type: RecordType, _ headers: [String], into bound: inout BoundTable
  ) throws {
    let folded = headers.map { FoldedText.fold(HeaderUnit.split($0).name) }
    for field in type.fields {
      let options = source.table.columns[field.name]
      let wanted =
        options.map { $0.from.isEmpty ? field.headers + [field.name] : $0.from }
        ?? field.headers + [field.name]
      let names = Set(wanted.map(FoldedText.fold))
      var positions = headers.indices.filter {
        names.contains(folded[$0]) || names.contains(FoldedText.fold(headers[$0]))
          || name(of: headers[$0], for: field).map { names.contains($0) } ?? false
      }
      if options?.value != nil || options?.formula != nil { positions = [] }
      if positions.count > 1 {
        let exact = Set(wanted.map { $0.lowercased() })
        let same = positions.filter {
          exact.contains(HeaderUnit.split(headers[$0]).name.lowercased())
        }
        if same.count == 1 { positions = same }
      }
      guard positions.count < 2 else {
        let found = Self.quoted(positions.map { headers[$0] })
        throw TableFault(
          .ambiguousMapping, path: bound.table.path, line: nil,
          "'\(field.name)' of \(type.name) could be either of \(found)",
          hint: "say which: columns: {\(field.name): {from: \(headers[positions[0]])}}")
      }
      if let reader = reader(of: field, options, headers, at: positions.first) {
        bound.readers[field.name] = reader
        bound.mapping.append((field.name, positions.first.map { headers[$0] } ?? "—"))
      } else if field.isRequired {
        throw TableFault(
          .missingField, path: bound.table.path, line: nil,
          "no column for '\(field.name)' of \(type.name); the headers are \(Self.quoted(headers))",
          hint: "say which: columns: {\(field.name): {from: …}}, or a constant: {value: …}")
      }
    }
  }

  private func reader(
    of field: RecordField, _ options: ColumnOptions?, _ headers: [String], at position: Int?
  ) -> ColumnReader? {
    var reader: ColumnReader
    if let position {
      reader = column(named: field.name, header: headers[position], at: position)
    } else if options?.formula != nil || options?.value != nil || field.fallback != nil {
      reader = column(named: field.name, header: field.name, at: nil)
    } else {
      return nil
    }
    reader.type = field.type
    if reader.unit.isNone { reader.unit = field.unit }
    reader.codes = field.takesOtherValues ? [] : field.codes.map(\.value)
    for code in field.codes {
      for spelling in code.spellings + [code.value] {
        reader.spellings[FoldedText.fold(spelling)] = code.value
      }
    }
    reader.otherUnits = field.otherUnits
    reader.fallback = field.fallback
    reader.isRequired = field.isRequired
    reader.isList = field.isList
    if let options { apply(options, to: &reader) }
    return reader
  }

  private func declared(
    _ name: String, _ options: ColumnOptions, _ headers: [String], _ table: SourceTable
  ) throws -> ColumnReader {
    let wanted = Set((options.from.isEmpty ? [name] : options.from).map(FoldedText.fold))
    let positions = headers.indices.filter {
      wanted.contains(FoldedText.fold(headers[$0]))
        || wanted.contains(FoldedText.fold(HeaderUnit.split(headers[$0]).name))
    }
    guard let position = positions.first else {
      guard options.value != nil || options.formula != nil else {
        throw TableFault(
          .missingField, path: table.path, line: nil,
          "no column for '\(name)'; the headers are \(Self.quoted(headers))",
          hint: "say which: columns: {\(name): {from: …}}")
      }
      var reader = column(named: name, header: name, at: nil)
      apply(options, to: &reader)
      return reader
    }
    guard positions.count == 1 else {
      throw TableFault(
        .ambiguousMapping, path: table.path, line: nil,
        "'\(name)' could be either of \(Self.quoted(positions.map { headers[$0] }))")
    }
    var reader = column(named: name, header: headers[position], at: position)
    apply(options, to: &reader)
    return reader
  }

  private static func quoted(_ headers: [String]) -> String {
    headers.map { "'\($0)'" }.joined(separator: ", ")
  }

  private func column(named name: String, header: String, at position: Int?) -> ColumnReader {
    var reader = ColumnReader(name: name, header: header, position: position, type: .text)
    reader.calendar = context.calendar
    reader.trims = source.table.trim
    reader.units = context.units
    reader.missing = Set(source.table.missing.map { FoldedText.fold($0.text) })
    reader.notStated = Set(source.table.notStated.map { FoldedText.fold($0.text) })
    switch source.table.style {
    case .vi: reader.style = .vi
    case .en: reader.style = .en
    case nil: break
    }
    let parts = HeaderUnit.split(header, vocabulary: context.units)
    if let scale = parts.scale { reader.scale = scale }
    if let unit = parts.unit { reader.unit = unit }
    return reader
  }

  private func apply(_ options: ColumnOptions, to reader: inout ColumnReader) {
    if let type = options.type { reader.type = type }
    if options.unitFrom != nil { (reader.type, reader.takesAnyUnit) = (.quantity, true) }
    if let unit = options.unit { reader.unit = context.units.unit(named: unit) }
    reader.missing.formUnion(options.missing.map { FoldedText.fold($0.text) })
    reader.notStated.formUnion(options.notStated.map { FoldedText.fold($0.text) })
    let codes = reader.spellings
    for (spelling, meaning) in options.values.entries {
      // What it means may be a spelling of a code itself.
      reader.spellings[FoldedText.fold(spelling)] =
        codes[FoldedText.fold(meaning.text)] ?? meaning.text
    }
    if let value = options.value { reader.fallback = value.text }
    if let formula = options.formula { reader.formula = formula }
    if let minimum = options.minimum { reader.minimum = ExactDecimal(minimum.text) }
  }
}
