import Bulletin

/// Makes the catalogue of metrics: those of plugins, then those of the configuration.
struct MetricPlanner {
  let context: PlanningContext
  let sources: [SourceBinding]
  /// The keys of all sources, also of those with faults of their own.
  let sourceKeys: [String]
  /// Whether the configuration says where exchange rates come from.
  let hasRates: Bool

  private var registry: Registry { context.registry }
  private var diagnostics: Diagnostics { context.diagnostics }

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
    let fields = FieldChecker(context: context, sources: sources, sourceKeys: sourceKeys)
    for (key, raw) in metrics.entries {
      let place = metrics.place(of: key) ?? raw.node.place
      catalogue.reserve(key)
      add(key, raw.node, at: place, fields, to: &catalogue, &units)
    }
    let references = MetricReferences(
      diagnostics: diagnostics, catalogue: catalogue,
      nodes: Dictionary(metrics.entries.map { ($0.key, $0.value.node) }) { first, _ in first })
    references.check()
    FormulaChecker(
      diagnostics: diagnostics, catalogue: catalogue, registry: registry, sources: sources,
      nodes: references.nodes
    ).check()
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
    _ key: String, _ node: Node, at place: Place, _ fields: FieldChecker,
    to catalogue: inout MetricCatalogue, _ units: inout UnitVocabulary
  ) {
    let owner: Message = "metric '\(key)'"
    guard node.entries != nil else {
      diagnostics.error(
        .wrongType, "\(owner) is a map of keys, not \(node.described)",
        at: node.isNull ? place : node.place)
      return
    }
    let reference = ComponentReference(node)
    var known: [String] {
      registry.entries(.metric).map(\.name.text) + registry.entries(.family).map(\.name.text)
    }
    guard let type = reference.name else {
      if let written = node["type"], !written.isNull {
        diagnostics.error(
          .wrongType, "a name is wanted as 'type', not \(written.described)", at: written.place)
      } else {
        context.missingType(in: node, of: owner, at: place, known: known)
      }
      return
    }
    if let entry = registry.entry(.family, type) {
      let filter = node["where"].flatMap { $0.isNull ? nil : Expression.read($0, diagnostics) }
      if let family = entry.make(node, owner: owner, alongside: ["type", "where"], diagnostics)
        as? any MetricFamily
      {
        add(family, key: key, filter: filter, origin: type, place: place, to: &catalogue)
        check(filter, of: family, owner: owner, node)
      }
      return
    }
    guard let entry = registry.entry(.metric, type) else {
      diagnostics.error(
        .unknownComponent, "unknown metric type '\(type)' in \(owner)", at: reference.place,
        hint: Suggestion.hint(for: type, among: known))
      return
    }
    fields.checkSource(node["from"], owner: owner)
    let common = MetricOptions.readPartly(
      node, owner: owner, reportsUnknown: false, diagnostics)
    let made = entry.make(
      node, owner: owner, alongside: ["type"] + MetricOptions.keys, diagnostics)
    guard let common, let metric = made as? any Metric else { return }
    if let option = common.unit, !option.names.isEmpty {
      units = units.adding(UnitDefinition(option.word, names: option.names))
    }
    let currency = currency(common, metric)
    var binding = MetricBinding(
      id: MetricID(key),
      definition: MetricDefinition(
        key, metric, label: common.label ?? LocalizedText(key),
        unit: common.unit.map { units.unit(named: $0.word) } ?? currency,
        decimals: common.decimals),
      dimensions: common.by?.map(\.text), isTimeless: common.date == "none", origin: type,
      place: place)
    binding.dateColumn = common.date == "none" ? nil : common.date
    binding.currency = currency
    binding.gaps = common.gaps
    catalogue.add(binding)
    checkDates(of: binding)
    if !entry.isBuilt {
      context.lacks(
        "the metric type '\(type)'", at: reference.place, for: .metric(MetricID(key)))
    }
    fields.checkFields(of: metric, owner: owner, node)
  }

  /// What goes by the dates of rows needs a source that has them.
  private func checkDates(of binding: MetricBinding) {
    guard binding.dateColumn == nil else { return }
    for input in binding.definition.measure.inputs {
      guard case .aggregate(let aggregate) = input.operand,
        aggregate.needsDates || binding.currency != nil, case .source(let key) = aggregate.origin,
        let source = sources.named(key),
        source.isUndated || source.table.date == "none"
      else { continue }
      diagnostics.report(source.undated(for: aggregate.operand?.text ?? ""))
      return
    }
  }

  /// The currency that a metric's rows are converted into.
  private func currency(_ options: MetricOptions, _ metric: any Metric) -> UnitOfMeasure? {
    guard let code = options.in else { return nil }
    if !hasRates {
      diagnostics.error(
        .badOption, "'in' needs exchange rates, and there is no 'rates'", at: options.$in,
        hint: "at the top: rates: {source: …, rule: latest}")
    }
    let readsRows = metric.inputs.contains { input in
      if case .aggregate = input.operand { true } else { false }
    }
    if !readsRows {
      diagnostics.error(
        .badOption, "'in' converts amounts of rows, and this metric reads other metrics",
        at: options.$in, hint: "put it on the metrics that it reads")
    }
    return registry.units.unit(named: code)
  }

  /// The filter of a family's second instance reads fields of the record types it is over.
  private func check(
    _ filter: Expression?, of family: any MetricFamily, owner: Message, _ node: Node
  ) {
    guard let filter else { return }
    let origins = family.members.flatMap(\.measure.inputs).compactMap { input in
      if case .aggregate(let aggregate) = input.operand { aggregate.origin } else { nil }
    }
    var fields: [String: RecordField] = [:]
    for case .records(let name) in Set(origins) {
      for field in registry.recordType(name)?.fields ?? [] { fields[field.name] = field }
    }
    guard !fields.isEmpty else { return }
    let known = fields.keys.sorted()
    for name in filter.names where fields[name] == nil {
      diagnostics.error(
        .unknownColumn, "unknown field '\(name)' in \(owner)",
        at: (node["where"] ?? node).place(ofUTF8: filter.range(of: name) ?? 0..<0),
        hint: Suggestion.hint(for: name, among: known))
    }
  }
}
