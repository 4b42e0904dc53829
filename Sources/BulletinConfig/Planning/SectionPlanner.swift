import Bulletin

/// Makes sections of what a pipeline lists: names of plugins' sections, or maps of its own.
struct SectionPlanner {
  let context: PlanningContext
  let catalogue: MetricCatalogue
  let sources: [SourceBinding]
  let texts: TextChecker
  /// The pipeline's key.
  let pipeline: String

  private var registry: Registry { context.registry }
  private var diagnostics: Diagnostics { context.diagnostics }

  func sections(_ nodes: [Node]) -> [PipelinePlan.PlannedSection] {
    var anchors: Set<String> = []
    return nodes.enumerated().compactMap { index, node in
      guard let body = section(node) else { return nil }
      var anchor = ComponentReference(node).name ?? "section-\(index + 1)"
      if !anchors.insert(anchor).inserted {
        anchor += "-\(index + 1)"
        anchors.insert(anchor)
      }
      let isAnnex = node["annex"].flatMap { Bool.read($0, Diagnostics()) } ?? false
      return PipelinePlan.PlannedSection(anchor: anchor, body: body, isAnnex: isAnnex)
    }
  }

  /// One entry that stands alone, such as that of a fenced block.
  func entry(_ node: Node) -> (any SectionBody)? { section(node) }

  private func section(_ node: Node) -> (any SectionBody)? {
    let reference = ComponentReference(node)
    guard reference.name != nil else { return own(node) }
    let made = context.make(
      .section, node, what: "section", in: "pipeline '\(pipeline)'", code: .unknownSection,
      alongside: PlacementOptions.keys, for: .pipeline(pipeline))
    if node.entries != nil {
      _ = PlacementOptions.readPartly(
        node, owner: "a section of pipeline '\(pipeline)'", reportsUnknown: false, diagnostics)
    }
    guard let section = made as? any Section else { return nil }
    for metric in section.needs.flatMap(\.metrics) where !catalogue.knows(metric) {
      diagnostics.error(
        .unknownMetric,
        "section '\(reference.name ?? "")' needs the metric '\(metric)', which is not there",
        at: reference.place,
        hint: Suggestion.hint(for: metric.text, among: catalogue.ids.map(\.text)))
    }
    return section
  }

  private func own(_ node: Node) -> (any SectionBody)? {
    guard node.entries != nil else {
      diagnostics.error(
        .wrongType,
        "a section is the name of one, or a map with title, text, table, chart or figures, "
          + "not \(node.described)", at: node.place)
      return nil
    }
    if let type = node["type"] {
      diagnostics.error(
        .wrongType, "a name is wanted as 'type', not \(type.described)",
        at: type.isNull ? type.keyPlace ?? type.place : type.place)
      return nil
    }
    guard
      let options = SectionOptions.readPartly(
        node, owner: "a section of pipeline '\(pipeline)'", diagnostics)
    else { return nil }
    let order = node.entries?.compactMap(\.key.text) ?? []
    return configured(options, order: order)
  }

  private func configured(_ options: SectionOptions, order: [String]) -> ConfiguredSection {
    var pieces: [ConfiguredSection.Piece] = []
    var needs: [FigureQuery] = []
    needs += texts.check(options.title)
    for key in order {
      switch key {
      case "text":
        guard let text = options.text else { continue }
        needs += texts.check(text)
        pieces.append(.text(text))
      case "figures":
        pieces.append(.figures(options.figures.flatMap(metrics)))
      case "table":
        guard let table = options.table else { continue }
        let query = FigureQuery(
          table.metrics.flatMap(metrics), by: table.by.map(Dimension.init),
          comparison: table.compare.map {
            FigureComparison($0, annualises: table.unequal == .annualise)
          })
        checkBreakdown(query, table.by, table.$by)
        texts.check(table.caption)
        pieces.append(.table(query, caption: table.caption))
      case "chart":
        guard let chart = options.chart else { continue }
        pieces.append(chartPiece(chart))
      default: continue
      }
    }
    return ConfiguredSection(
      title: options.title ?? LocalizedText(""), pieces: pieces, textNeeds: needs)
  }

  private func chartPiece(_ chart: ChartOptions) -> ConfiguredSection.Piece {
    let ids = (chart.metric.map { [$0] } ?? []) + chart.metrics
    let query = FigureQuery(ids.flatMap(metrics), by: chart.by.map(Dimension.init))
    checkBreakdown(query, chart.by, chart.$by)
    texts.check(chart.caption)
    return .chart(query, chart.kind, caption: chart.caption)
  }

  private func metrics(_ pattern: SourceText) -> [MetricID] {
    let ids = catalogue.ids(matching: pattern.text)
    if ids.isEmpty, !catalogue.knows(MetricID(pattern.text)) {
      diagnostics.error(
        .unknownMetric,
        pattern.text.contains("*")
          ? "no metric is called like '\(pattern.text)'" : "unknown metric '\(pattern.text)'",
        at: pattern.place,
        hint: Suggestion.hint(for: pattern.text, among: catalogue.ids.map(\.text)))
    }
    return ids
  }

  /// What a table is broken down by must be something that its metrics can have.
  func checkBreakdown(_ query: FigureQuery, _ by: [Expression], _ place: Place?) {
    for dimension in by {
      for metric in query.metrics {
        guard let allowed = catalogue[metric]?.dimensions, !allowed.contains(dimension.text)
        else { continue }
        diagnostics.error(
          .unknownDimension, "'\(metric)' is not broken down by '\(dimension.text)'", at: place,
          hint: Suggestion.list(allowed) ?? "its 'by' allows none")
      }
      let known = columns(of: query.metrics)
      for name in dimension.names where !known.names.contains(name) {
        let near = Suggestion.nearest(to: name, among: known.names)
        guard !known.isOpen || near != nil else { continue }
        diagnostics.error(
          .unknownDimension, "no source of these figures has a column '\(name)'", at: place,
          hint: Suggestion.hint(for: name, among: known.names))
      }
    }
  }

  /// The columns that are known of the sources behind some metrics, and whether there may be more.
  private func columns(of metrics: [MetricID]) -> (names: [String], isOpen: Bool) {
    var names: [String] = ["date"]
    for origin in catalogue.origins(of: metrics) {
      switch origin {
      case .records(let type):
        names += registry.recordType(type)?.fields.map(\.name) ?? []
        for source in sources where source.recordType?.name == type {
          names += source.table.columns.entries.map(\.key)
        }
      case .source(let key):
        guard let source = sources.first(where: { $0.key == key }) else { continue }
        names += source.recordType?.fields.map(\.name) ?? []
        names += source.table.columns.entries.map(\.key)
      }
    }
    return (names, true)
  }
}

/// The keys that every section has beside its own.
struct PlacementOptions: ComponentOptions {
  @Setting("Whether it is an annex: numbered apart, behind the rest.") var annex = false
}

/// The keys of a section that a configuration writes itself.
struct SectionOptions: ComponentOptions {
  @Setting("The heading.") var title: LocalizedText?
  @Setting("A text; {{metric}} prints a figure.") var text: LocalizedText?
  @Setting("Figures under their labels.") var figures: [SourceText] = []
  @Setting("A table of metrics, broken down.") var table: TableSectionOptions?
  @Setting("A chart of metrics.") var chart: ChartOptions?
  @Setting("Whether it is an annex: numbered apart, behind the rest.") var annex = false

  static let rules: [KeyRule] = [.atLeastOne(["text", "table", "chart", "figures"])]
}

/// The keys of a table in a section.
struct TableSectionOptions: ComponentOptions {
  @Setting("The metrics; * stands for any letters.") var metrics: [SourceText]
  @Setting("What the rows are, such as year(date).") var by: [Expression] = []
  @Setting("The words over the table.") var caption: LocalizedText?
  @Setting("The period whose figures stand beside, with difference and percent.")
  var compare: Move.Step?
  @Setting("What is done where the compared period has another length.")
  var unequal: UnequalPeriods?
}
