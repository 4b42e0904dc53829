import Bulletin

/// Binds the sources of a configuration.
struct SourcePlanner {
  let registry: Registry
  let diagnostics: Diagnostics

  func bindings(_ sources: OrderedEntries<RawNode>) -> [SourceBinding] {
    sources.entries.compactMap { key, raw in
      binding(key, raw.node, at: sources.place(of: key) ?? raw.node.place)
    }
  }

  private func binding(_ key: String, _ node: Node, at place: Place) -> SourceBinding? {
    let owner: Message = "source '\(key)'"
    guard node.entries != nil else {
      diagnostics.error(
        .wrongType, "\(owner) is a map of keys, not \(node.described)", at: node.place)
      return nil
    }
    let reference = ComponentReference(node)
    guard let type = reference.name else {
      diagnostics.error(.missingKey, "missing key 'type' in \(owner)", at: place)
      return nil
    }
    guard let entry = registry.entry(.source, type) else {
      diagnostics.error(
        .unknownComponent, "unknown source type '\(type)' in \(owner)", at: reference.place,
        hint: Suggestion.hint(for: type, among: registry.entries(.source).map(\.name.text)))
      return nil
    }
    let table = TableOptions.readPartly(
      node, owner: owner, reportsUnknown: false, diagnostics)
    let source =
      entry.make(
        node, owner: owner, alongside: ["type"] + TableOptions.facts.map(\.name), diagnostics)
      as? any DataSource
    let rows = table.flatMap(rows)
    guard let table, let source, let rows else { return nil }
    return SourceBinding(
      key: key, type: type, source: source, table: table, rows: rows, place: place)
  }

  private func rows(_ table: TableOptions) -> SourceBinding.Rows? {
    guard let name = table.records else { return .plain }
    if name == "figure" { return .figures }
    if let type = registry.recordType(name) { return .records(type) }
    let known = registry.recordTypes.map(\.name) + ["figure"]
    diagnostics.error(
      .unknownRecordType, "unknown record type '\(name)'", at: table.$records,
      hint: Suggestion.hint(for: name, among: known))
    return nil
  }
}
