import Bulletin

/// Makes the catalogue of metrics: those of plugins, then those of the configuration.
struct MetricPlanner {
  let registry: Registry
  let diagnostics: Diagnostics
  let sources: [SourceBinding]
  /// The keys of all sources, also of those with faults of their own.
  let sourceKeys: [String]

  func catalogue(_ metrics: OrderedEntries<RawNode>) -> (MetricCatalogue, UnitVocabulary) {
    var catalogue = MetricCatalogue()
    var units = registry.units
    let silent = Diagnostics()
    for entry in registry.entries(.family) {
      let empty = Node.emptyMap(at: Place(file: "", line: 1, column: 1))
      if let family = entry.make(empty, owner: "", silent) as? any MetricFamily {
        let prefix = Swift.type(of: family).prefix
        add(family, key: prefix, filter: nil, origin: entry.name.text, place: nil, to: &catalogue)
      }
    }
    for (key, raw) in metrics.entries {
      let place = metrics.place(of: key) ?? raw.node.place
      catalogue.reserve(key)
      add(key, raw.node, at: place, to: &catalogue, &units)
    }
    checkReferences(catalogue)
    return (catalogue, units)
  }

  private func add(
    _ family: any MetricFamily, key: String, filter: Expression?, origin: String, place: Place?,
    to catalogue: inout MetricCatalogue
  ) {
    for member in family.members {
      catalogue.add(
        MetricBinding(
          id: MetricID("\(key).\(member.name)"), definition: member, family: key, filter: filter,
          origin: origin, place: place))
    }
  }

  private func add(
    _ key: String, _ node: Node, at place: Place, to catalogue: inout MetricCatalogue,
    _ units: inout UnitVocabulary
  ) {
    let owner: Message = "metric '\(key)'"
    let reference = ComponentReference(node)
    guard node.entries != nil, let type = reference.name else {
      diagnostics.error(.missingKey, "missing key 'type' in \(owner)", at: place)
      return
    }
    if let entry = registry.entry(.family, type) {
      let filter = node["where"].flatMap { Expression.read($0, diagnostics) }
      if let family = entry.make(node, owner: owner, alongside: ["type", "where"], diagnostics)
        as? any MetricFamily
      {
        add(family, key: key, filter: filter, origin: type, place: place, to: &catalogue)
      }
      return
    }
    guard let entry = registry.entry(.metric, type) else {
      let known =
        registry.entries(.metric).map(\.name.text) + registry.entries(.family).map(\.name.text)
      diagnostics.error(
        .unknownComponent, "unknown metric type '\(type)' in \(owner)", at: reference.place,
        hint: Suggestion.hint(for: type, among: known))
      return
    }
    checkSource(node["from"], owner: owner)
    let common = MetricOptions.readPartly(
      node, owner: owner, reportsUnknown: false, diagnostics)
    let made = entry.make(
      node, owner: owner, alongside: ["type"] + MetricOptions.facts.map(\.name), diagnostics)
    guard let common, let metric = made as? any Metric else { return }
    if let option = common.unit, !option.names.isEmpty {
      units = units.adding(UnitDefinition(option.word, names: option.names))
    }
    catalogue.add(
      MetricBinding(
        id: MetricID(key),
        definition: MetricDefinition(
          key, metric, label: common.label ?? LocalizedText(key),
          unit: common.unit.map { units.unit(named: $0.word) }, decimals: common.decimals),
        dimensions: common.by?.map(\.text), origin: type, place: place))
    checkFields(of: metric, owner: owner, node)
  }

  /// A metric's `from` names a source, or with a point a record type.
  private func checkSource(_ node: Node?, owner: Message) {
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

  private func checkFields(of metric: any Metric, owner: Message, _ node: Node) {
    for input in metric.inputs {
      guard case .aggregate(let aggregate) = input.operand else { continue }
      switch aggregate.origin {
      case .source(let key):
        let source = sources.first { $0.key == key }
        check(aggregate, fields: source?.recordType?.fields.map(\.name), source, owner, node)
        checkTypes(aggregate, source?.recordType, source?.table.columns, node)
      case .records(let name):
        let type = registry.recordType(name)
        check(aggregate, fields: type?.fields.map(\.name), nil, owner, node)
        checkTypes(aggregate, type, nil, node)
      }
    }
  }

  /// Types are checked as far as fields and declared columns tell them.
  private func checkTypes(
    _ aggregate: Aggregate, _ type: RecordType?, _ columns: OrderedEntries<ColumnOptions>?,
    _ node: Node
  ) {
    var types: [String: ValueType] = [:]
    for field in type?.fields ?? [] { types[field.name] = ValueType(field.type, field.unit) }
    for (name, column) in columns?.entries ?? [] where type?.field(name) == nil {
      let unit = column.unit.map { registry.units.unit(named: $0) } ?? .none
      types[name] = column.type.map { ValueType($0, unit) }
    }
    let scope = ExpressionScope(types, isOpen: true)
    if let filter = aggregate.filter {
      report(node["where"] ?? node) { () throws(ExpressionFault) in
        try filter.checkCondition(in: scope)
      }
    }
    guard let operand = aggregate.operand else { return }
    report(node["of"] ?? node) { () throws(ExpressionFault) in
      let found = try operand.check(in: scope)
      if aggregate.function == .sum, [.text, .date, .boolean].contains(found) {
        throw ExpressionFault(operand.root.range, "a sum needs numbers; this is \(found)")
      }
    }
  }

  private func report(_ node: Node, _ check: () throws(ExpressionFault) -> Void) {
    do { try check() } catch {
      diagnostics.error(
        .badExpression, error.message, at: node.place(ofUTF8: error.range), hint: error.hint)
    }
  }

  /// Names can be checked where a record type says which there are.
  private func check(
    _ aggregate: Aggregate, fields: [String]?, _ source: SourceBinding?, _ owner: Message,
    _ node: Node
  ) {
    guard let fields else { return }
    let declared = source?.table.columns.entries.map(\.key) ?? []
    let known = fields + declared.filter { !fields.contains($0) }
    for (key, expression) in [("of", aggregate.operand), ("where", aggregate.filter)] {
      for name in expression?.names ?? [] where !known.contains(name) {
        // A source may have columns beside its fields; only what looks misspelt is told here.
        if source != nil, Suggestion.nearest(to: name, among: known) == nil { continue }
        diagnostics.error(
          .unknownColumn, "unknown field '\(name)' in \(owner)",
          at: node[key]?.place ?? node.place, hint: Suggestion.hint(for: name, among: known))
      }
    }
  }

  /// Every metric that another names is there, and none is defined by itself.
  private func checkReferences(_ catalogue: MetricCatalogue) {
    for id in catalogue.ids {
      guard let binding = catalogue[id], let place = binding.place else { continue }
      for input in binding.definition.measure.inputs {
        guard case .metric(let name) = input.operand else { continue }
        if !catalogue.knows(catalogue.resolve(name, in: binding)) {
          diagnostics.error(
            .unknownMetric, "unknown metric '\(name)' in metric '\(id)'", at: place,
            hint: Suggestion.hint(for: name.text, among: catalogue.ids.map(\.text)))
        }
      }
      if reaches(id, from: id, catalogue, []) {
        diagnostics.error(.circularMetric, "metric '\(id)' is defined by itself", at: place)
      }
    }
  }

  private func reaches(
    _ goal: MetricID, from id: MetricID, _ catalogue: MetricCatalogue, _ path: Set<MetricID>
  ) -> Bool {
    guard let binding = catalogue[id], !path.contains(id) else { return false }
    return binding.definition.measure.inputs.contains { input in
      guard case .metric(let name) = input.operand else { return false }
      let next = catalogue.resolve(name, in: binding)
      return next == goal || reaches(goal, from: next, catalogue, path.union([id]))
    }
  }
}

extension ValueType {
  /// The type of a column's values in expressions.
  fileprivate init(_ type: ColumnType, _ unit: UnitOfMeasure) {
    switch type {
    case .text: self = .text
    case .integer: self = unit.isNone ? .integer : .quantity(unit)
    case .decimal: self = unit.isNone ? .decimal : .quantity(unit)
    case .date: self = .date
    case .boolean: self = .boolean
    case .quantity: self = .quantity(unit)
    }
  }
}
