import Bulletin

/// Binds the sources of a configuration.
struct SourcePlanner {
  let context: PlanningContext

  func bindings(_ sources: OrderedEntries<RawNode>) -> [SourceBinding] {
    let keys = sources.entries.map(\.key)
    return sources.entries.compactMap { key, raw in
      binding(key, raw.node, at: sources.place(of: key) ?? raw.node.place, among: keys)
    }
  }

  private var diagnostics: Diagnostics { context.diagnostics }

  private func binding(
    _ key: String, _ node: Node, at place: Place, among keys: [String]
  ) -> SourceBinding? {
    let owner: Message = "source '\(key)'"
    guard node.entries != nil else {
      diagnostics.error(
        .wrongType, "\(owner) is a map of keys, not \(node.described)",
        at: node.isNull ? place : node.place)
      return nil
    }
    let reference = ComponentReference(node)
    guard let type = reference.name, node["type"]?.scalar != nil else {
      let known = context.registry.entries(.source).map(\.name.text)
      if let written = node["type"], !written.isNull {
        diagnostics.error(
          .wrongType, "a name is wanted as 'type', not \(written.described)", at: written.place)
      } else {
        context.missingType(in: node, of: owner, at: place, known: known)
      }
      checkTable(node, owner, key, keys)
      return nil
    }
    guard let entry = context.registry.entry(.source, type) else {
      diagnostics.error(
        .unknownComponent, "unknown source type '\(type)' in \(owner)", at: reference.place,
        hint: Suggestion.hint(
          for: type, among: context.registry.entries(.source).map(\.name.text)))
      checkTable(node, owner, key, keys)
      return nil
    }
    let errors = diagnostics.errorCount
    let table = TableOptions.readPartly(node, owner: owner, reportsUnknown: false, diagnostics)
    let source =
      entry.make(
        node, owner: owner, alongside: ["type"] + TableOptions.keys, diagnostics)
      as? any DataSource
    guard let table else { return nil }
    let checker = TableChecker(context: context, key: key, owner: owner, table: table, node: node)
    let rows = checker.rows()
    checker.check(keys: keys)
    guard let source, let rows, diagnostics.errorCount == errors else { return nil }
    if !entry.isBuilt {
      context.lacks("the source type '\(type)'", at: reference.place, for: .source(key))
    }
    var binding = SourceBinding(
      key: key, type: type, source: source, table: table, rows: rows, place: place)
    binding.folder = ConfigurationFolder.relative(
      ConfigurationFolder.of(place.file), to: context.folder)
    binding.written = written(entry, node)
    return binding
  }

  /// Reports what is wrong with the options that every source has, of one that is none.
  private func checkTable(_ node: Node, _ owner: Message, _ key: String, _ keys: [String]) {
    guard
      let table = TableOptions.readPartly(
        node, owner: owner, reportsUnknown: false, diagnostics)
    else { return }
    let checker = TableChecker(context: context, key: key, owner: owner, table: table, node: node)
    _ = checker.rows()
    checker.check(keys: keys)
  }

  /// The options of a component as somebody typed them: one line each, secrets as dots.
  private func written(_ entry: RegistryEntry, _ node: Node) -> [(name: String, text: String)] {
    entry.facts.compactMap { fact in
      guard let value = node[fact.name], !value.isNull else { return nil }
      if fact.isSecret { return (fact.name, "•••") }
      switch value.content {
      case .scalar(let scalar): return (fact.name, scalar.shown)
      case .list(let nodes):
        let texts = nodes.compactMap { $0.scalar?.shown }
        let isPlain = texts.count == nodes.count
        return (fact.name, isPlain ? texts.joined(separator: ", ") : "of \(nodes.count)")
      case .map(let entries):
        return (fact.name, "of \(entries.compactMap(\.key.text).joined(separator: ", "))")
      }
    }
  }
}
