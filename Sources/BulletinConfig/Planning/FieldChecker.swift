import Bulletin

/// Checks what a metric reads of its rows, as far as fields and declared columns tell.
struct FieldChecker {
  let context: PlanningContext
  let sources: [SourceBinding]
  let sourceKeys: [String]

  private let scopes = ScopeCache()

  init(context: PlanningContext, sources: [SourceBinding], sourceKeys: [String]) {
    (self.context, self.sources, self.sourceKeys) = (context, sources, sourceKeys)
  }

  private var registry: Registry { context.registry }
  private var diagnostics: Diagnostics { context.diagnostics }

  /// A metric's `from` names a source, or with a point a record type.
  func checkSource(_ node: Node?, owner: Message) {
    guard let node, let name = node.text else { return }
    if name.contains(".") {
      guard registry.recordType(name) == nil else { return }
      diagnostics.error(
        .unknownRecordType, "unknown record type '\(name)' in \(owner)", at: node.place,
        hint: Suggestion.hint(for: name, among: registry.recordTypes.map(\.name)))
    } else if !sourceKeys.contains(name) {
      diagnostics.error(
        .unknownSource, "unknown source '\(name)' in \(owner)", at: node.place,
        hint: Suggestion.hint(for: name, among: sourceKeys))
    }
  }

  func checkFields(of metric: any Metric, owner: Message, _ node: Node) {
    var seen: Set<Aggregate> = []
    for input in metric.inputs {
      guard case .aggregate(let aggregate) = input.operand, seen.insert(aggregate).inserted else {
        continue
      }
      switch aggregate.origin {
      case .source(let key):
        let source = sources.named(key)
        let names = checkNames(
          aggregate, fields: source?.recordType?.fields.map(\.name), source, owner, node)
        guard names else { continue }
        checkTypes(
          aggregate, scopes.scope(of: key) { scope(source?.recordType, source?.table.columns) },
          node)
      case .records(let name):
        let type = registry.recordType(name)
        let names = checkNames(aggregate, fields: type?.fields.map(\.name), nil, owner, node)
        if names { checkTypes(aggregate, scopes.scope(of: name) { scope(type, nil) }, node) }
      }
    }
  }

  /// Names can be checked where a record type says which there are.
  private func checkNames(
    _ aggregate: Aggregate, fields: [String]?, _ source: SourceBinding?, _ owner: Message,
    _ node: Node
  ) -> Bool {
    let declared = source?.table.columns.entries.map(\.key) ?? []
    // Of a plain table only the declared columns are known beforehand.
    guard let fields = fields ?? (declared.isEmpty ? nil : []) else { return true }
    let known = fields + declared.filter { !fields.contains($0) }
    var isGood = true
    var parts = [("of", aggregate.operand), ("where", aggregate.filter)]
    if case .latest(let per) = aggregate.function { parts.append(("per", per)) }
    for (key, expression) in parts {
      for name in expression?.names ?? [] where !known.contains(name) {
        // A source may have columns beside these; only what looks misspelt is told here.
        if source != nil, Suggestion.nearest(to: name, among: known) == nil { continue }
        diagnostics.error(
          .unknownColumn, "unknown field '\(name)' in \(owner)",
          at: (node[key] ?? node).place(ofUTF8: expression?.range(of: name) ?? 0..<0),
          hint: Suggestion.hint(for: name, among: known))
        isGood = false
      }
    }
    return isGood
  }

  private func scope(
    _ type: RecordType?, _ columns: OrderedEntries<ColumnOptions>?
  ) -> ExpressionScope {
    ExpressionScope(
      TableTypes.types(of: type, columns ?? OrderedEntries(), registry.units), isOpen: true)
  }

  private func checkTypes(
    _ aggregate: Aggregate, _ scope: ExpressionScope, _ node: Node
  ) {
    if let filter = aggregate.filter {
      ExpressionFault.report(in: node["where"] ?? node, diagnostics) {
        () throws(ExpressionFault) in
        try filter.checkCondition(in: scope)
      }
    }
    guard let operand = aggregate.operand else { return }
    ExpressionFault.report(in: node["of"] ?? node, diagnostics) { () throws(ExpressionFault) in
      let found = try operand.check(in: scope)
      if aggregate.readsNumbers, [.text, .date, .boolean].contains(found) {
        throw ExpressionFault(
          operand.root.range,
          aggregate.function == .sum
            ? "a sum needs numbers; this is \(found)" : "numbers are wanted; this is \(found)")
      }
    }
  }
}

/// What the names of each source stand for, made once: many metrics read few sources.
private final class ScopeCache {
  private var scopes: [String: ExpressionScope] = [:]

  func scope(of name: String, _ make: () -> ExpressionScope) -> ExpressionScope {
    if let known = scopes[name] { return known }
    let scope = make()
    scopes[name] = scope
    return scope
  }
}

extension [SourceBinding] {
  /// The source with a key; the others are not copied on the way.
  func named(_ key: String) -> SourceBinding? {
    for index in indices where self[index].key == key { return self[index] }
    return nil
  }
}
