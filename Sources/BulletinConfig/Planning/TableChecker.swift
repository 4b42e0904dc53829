import Bulletin

/// Checks what a configuration says of one table, as far as that can be done without its rows.
struct TableChecker {
  let context: PlanningContext
  let key: String
  let owner: Message
  let table: TableOptions
  let node: Node

  private var diagnostics: Diagnostics { context.diagnostics }

  /// What its rows are; nil after reporting a record type that is not there.
  func rows() -> SourceBinding.Rows? {
    guard let name = table.records else { return .plain }
    if name == "figure" { return .figures }
    if let type = context.registry.recordType(name) { return .records(type) }
    let known = context.registry.recordTypes.map(\.name) + ["figure"]
    diagnostics.error(
      .unknownRecordType, "unknown record type '\(name)' in \(owner)", at: table.$records,
      hint: Suggestion.hint(for: name, among: known))
    return nil
  }

  /// - Parameter keys: The keys of all sources.
  func check(keys: [String]) {
    for (name, column) in table.columns.entries { check(name, column, keys) }
    let scope = ExpressionScope(
      TableTypes.types(
        of: table.records.flatMap(context.registry.recordType), table.columns,
        context.registry.units),
      isOpen: true)
    for (name, filter) in [("where", table.where), ("skip", table.skip)] {
      guard let filter else { continue }
      ExpressionFault.report(in: node[name] ?? node, diagnostics) { () throws(ExpressionFault) in
        try filter.checkCondition(in: scope)
      }
    }
    if let into = table.unpivot?.into, into.count != 2 {
      diagnostics.error(
        .badOption, "'into' names two columns, not \(into.count)", at: table.unpivot?.$into,
        hint: "[recipient, amount]")
    }
  }

  private func check(_ name: String, _ column: ColumnOptions, _ keys: [String]) {
    if let minimum = column.minimum { check(minimum: minimum) }
    if let field = table.records.flatMap(context.registry.recordType)?.field(name) {
      for meaning in column.values.entries.map(\.value) + [column.value].compactMap(\.self) {
        check(meaning, of: field)
      }
    }
    if let lookup = column.lookup {
      let parts = lookup.text.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count != 2 || parts.contains(where: \.isEmpty) {
        diagnostics.error(
          .badOption, "'\(lookup.text)' is not a source and a column of it", at: lookup.place,
          hint: "write source.column: provinces.region")
      } else if !keys.contains(String(parts[0])) {
        diagnostics.error(
          .unknownSource, "unknown source '\(parts[0])' in column '\(name)'",
          at: lookup.place(ofUTF8: 0..<parts[0].utf8.count),
          hint: Suggestion.hint(for: String(parts[0]), among: keys))
      }
    }
  }

  private func check(minimum: SourceText) {
    if ExactDecimal(minimum.text) == nil {
      diagnostics.error(
        .badOption, "a number is wanted as 'minimum', not '\(minimum.text)'", at: minimum.place,
        hint: "in plain digits, such as 0 or 12.5")
    } else if NumberReader.isAmbiguous(minimum.text) {
      diagnostics.error(
        .badOption, "the number '\(minimum.text)' can be read in two ways", at: minimum.place,
        hint: "without a point it is the greater one, with one more 0 the smaller")
    }
  }

  /// A spelling of a coded field means one of its codes: anything else would fall out of all figures.
  private func check(_ meaning: SourceText, of field: RecordField) {
    let codes = field.takesOtherValues ? [] : field.codes.map(\.value)
    guard !codes.isEmpty, !codes.contains(meaning.text) else { return }
    diagnostics.error(
      .badOption, "'\(meaning.text)' is none of the codes of '\(field.name)'", at: meaning.place,
      hint: Suggestion.hint(for: meaning.text, among: codes))
  }
}

extension ExpressionFault {
  /// Reports a fault of an expression where it stands in a node.
  static func report(
    in node: Node, _ diagnostics: Diagnostics, _ check: () throws(ExpressionFault) -> Void
  ) {
    do { try check() } catch {
      diagnostics.error(
        .badExpression, error.message, at: node.place(ofUTF8: error.range), hint: error.hint,
        notes: node.alias.map { [Diagnostic.Note("used here", at: $0)] } ?? [])
    }
  }
}

/// The types that are known of a table before it is opened.
enum TableTypes {
  static func types(
    of type: RecordType?, _ columns: OrderedEntries<ColumnOptions>, _ units: UnitVocabulary
  ) -> [String: ValueType] {
    var types: [String: ValueType] = [:]
    for field in type?.fields ?? [] { types[field.name] = ValueType(field.type, in: field.unit) }
    for (name, column) in columns.entries where type?.field(name) == nil {
      let unit = column.unit.map { units.unit(named: $0) } ?? .none
      types[name] = column.type.map { ValueType($0, in: unit) }
    }
    return types
  }
}
